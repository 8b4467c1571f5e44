import { describe, expect, it } from '@jest/globals';
import { element, escapeXml, textElement, xmlDocument } from './xml-text';

describe('escapeXml', () => {
  it('escapes what markup is made of, and takes out what XML forbids', () => {
    expect(escapeXml('<a b="c">&amp; ]]>\u0000')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;amp; ]]&gt;');
  });
});

describe('textElement', () => {
  it('adds no white space to the text', () => {
    expect(textElement('t', 'a & b', { x: '"1"' })).toBe('<t x="&quot;1&quot;">a &amp; b</t>');
  });

  it('is nothing for no text', () => {
    expect(textElement('t', null)).toBe('');
  });
});

describe('element', () => {
  it('has its children one a line, without those that are nothing', () => {
    expect(element('p', {}, ['<a/>', '', '<b/>'])).toBe('<p>\n<a/>\n<b/>\n</p>');
  });

  it('closes itself where it has none, and has no attribute that is null', () => {
    expect(element('p', { a: 1, b: null }, [''])).toBe('<p a="1"/>');
  });
});

describe('xmlDocument', () => {
  it('says what it is written in', () => {
    expect(xmlDocument('<a/>')).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n');
  });
});
