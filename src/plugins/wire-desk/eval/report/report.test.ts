import { describe, expect, it } from '@jest/globals';
import { measureNames, type Counts } from '../metrics/measures';
import type { Case, PageScore } from '../metrics/score-page';
import { ablationLines } from './ablation';
import { groupsOf, tableOf } from './table';
import { casesOf, worstOf } from './worst';

const quote: Case = { what: 'quote', gold: 'We row · direct · Ema Rusi', proposed: null };
const line: Case = { what: 'line', gold: 'out: Share', proposed: 'body: Share' };

/** A page on which each measure is right so many times of four. */
const score = (name: string, right: number, cases: Case[] = [], locale: 'en' | 'sq' = 'en') => {
  const count = { right, proposed: 4, gold: 4 };
  const counts = Object.fromEntries(measureNames.map((each) => [each, count])) as Counts;
  return { page: { set: 'test', name, locale, genre: 'court' }, counts, cases } as PageScore;
};

describe('the table', () => {
  it('has each figure in per cent with its interval and its numbers', () => {
    const lines = tableOf({ name: 'test · en', scores: [score('a', 3)] });
    expect(lines[0]).toBe('test · en · 1 pages');
    const persons = lines.find((each) => each.startsWith('  persons'));
    expect(persons?.match(/75\.0 \[75\.0 75\.0\]/g)).toHaveLength(3);
    expect(persons).toMatch(/3 of 4, 4$/);
    expect(lines.find((each) => each.startsWith('  named where nobody'))).toMatch(/3 of 4$/);
  });

  it('is one a language, and one together', () => {
    const names = (scores: PageScore[]) => groupsOf('test', scores).map(({ name }) => name);
    expect(names([score('a', 1, [], 'sq'), score('b', 1)])).toEqual([
      'test · en',
      'test · sq',
      'test · all',
    ]);
    expect(names([score('a', 1)])).toEqual(['test · en']);
  });
});

describe('the worst pages', () => {
  it('are those with most differences, and none without', () => {
    const scores = [score('a', 1, [quote]), score('b', 1), score('c', 1, [quote, line])];
    expect(worstOf(scores, 5).map(({ page }) => page.name)).toEqual(['c', 'a']);
    expect(worstOf(scores, 1).map(({ page }) => page.name)).toEqual(['c']);
  });

  it('have gold above the proposal; lines of the copy only if it is the only page', () => {
    const own = score('a', 1, [quote, line]);
    expect(casesOf(own, false)).toEqual([
      'test/a · court · 2 differences',
      '  quote  gold      We row · direct · Ema Rusi',
      '         proposed  –',
      '  line   gold      out: Share',
      '         proposed  body: Share',
    ]);
    expect(casesOf(own, true).at(-1)).toBe('  and 1 more: npm run eval -- --page a');
  });

  it('shorten what is long in the middle, so that kind and speaker stay', () => {
    const long = `${'word '.repeat(100)}· direct · Ema Rusi`;
    const [, gold = ''] = casesOf(score('a', 1, [{ ...quote, gold: long }]), false);
    expect(gold).toMatch(/ … .* · direct · Ema Rusi$|\[…\] .* · direct · Ema Rusi$/);
    expect(gold.length).toBeLessThan(180);
  });
});

describe('the ablation', () => {
  it('has the change in points that each mechanism makes', () => {
    const without = [{ mechanism: 'joining', scores: [score('a', 1)] }];
    const [, , all, joining] = ablationLines('test', [score('a', 3)], without);
    expect(all).toMatch(/^ {2}with all +75\.0 /);
    expect(joining).toMatch(/^ {2}without joining +-50\.0 /);
  });
});
