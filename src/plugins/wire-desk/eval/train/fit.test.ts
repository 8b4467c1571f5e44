import { describe, expect, it } from '@jest/globals';
import { accuracy, fit, type Choice } from './fit';

const choices: Choice[] = [
  { options: [['near', 'named'], ['far']], right: [0] },
  { options: [['near'], ['far', 'named']], right: [1] },
  {
    options: [
      ['near', 'named'],
      ['far', 'named'],
    ],
    right: [0],
  },
];
const light = () => 0.1;

describe('fitting weights', () => {
  it('finds what tells the right option from the others', () => {
    const weights = fit(choices, {}, light);
    expect(weights.named).toBeGreaterThan(1);
    expect(accuracy(choices, weights)).toBe(1);
  });

  it('gives the same weights each time, and keeps a prior that nothing speaks about', () => {
    const priors = { far: -1, unseen: 2 };
    expect(fit(choices, priors, light)).toEqual(fit(choices, priors, light));
    expect(fit(choices, priors, light).unseen).toBe(2);
  });

  it('stays at the priors under a heavy penalty', () => {
    expect(fit(choices, { named: 0.5 }, () => 1e6)).toEqual({ named: 0.5 });
  });
});
