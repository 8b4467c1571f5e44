import { describe, expect, it } from '@jest/globals';
import addFormats from 'ajv-formats';
import Ajv from 'ajv';
import fc from 'fast-check';
import { absoluteUrl, fileUrl } from './absolute-url';

fc.configureGlobal({ seed: 20260302 });

/** Also halves of characters, which no text has but strings may. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
);

const base = 'https://cms.example.com/api/';

describe('fileUrl', () => {
  it.each([
    ['/uploads/x.jpg', 'https://example.com', 'https://example.com/uploads/x.jpg'],
    ['/uploads/x.jpg', 'https://example.com/cms', 'https://example.com/cms/uploads/x.jpg'],
    ['/cms/uploads/x.jpg', 'https://example.com/cms', 'https://example.com/cms/uploads/x.jpg'],
    ['//cdn.test/x.jpg', 'https://example.com/cms', 'https://cdn.test/x.jpg'],
    ['https://cdn.test/x.jpg', 'https://example.com/cms', 'https://cdn.test/x.jpg'],
    [null, 'https://example.com/cms', null],
    ['data:image/png;base64,AAAA', 'https://example.com/cms', null],
  ])('resolves %s by %s to %s, and the result to itself', (address, server, url) => {
    expect(fileUrl(address, server)).toBe(url);
    expect(fileUrl(url, server)).toBe(url);
  });
});

describe('absoluteUrl', () => {
  it.each([
    ['/uploads/x.jpg', 'https://cms.example.com/uploads/x.jpg'],
    ['uploads/x.jpg', 'https://cms.example.com/api/uploads/x.jpg'],
    ['//cdn.example.com/x.jpg', 'https://cdn.example.com/x.jpg'],
    ['https://example.com', 'https://example.com/'],
    ['https://example.com/?a=1&b="2"', 'https://example.com/?a=1&b=%222%22'],
    ['http://example.com:8080/a#b', 'http://example.com:8080/a#b'],
    ['https://example.com/ndërtim i ri', 'https://example.com/nd%C3%ABrtim%20i%20ri'],
    ['https://ndërtim.al/', 'https://xn--ndrtim-qva.al/'],
    ['https://example.com/100%|[x]^{y}', 'https://example.com/100%25%7C%5Bx%5D%5E%7By%7D'],
    ['https://example.com/a%2Fb', 'https://example.com/a%2Fb'],
    ['https://example.com/a#b#c', 'https://example.com/a#b%23c'],
    ['https://[::1]:1337/a', 'https://[::1]:1337/a'],
    ['https://editor:secret@example.com/a', 'https://example.com/a'],
  ])('resolves %s to %s', (address, made) => {
    expect(absoluteUrl(address, base)).toBe(made);
  });

  it.each([null, 'data:image/png;base64,AAAA', 'javascript:alert(1)', 'https://', 'http://a b/'])(
    'is null for %j',
    (address) => {
      expect(absoluteUrl(address, base)).toBeNull();
    },
  );

  // Each character used to be compared with all before it: minutes for an address of a megabyte.
  it.each(['a', '#', 'ë'])('escapes a million times %s in one pass', (character) => {
    const address = `https://example.com/?q=${character.repeat(1_000_000)}`;
    expect(absoluteUrl(address, base)?.length).toBeGreaterThan(1_000_000);
  });

  // Once compiled, `URL.canParse` of Node 20 and 22 rejects letters beyond ASCII.
  it('gives the same result after thousands of calls', () => {
    const made = new Set<string | null>();
    for (let time = 0; time < 20_000; time += 1) made.add(absoluteUrl('https://ndërtim.al/', base));
    expect([...made]).toEqual(['https://xn--ndrtim-qva.al/']);
  });

  it('is a URI by RFC 3986 for any text', () => {
    const ajv = new Ajv();
    addFormats(ajv);
    const isUri = ajv.compile({ type: 'string', format: 'uri' });
    fc.assert(
      fc.property(
        anyText.map((text) => `https://example.com/${text}`),
        (text) => {
          const address = absoluteUrl(text, base);
          expect(isUri(address)).toBe(true);
          expect(absoluteUrl(address, base)).toBe(address);
        },
      ),
      { numRuns: 500 },
    );
  });
});
