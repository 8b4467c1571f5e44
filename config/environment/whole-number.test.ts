import { afterEach, describe, expect, it } from '@jest/globals';
import { wholeNumber } from './whole-number';

const NAME = 'TEST_WHOLE_NUMBER';

describe('wholeNumber', () => {
  afterEach(() => {
    Reflect.deleteProperty(process.env, NAME);
  });

  it.each([
    ['0', 0],
    ['600', 600],
    [' 12 ', 12],
    ['', 7],
  ])('reads %j', (given, expected) => {
    process.env[NAME] = given;
    expect(wholeNumber(NAME, 7)).toBe(expected);
  });

  it('returns the fallback for an absent variable', () => {
    expect(wholeNumber(NAME, 7)).toBe(7);
  });

  it.each(['-1', '1.5', 'many', '1e3', '0x10', '12345678901'])('refuses %j', (given) => {
    process.env[NAME] = given;
    expect(() => wholeNumber(NAME, 7)).toThrow(
      `TEST_WHOLE_NUMBER is "${given}"; accepted is a whole number, 0 or more`,
    );
  });
});
