import { describe, expect, it } from '@jest/globals';
import { moveOf, rowAfter } from './deskKeys';

const none = { ctrlKey: false, metaKey: false, altKey: false };

describe('the keys of the desk', () => {
  it.each([
    ['j', 'next'],
    ['ArrowDown', 'next'],
    ['k', 'previous'],
    ['ArrowUp', 'previous'],
    ['Enter', 'open'],
    ['?', 'help'],
    ['x', null],
  ])('%s: %s', (key, move) => {
    expect(moveOf({ key, ...none })).toBe(move);
  });

  it('leave the browser its own', () => {
    expect(moveOf({ key: 'j', ...none, ctrlKey: true })).toBeNull();
  });

  it('stay within the rows', () => {
    expect([rowAfter(-1, 'next', 3), rowAfter(2, 'next', 3)]).toEqual([0, 2]);
    expect([rowAfter(-1, 'previous', 3), rowAfter(0, 'previous', 3)]).toEqual([0, 0]);
  });
});
