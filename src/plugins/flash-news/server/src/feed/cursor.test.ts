import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor, queryHash } from './cursor';

fc.configureGlobal({ seed: 20260302 });

const position = {
  pins: [],
  read: 0,
  after: { releasedAt: 1_772_438_400_123, documentId: 'k2x8v0c1m4' },
};
const hash = queryHash({ locale: 'sq', limit: 20 });
const encoded = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

const anyId = fc.stringMatching(/^[a-z0-9]{1,24}$/);
const anyAfter = fc.record({
  releasedAt: fc.integer({
    min: Date.parse('0000-01-01T00:00:00Z'),
    max: Date.parse('9999-12-31T23:59:59.999Z'),
  }),
  documentId: anyId,
});
/** Among the pins, or past the last of them. */
const anyProgress = fc.array(anyId, { maxLength: 3 }).chain((pins) =>
  fc.oneof(
    anyAfter.map((after) => ({ pins, read: pins.length, after })),
    fc
      .integer({ min: 1, max: Math.max(1, pins.length) })
      .map((read) => ({ pins: pins.length === 0 ? ['p'] : pins, read, after: null })),
  ),
);

describe('queryHash', () => {
  it('ignores the order of parameters, and absent ones', () => {
    expect(queryHash({ limit: 20, locale: 'sq', to: null })).toBe(
      queryHash({ to: undefined, locale: 'sq', limit: 20 }),
    );
  });

  it('depends on each parameter and its type', () => {
    const queries = [
      { locale: 'sq' },
      { locale: 'en' },
      { locale: 'sq', limit: 1 },
      { locale: 'sq', limit: '1' },
      { locale: 'sq', fallback: ['en', 'de'] },
      { locale: 'sq', fallback: ['de', 'en'] },
    ];
    expect(new Set(queries.map(queryHash)).size).toBe(queries.length);
  });
});

describe('a cursor', () => {
  it('decodes to the encoded progress', () => {
    fc.assert(
      fc.property(anyProgress, (given) => {
        expect(decodeCursor(encodeCursor(given, hash), hash)).toEqual(given);
      }),
    );
  });

  it('needs no escaping in a URL', () => {
    fc.assert(
      fc.property(anyProgress, (given) => {
        const cursor = encodeCursor(given, hash);
        expect(encodeURIComponent(cursor)).toBe(cursor);
      }),
    );
  });

  it('is invalid for another query', () => {
    const other = queryHash({ locale: 'en', limit: 20 });
    expect(decodeCursor(encodeCursor(position, hash), other)).toBeNull();
  });

  it('is invalid if truncated', () => {
    const cursor = encodeCursor(position, hash);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: cursor.length - 1 }), (length) => {
        expect(decodeCursor(cursor.slice(0, length), hash)).toBeNull();
      }),
    );
  });

  it('decodes any text to a valid position or null', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json().map((json) => encoded(JSON.parse(json))),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(decodeCursor(text, hash)).toBeNull();
      }),
    );
  });

  it.each([
    ['a fraction of a millisecond', [hash, 1.5, 'a', 0]],
    ['a time as text', [hash, '1', 'a', 0]],
    ['a time that no Date can name', [hash, 8.64e15 + 1, 'a', 0]],
    ['a time too early for PostgreSQL', [hash, -8.64e15, 'a', 0]],
    ['a document that is no text', [hash, 1, 2, 0]],
    ['a document with a NUL, which PostgreSQL refuses', [hash, 1, 'a\u0000', 0]],
    ['no document', [hash, 1, '', 0]],
    ['a time without a document', [hash, 1, null, 0]],
    ['no hash', [1, 'a', 0]],
    ['no count of the pins', [hash, 1, 'a']],
    ['more pins read than there are', [hash, null, null, 2, 'p']],
    ['fewer read than none', [hash, null, null, -1, 'p']],
    ['nothing read at all', [hash, null, null, 0]],
    ['a position before the last pin', [hash, 1, 'a', 0, 'p']],
    ['a pin that is no text', [hash, 1, 'a', 1, 7]],
    ['a pin with a NUL', [hash, 1, 'a', 1, 'p\u0000']],
    ['more pins than a newsroom has', [hash, 1, 'a', 101, ...Array<string>(101).fill('p')]],
    ['an object', { 0: hash, 1: 1, 2: 'a', 3: 0, length: 4 }],
    ['null', null],
  ])('is none with %s', (_, value) => {
    expect(decodeCursor(encoded(value), hash)).toBeNull();
  });

  it('is invalid in the other alphabet of base64, or with padding', () => {
    const cursor = encodeCursor(position, hash);
    expect(decodeCursor(`${cursor}=`, hash)).toBeNull();
    expect(decodeCursor(`${cursor}+/`, hash)).toBeNull();
  });
});
