import { afterEach, describe, expect, it } from '@jest/globals';
import { wholeNumber } from './whole-number';

const NAME = 'TEST_WHOLE_NUMBER';

describe('a whole number from the environment', () => {
  afterEach(() => {
    Reflect.deleteProperty(process.env, NAME);
  });

  it.each([
    ['0', 0],
    ['600', 600],
    [' 12 ', 12],
    ['', 7],
  ])('%j', (given, expected) => {
    process.env[NAME] = given;
    expect(wholeNumber(NAME, 7)).toBe(expected);
  });

  it('is the fallback where there is none', () => {
    expect(wholeNumber(NAME, 7)).toBe(7);
  });

  it.each(['-1', '1.5', 'many', '1e3', '0x10', '12345678901'])('is never %j', (given) => {
    process.env[NAME] = given;
    expect(() => wholeNumber(NAME, 7)).toThrow(
      `TEST_WHOLE_NUMBER is "${given}"; accepted is a whole number, 0 or more`,
    );
  });
});
