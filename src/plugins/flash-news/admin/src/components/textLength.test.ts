import { describe, expect, it } from '@jest/globals';
import { isSendable, lengthOver } from './textLength';

describe('lengthOver', () => {
  it.each([
    ['', 3, 0],
    ['abc', 3, 0],
    ['abcde', 3, 2],
    ['  abc \n', 3, 0],
  ])('%j of at most %i is %i over', (text, max, over) => {
    expect(lengthOver(text, max)).toBe(over);
  });
});

describe('isSendable', () => {
  it.each([
    ['abc', true],
    [' abc ', true],
    ['abcd', false],
    ['', false],
    [' \n ', false],
  ])('%j: %s', (text, sendable) => {
    expect(isSendable(text, 3)).toBe(sendable);
  });
});
