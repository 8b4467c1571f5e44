import { describe, expect, it } from '@jest/globals';
import { readArguments } from './read-arguments';

describe('the arguments of npm run eval', () => {
  it('are both sets and three of the worst pages, unless told otherwise', () => {
    expect(readArguments([])).toEqual({
      sets: ['train', 'test'],
      page: undefined,
      worst: 3,
      causes: false,
      ablation: false,
      json: undefined,
      gold: undefined,
      writeFloors: false,
    });
  });

  it('name a set, a page, a number and files', () => {
    const argv = ['--set', 'test', '--page', 'a', '--worst', '0', '--ablation', '--json', 'b'];
    expect(readArguments(argv)).toMatchObject({
      sets: ['test'],
      page: 'a',
      worst: 0,
      ablation: true,
      json: 'b',
    });
  });

  it.each([
    [['--set', 'both'], /--set takes train, test or all, not "both"/],
    [['--worst', '-1'], /--worst/],
    [['--worst', 'many'], /--worst takes a whole number/],
    [['--sets', 'all'], /Usage/],
    [['--write-floors', '--set', 'train'], /whole gold set/],
  ])('are refused: %j', (argv, message) => {
    expect(() => readArguments(argv)).toThrow(message);
  });
});
