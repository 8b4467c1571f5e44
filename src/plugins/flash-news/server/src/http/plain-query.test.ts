import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainQuery, plainSegment, queryFault } from './plain-query';

fc.configureGlobal({ seed: 20261126 });

describe('plainQuery', () => {
  it('parses a plain query', () => {
    expect(plainQuery('locale=sq&limit=5&to=2026-01-01T00%3A00%3A00%2B01%3A00')).toEqual({
      locale: 'sq',
      limit: '5',
      to: '2026-01-01T00:00:00+01:00',
    });
    expect(plainQuery('')).toEqual({});
  });

  it.each([
    ['a list', 'locale[]=sq'],
    ['an object', 'filters[a]=1'],
    ['a repeated name', 'locale=sq&locale=en'],
    ['no name', '=x'],
    ['a bad escape in UTF-8', 'locale=%FF'],
    ['a name with a dot', 'a.b=1'],
    ['a prototype', '__proto__=x'],
    ['a hundred thousand characters', `category=${'a'.repeat(100_000)}`],
  ])('leaves %s to others', (_, search) => {
    expect(plainQuery(search)).toBeNull();
  });

  it('returns every value that it accepts, and accepts any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (value) => {
        const query = plainQuery(`category=${encodeURIComponent(value)}`);
        expect(query).toEqual(value.includes('\uFFFD') ? null : { category: value });
      }),
    );
  });

  it('never throws, and returns own text properties alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (search) => {
        const query = plainQuery(search);
        expect(Object.values(query ?? {}).every((value) => typeof value === 'string')).toBe(true);
        expect(Object.getPrototypeOf(query ?? {})).toBe(Object.prototype);
      }),
    );
  });
});

describe('queryFault', () => {
  it.each([
    ['limit=1&locale=%FF', 'locale'],
    ['locale=%E0%A4%A', 'locale'],
    ['category[%C3%28]=1', 'category'],
  ])('names what is no UTF-8 in %s', (search, path) => {
    expect(queryFault(search)).toEqual({ path, message: 'must be UTF-8 (RFC 3629)' });
  });

  it.each([['__proto__[x]=1'], ['constructor=1'], ['toString.a=1'], ['%5F%5Fproto__=1']])(
    'finds the inherited name in %s',
    (search) => {
      expect(queryFault(search)?.message).toBe('is unknown');
    },
  );

  it.each([
    [''],
    ['locale=sq&limit=5'],
    ['category=zjarr%C3%AB'],
    ['a[b]=1'],
    ['a=1+2'],
    ['category=%'],
    ['category=100%25'],
  ])('finds nothing in %j', (search) => {
    expect(queryFault(search)).toBeNull();
  });
});

describe('plainSegment', () => {
  it('decodes', () => {
    expect(plainSegment('zjarr-n%C3%AB-mal')).toBe('zjarr-në-mal');
  });

  it.each([['%E0%A4%A'], ['a%2Fb'], ['a%00b']])('is null for %s', (segment) => {
    expect(plainSegment(segment)).toBeNull();
  });
});
