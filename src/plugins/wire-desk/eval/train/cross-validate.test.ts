import { describe, expect, it } from '@jest/globals';
import { probability, scoreOf, withWeights } from '../../server/src/parse/model/model';
import { goldPages } from './pages';
import { crossValidate } from './cross-validate';

describe('cross-validation', () => {
  it('measures each page once, and leaves the weights as they were', () => {
    const pages = goldPages().slice(0, 3);
    const before = scoreOf('speaker', new Set(['nobody']));
    const scores = crossValidate(pages, [], 3);
    const names = scores.map(({ page }) => page.name);
    expect(names.sort()).toEqual(pages.map(({ name }) => name).sort());
    expect(scoreOf('speaker', new Set(['nobody']))).toBe(before);
  });
});

describe('other weights', () => {
  it('hold for what is run with them, also if it fails', () => {
    const none = { speech: {}, person: {}, speaker: {} };
    expect(withWeights(none, () => probability(scoreOf('speaker', new Set(['nobody']))))).toBe(0.5);
    const fail = () =>
      withWeights(none, () => {
        throw new Error('no page');
      });
    expect(fail).toThrow('no page');
    expect(scoreOf('speaker', new Set(['nobody']))).not.toBe(0);
  });
});
