import { describe, expect, it } from '@jest/globals';
import { keyOf } from './deskKeys';

const none = { ctrlKey: false, metaKey: false, altKey: false };

describe('the keys of the wire desk', () => {
  it.each([
    ['j', { does: 'next' }],
    ['a', { does: 'accept' }],
    ['A', { does: 'acceptAll' }],
    ['1', { does: 'choose', person: 0 }],
    ['9', { does: 'choose', person: 8 }],
    ['0', { does: 'choose', person: null }],
    ['?', { does: 'help' }],
    ['z', null],
    ['Enter', null],
  ])('%s: %j', (key, does) => {
    expect(keyOf({ key, ...none })).toEqual(does);
  });

  it('leave the browser its own', () => {
    expect(keyOf({ key: 'a', ...none, ctrlKey: true })).toBeNull();
    expect(keyOf({ key: '1', ...none, metaKey: true })).toBeNull();
  });
});
