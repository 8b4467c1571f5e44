import { describe, expect, it } from '@jest/globals';
import { detectFormat } from './detect';
import { readIncoming } from './read-incoming';

const copy = (tag: string): string =>
  `Harbour opens again\n\nThe harbour ${tag}opened on Tuesday.\n\n“We are glad,” Arta Velmira said.`;

describe('the format of a document without a type', () => {
  it.each(['<b>', '<img src="x">', '<br>', '<p>', '<a href="/x">', '<3 ', '<script>'])(
    'is text, with all its words, where copy has a %s',
    (tag) => {
      expect(detectFormat(copy(tag))).toBe('text');
      expect(readIncoming(copy(tag)).items[0]?.copy).toBe(copy(tag));
    },
  );

  it.each([
    ['a tag of text', '<b>Harbour opens again</b>\n\nThe harbour opened.\n\nMore.'],
    ['a picture', '<img src="a.jpg">\n\nThe harbour opened.'],
    ['a block that is spoken of', 'Use the <p> tag.\n\nIt makes paragraphs.'],
  ])('is text that has %s', (_, text) => {
    expect(detectFormat(text)).toBe('text');
  });

  it.each([
    ['a page', '<!-- x -->\n<!DOCTYPE html>\n<html><body>One\n\nTwo\n\nThree</body></html>'],
    ['a page without its doctype', '<html lang="en">\n\nOne\n\nTwo\n\nThree'],
    ['paragraphs', '<p>One</p>\n\n<p>Two</p>\n\n<p>Three</p>'],
    ['a heading and paragraphs on one line', 'Headline<p>One<p>Two'],
    ['a paragraph', '<p class="lead">One</p>'],
    ['a block with blank lines in it', '<div>\n\nOne\n\nTwo\n\nThree\n\n</div>'],
    ['lines with breaks', 'One<br><br>Two<br><br>Three'],
  ])('is HTML for %s', (_, text) => {
    expect(detectFormat(text)).toBe('html');
  });

  it.each(['constructor', '__proto__', 'toString'])('is none of the name %s', (name) => {
    expect(() => detectFormat('Harbour opens', name)).toThrow(
      `format: "${name.toLowerCase()}" is not read; accepted are`,
    );
    expect(detectFormat(`<${name}>Harbour</${name}>`)).toBe('text');
    const status = { uri: 'a', version: '1', type: 'text', pubStatus: name, body_text: 'x' };
    expect(() => readIncoming(JSON.stringify(status))).toThrow('is unknown; accepted are usable');
  });

  it('is text for a page that is sent as text', () => {
    expect(detectFormat('<html><body><p>One</p></body></html>', 'text/plain')).toBe('text');
  });
});
