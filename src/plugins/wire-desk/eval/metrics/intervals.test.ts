import { describe, expect, it } from '@jest/globals';
import { estimatesOf, quantile, randomOf } from './intervals';
import { figuresOf, measureNames, sumOf, type Counts } from './measures';

/** A page on which each measure has this count. */
const page = (right: number, proposed: number, gold: number): Counts =>
  Object.fromEntries(measureNames.map((name) => [name, { right, proposed, gold }])) as Counts;

describe('figuresOf', () => {
  it('are precision, recall, and their harmonic mean', () => {
    const { precision, recall, f } = figuresOf({ right: 6, proposed: 8, gold: 12 });
    expect(precision).toBeCloseTo(0.75);
    expect(recall).toBeCloseTo(0.5);
    expect(f).toBeCloseTo(0.6);
  });

  it('are 0 of what was missed, and NaN of nothing', () => {
    expect(figuresOf({ right: 0, proposed: 0, gold: 3 }).f).toBe(0);
    expect(figuresOf({ right: 0, proposed: 0, gold: 0 }).f).toBeNaN();
  });
});

describe('sumOf', () => {
  it('adds pages by their counts, not by their figures', () => {
    expect(sumOf([page(1, 1, 1), page(0, 3, 9)]).persons).toEqual({
      right: 1,
      proposed: 4,
      gold: 10,
    });
  });
});

describe('quantile', () => {
  it('leaves NaN out', () => {
    expect(quantile([3, NaN, 1, 2, 4], 0.5)).toBe(3);
    expect(quantile([5], 0.975)).toBe(5);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('estimatesOf', () => {
  it('has no width where all pages are alike', () => {
    const { precision } = estimatesOf([page(1, 2, 2), page(1, 2, 2)]).persons;
    expect(precision).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
  });

  it('reaches from one page to the other where two differ, by whole pages', () => {
    // A draw has a page twice in half of the cases.
    const { f } = estimatesOf([page(0, 2, 2), page(2, 2, 2)]).persons;
    expect(f).toEqual({ value: 0.5, low: 0, high: 1 });
  });

  it('is the same each time', () => {
    const pages = Array.from({ length: 24 }, (_, at) => page(at % 7, 7 + (at % 3), 9 + at));
    expect(estimatesOf(pages)).toEqual(estimatesOf(pages));
    expect(randomOf(1)()).toBe(randomOf(1)());
    expect(randomOf(1)()).not.toBe(randomOf(2)());
  });
});
