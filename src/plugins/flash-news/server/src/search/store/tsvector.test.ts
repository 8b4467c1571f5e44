import { describe, expect, it } from '@jest/globals';
import { foldByDefault } from '../fold';
import { indexedRow } from '../indexed-row';
import { toGrams, toTsvector } from './tsvector';

/** PostgreSQL counts so (`uniqueentry` in tsvector.c), and refuses more than 1,048,575. */
const bytesOf = (vector: string): number =>
  vector.split(' ').reduce((bytes, lexeme) => {
    const [, term = '', positions] = /^'(.*)'(?::(.*))?$/.exec(lexeme) ?? [];
    const letters = Buffer.byteLength(term);
    const ofPositions = positions === undefined ? 0 : 2 + 2 * positions.split(',').length;
    return bytes + letters + (letters % 2) + ofPositions;
  }, 0);

const rowOf = (body: string, head = 'Titulli') =>
  indexedRow({ head: [head], rest: [body] }, ['=c1'], { code: 'rj', fold: foldByDefault });

const distinct = (count: number, letters: string): string =>
  Array.from({ length: count }, (_, number) => `${letters}${number}`).join(' ');

describe.each([
  ['long words', rowOf(distinct(30_000, 'x'.repeat(50)))],
  ['words of four bytes a letter', rowOf(distinct(30_000, '𐐨'.repeat(50)))],
  ['a long head', rowOf(distinct(20_000, 'y'.repeat(50)), distinct(30_000, 'x'.repeat(50)))],
  ['words that come often', rowOf('dhe po '.repeat(10_000))],
])('a version with %s', (_, row) => {
  it('has vectors that PostgreSQL takes', () => {
    expect(bytesOf(toTsvector(row))).toBeLessThan(1_000_000);
    expect(bytesOf(toGrams(row))).toBeLessThan(1_000_000);
  });

  it('keeps its filters and the beginning of its head', () => {
    const [first = ''] = row.head.split(' ');
    expect(toTsvector(row)).toContain(`'=c1'`);
    expect(toTsvector(row)).toContain(`'${first}':1`);
    expect(toGrams(row)).toContain(`'~${first.slice(0, 5)}'`);
  });
});

describe('a version that is too long for positions', () => {
  it('keeps words without one, and pairs', () => {
    const vector = toTsvector(rowOf(`${distinct(16_383, 'f')} fundi tij`));
    expect(vector).toContain(`'rjfundi' 'rjtij'`);
    expect(vector).toContain(`'rjfundi~rjtij'`);
  });

  it('keeps all words that fit, and pairs of one that comes often', () => {
    const vector = toTsvector(rowOf(`${'dhe po '.repeat(300)} dhe fundi`));
    expect(vector).toContain(`'rjdhe~rjfundi'`);
  });
});
