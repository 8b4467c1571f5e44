import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { etagOf, matchesEtag } from './etag';

fc.configureGlobal({ seed: 20261126 });

describe('etagOf', () => {
  it('is a quoted strong entity tag', () => {
    expect(etagOf(Buffer.from('Lajme'))).toMatch(/^"[\w-]{22}"$/);
  });

  it('depends on the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (one, other) => {
        const isSame = etagOf(Buffer.from(one)) === etagOf(Buffer.from(other));
        expect(isSame).toBe(Buffer.from(one).equals(Buffer.from(other)));
      }),
    );
  });
});

describe('matchesEtag', () => {
  const etag = '"abc-1"';

  it.each([
    ['the tag itself', '"abc-1"'],
    ['a weakened one', 'W/"abc-1"'],
    ['one of several', '"x", W/"y" ,"abc-1"'],
    ['a tag with a comma before it', '"x,y", "abc-1"'],
    ['anything', '*'],
    ['anything, with spaces', ' * '],
  ])('is so with %s', (_, header) => {
    expect(matchesEtag(header, etag)).toBe(true);
  });

  it.each([
    ['no header', undefined],
    ['an empty one', ''],
    ['another', '"abc-2"'],
    ['the text without its quotes', 'abc-1'],
    ['a longer one that ends alike', '"xabc-1"'],
    ['a list with a star in it', '"x", *'],
    ['a quotation mark left open', '"abc-1'],
  ])('is not so with %s', (_, header) => {
    expect(matchesEtag(header, etag)).toBe(false);
  });

  it('accepts any header', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(matchesEtag(header, etag)).toBe(header.trim() === '*' || header.includes(etag));
      }),
    );
  });
});
