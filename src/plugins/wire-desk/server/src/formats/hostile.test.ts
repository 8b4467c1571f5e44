import { describe, expect, it } from '@jest/globals';
import { readIncoming } from './read-incoming';
import { IncomingRefusal } from './refusal';

const refusal = (document: Uint8Array | string, options = {}): IncomingRefusal => {
  try {
    readIncoming(document, options);
  } catch (error) {
    if (error instanceof IncomingRefusal) return error;
    throw error;
  }
  throw new Error('It was read.');
};

const BOMB = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><nitf><body><body.content><p>&b;</p></body.content></body></nitf>`;
const XXE = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title><description>&x;</description></item></channel></rss>`;
const nitf = (content: string) =>
  `<nitf><body><body.content><p>${content}</p></body.content></body></nitf>`;

describe('hostile documents', () => {
  it.each([
    ['an entity bomb', BOMB, 'application/nitf+xml', /declares entities, which are not read/],
    ['an external entity', XXE, 'text/xml', /declares entities|is no nitf/],
    ['an external entity in RSS', XXE, 'rss', /declares entities/],
    ['an unknown entity', nitf('&nothing;'), 'nitf', /not well-formed: line 1/],
    ['unclosed XML', '<nitf><body>', 'nitf', /not well-formed/],
    ['crossed elements', '<nitf><body></nitf></body>', 'nitf', /not well-formed/],
    ['deep XML', `${'<a>'.repeat(5000)}x`, 'nitf', /more than 200 levels/],
    ['deep HTML as text', `${'<div>'.repeat(60_000)}x`, 'html', /more than 20000 tags/],
    ['many elements', `<nitf>${'<a/>'.repeat(100_001)}</nitf>`, 'nitf', /more than 100000 tags/],
    [
      'many attributes',
      `<nitf ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
      'nitf',
      /more than 100 attributes of one element/,
    ],
    [
      'tags over many items',
      `<rss>${`<item><description>${'&lt;b&gt;'.repeat(9000)}</description></item>`.repeat(12)}</rss>`,
      'rss',
      /more than 100000 tags/,
    ],
    ['deep JSON', '['.repeat(500_000), 'ninjs', /JSON can't be read/],
    ['no JSON', '{"uri": ', 'ninjs', /JSON can't be read/],
    ['an empty list', '[]', 'ninjs', /has no item/],
    ['a number', '7', 'ninjs', /ninjs is no object/],
    ['white space', ' \n\t ', '', /is empty/],
    ['markup without text', '<p><script>alert(1)</script></p>', 'html', /has no text/],
  ])('are refused in words: %s', (_, document, type, message) => {
    expect(refusal(document, { type }).message).toMatch(message);
  });

  it('are refused for their size before they are read', () => {
    const large = Buffer.alloc(50 * 1024 * 1024, 'a ');
    expect(refusal(large)).toMatchObject({ status: 413 });
    expect(refusal('a '.repeat(150_000)).message).toMatch(/copy: has more than 65536 characters/);
  });

  it('are refused for a media type or format that is not read', () => {
    expect(refusal('x', { type: 'application/pdf' })).toMatchObject({
      status: 415,
      message: expect.stringContaining(
        'format: "application/pdf" is not read; accepted are text/plain',
      ),
    });
  });

  it('are refused for bytes that are not in their encoding, and for one that is unknown', () => {
    const latin = Buffer.from('Caf\u00e9', 'latin1');
    expect(refusal(latin).message).toMatch(/not in the encoding utf-8; it is likely iso-8859-1/);
    expect(refusal(latin, { encoding: 'klingon' })).toMatchObject({ status: 415 });
    expect(refusal(Buffer.from('a\0b')).message).toBe(
      'copy: must not contain the character U+0000',
    );
  });

  it.each([
    [
      { uri: 'a', data: { list: ['a', { text: 'b\0' }] } },
      'data.list.1.text: must not contain the character U+0000',
    ],
    [{ uri: 'a', 'ti\0tle': 'a' }, 'ti\u2400tle: must not contain the character U+0000'],
    [{ uri: '\ud800' }, 'uri: must not contain half a character (a lone surrogate)'],
  ])('are refused as ninjs naming the field that is no text', (item, message) => {
    expect(refusal(JSON.stringify(item)).message).toBe(message);
  });

  it('lose their scripts and keep their words', () => {
    const html = `<p onclick="x()">A <img src=x onerror=alert(1)><script>x</script>b</p><svg><p>c</p></svg><p>d`;
    expect(readIncoming(html).items[0]?.copy).toBe('A b\n\nd');
  });

  it('are read however deep their HTML nests', () => {
    const html = `<p>Begin</p>${'<div>'.repeat(2000)}<p>Deep</p>`;
    expect(readIncoming(html).items[0]?.copy).toMatch(/^Begin/);
  });
});

describe('encodings', () => {
  it('are those of the media type', () => {
    const bytes = Buffer.from('<p>Caf\u00e9 \u0096 ok</p>', 'latin1');
    const { items } = readIncoming(bytes, { type: 'text/html; charset=windows-1252' });
    expect(items[0]?.copy).toBe('Caf\u00e9 \u2013 ok');
  });

  it('are those that XML declares', () => {
    const feed = '<rss><channel><item><description>Caf\u00e9</description></item></channel></rss>';
    const bytes = Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${feed}`, 'latin1');
    expect(readIncoming(bytes).items[0]?.copy).toBe('Caf\u00e9');
  });

  it('are told by a byte order mark', () => {
    const bytes = Buffer.from('\ufeffSh\u00ebndet', 'utf16le');
    expect(readIncoming(bytes).items[0]?.copy).toBe('Sh\u00ebndet');
  });
});
