import { describe, expect, it } from '@jest/globals';
import { labelRefusal } from './labelRefusal';

describe('labelRefusal', () => {
  const label = (key: string): string => `the ${key} field`;

  it.each([
    ['maxRunning: must be 1 or more', '“the maxRunning field”: must be 1 or more'],
    ['presets.1: must be a number', '“the presets field”: must be a number'],
    ['urlPatterns.en: must begin', '“the urlPatterns field”: must begin'],
    ['You may not do this', 'You may not do this'],
  ])('%j', (message, words) => {
    expect(labelRefusal(message, label)).toBe(words);
  });
});
