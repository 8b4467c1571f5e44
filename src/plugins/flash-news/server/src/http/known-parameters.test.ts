import { describe, expect, it } from '@jest/globals';
import { knownParameters } from './known-parameters';

const names = new Set(['locale', 'limit']);

describe('knownParameters', () => {
  it.each([
    ['utm_source=x&fbclid=IwAR&locale=sq', 'locale=sq'],
    ['a[b]=1&c[]=2&c[]=3&limit=5', 'limit=5'],
    ['locale[]=sq&locale%5B0%5D=en', 'locale[]=sq&locale%5B0%5D=en'],
    ['%ZZ=1&%E0%A4%A=2&x=%FF&__proto__=1&=&&', ''],
    ['Locale=sq&LIMIT=2', ''],
    ['limit=1&limit=2', 'limit=1&limit=2'],
    ['limit', 'limit'],
    ['', ''],
  ])('of %j is %j', (search, known) => {
    expect(knownParameters(search, names)).toBe(known);
  });
});
