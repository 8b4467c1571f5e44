import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { propose } from './engine';
import { scorePage } from './metrics/score-page';
import { pageFaults } from './pages/check-gold';
import { parsePage, readRawPages } from './pages/read-pages';

const cases = readRawPages(path.resolve(__dirname, '../server/src/parse/cases'), 'train');

/** Small pieces of copy of our own, two for each kind of error that they stand for; the `genre` names the kind. */
describe('a small case', () => {
  it('is there sixteen times, and valid', () => {
    expect(cases).toHaveLength(16);
    expect(cases.flatMap(pageFaults)).toEqual([]);
  });

  it.each(cases.map((raw) => [raw.name, raw] as const))('is read: %s', (_, raw) => {
    const page = parsePage(raw);
    expect(scorePage(page, propose(page)).cases).toEqual([]);
  });
});
