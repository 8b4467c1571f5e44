import { describe, expect, it } from '@jest/globals';
import { propose } from './engine';
import { fallenBelow, floorsOf, readFloors } from './hold-floors';
import { measureNames, type Counts } from './metrics/measures';
import { scorePage, type PageScore } from './metrics/score-page';
import { parsePage, GOLD, readRawSets } from './pages/read-pages';

/** A page of the training set on which each measure has this count. */
const score = (right: number, of: number): PageScore => ({
  page: { set: 'train', name: 'a', locale: 'en', genre: 'court' },
  counts: Object.fromEntries(
    measureNames.map((name) => [name, { right, proposed: of, gold: of }]),
  ) as Counts,
  cases: [],
});

describe('floorsOf', () => {
  it('rounds to the easier side: down, and up for what is wrong', () => {
    const { train } = floorsOf([score(2, 3)]);
    expect(train).toMatchObject({ persons: 0.666, 'named where nobody': 0.667 });
  });

  it('has none for a set without pages', () => {
    expect(floorsOf([score(2, 3)])['test']).toEqual({});
  });
});

describe('fallenBelow', () => {
  const floors = { train: { persons: 0.666, 'named where nobody': 0.667 } };

  it('is nothing at the floor', () => {
    expect(fallenBelow(floors, [score(2, 3)])).toEqual([]);
  });

  it('names what is less, or wrong more often', () => {
    expect(fallenBelow(floors, [score(1, 2)])).toEqual([
      'train, persons: 0.500, the floor is 0.666',
    ]);
    expect(fallenBelow(floors, [score(3, 3)])).toEqual([
      'train, named where nobody: 1.000, the floor is 0.667',
    ]);
  });

  it('names a set that has lost its pages', () => {
    expect(fallenBelow(floors, [])).toHaveLength(2);
  });
});

describe('the parser', () => {
  it('is not below the committed floors; new pages or a better parser: npm run eval -- --write-floors', () => {
    const pages = readRawSets(GOLD).map(parsePage);
    const scores = pages.map((page) => scorePage(page, propose(page)));
    expect(fallenBelow(readFloors(), scores)).toEqual([]);
  });
});
