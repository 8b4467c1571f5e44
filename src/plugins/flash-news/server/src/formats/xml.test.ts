import { describe, expect, it } from '@jest/globals';
import { element, escapeXml, textElement, xmlDocument } from './xml';

describe('escapeXml', () => {
  it('escapes markup, and removes what XML forbids', () => {
    expect(escapeXml('<a b="c">&amp; ]]>\u0000')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;amp; ]]&gt;');
  });
});

describe('textElement', () => {
  it('adds no white space to the text', () => {
    expect(textElement('t', 'a & b', { x: '"1"' })).toBe('<t x="&quot;1&quot;">a &#x26; b</t>');
  });

  it('is empty for null', () => {
    expect(textElement('t', null)).toBe('');
  });
});

describe('element', () => {
  it('writes its children one a line, omitting empty ones', () => {
    expect(element('p', {}, ['<a/>', '', '<b/>'])).toBe('<p>\n<a/>\n<b/>\n</p>');
  });

  it('closes itself without children, and omits null attributes', () => {
    expect(element('p', { a: 1, b: null }, [''])).toBe('<p a="1"/>');
  });
});

describe('xmlDocument', () => {
  it('declares its encoding', () => {
    expect(xmlDocument('<a/>')).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n');
  });
});
