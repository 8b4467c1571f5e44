import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor, queryHash } from './cursor';

fc.configureGlobal({ seed: 20260302 });

const position = { releasedAt: 1_772_438_400_123, documentId: 'k2x8v0c1m4' };
const hash = queryHash({ locale: 'sq', limit: 20 });
const encoded = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

const anyPosition = fc.record({
  releasedAt: fc.integer({
    min: Date.parse('0000-01-01T00:00:00Z'),
    max: Date.parse('9999-12-31T23:59:59.999Z'),
  }),
  documentId: fc.stringMatching(/^[a-z0-9]{1,24}$/),
});

describe('queryHash', () => {
  it('does not depend on the order of the parameters, nor on absent ones', () => {
    expect(queryHash({ limit: 20, locale: 'sq', to: null })).toBe(
      queryHash({ to: undefined, locale: 'sq', limit: 20 }),
    );
  });

  it('differs between queries that differ in a parameter, or in its type', () => {
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
  it('comes back as the position it was made of', () => {
    fc.assert(
      fc.property(anyPosition, (given) => {
        expect(decodeCursor(encodeCursor(given, hash), hash)).toEqual(given);
      }),
    );
  });

  it('stands in an address as it is', () => {
    fc.assert(
      fc.property(anyPosition, (given) => {
        const cursor = encodeCursor(given, hash);
        expect(encodeURIComponent(cursor)).toBe(cursor);
      }),
    );
  });

  it('is none of another query', () => {
    const other = queryHash({ locale: 'en', limit: 20 });
    expect(decodeCursor(encodeCursor(position, hash), other)).toBeNull();
  });

  it('is none where it was cut short', () => {
    const cursor = encodeCursor(position, hash);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: cursor.length - 1 }), (length) => {
        expect(decodeCursor(cursor.slice(0, length), hash)).toBeNull();
      }),
    );
  });

  it('is a sound position or none, whatever the text', () => {
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
    ['a fraction of a millisecond', [1.5, 'a', hash]],
    ['a time as text', ['1', 'a', hash]],
    ['a time that no Date can name', [8.64e15 + 1, 'a', hash]],
    ['a time too early for PostgreSQL', [-8.64e15, 'a', hash]],
    ['a document that is no text', [1, 2, hash]],
    ['a document with a NUL, which PostgreSQL refuses', [1, 'a\u0000', hash]],
    ['no document', [1, '', hash]],
    ['no hash', [1, 'a']],
    ['a fourth part', [1, 'a', hash, 1]],
    ['an object', { 0: 1, 1: 'a', 2: hash, length: 3 }],
    ['null', null],
  ])('is none with %s', (_, value) => {
    expect(decodeCursor(encoded(value), hash)).toBeNull();
  });

  it('is none in the other alphabet of base64, or with padding', () => {
    const cursor = encodeCursor(position, hash);
    expect(decodeCursor(`${cursor}=`, hash)).toBeNull();
    expect(decodeCursor(`${cursor}+/`, hash)).toBeNull();
  });
});
