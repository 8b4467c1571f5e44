import { describe, expect, it } from '@jest/globals';
import { addressKey } from './address-key';
import { createSlots } from './slots';

describe('the slots of streams', () => {
  it('are limited for an address, and in all', () => {
    const slots = createSlots(() => ({ perAddress: 2, inAll: 3 }));
    const free = slots.take('a');
    expect(slots.take('a')).toEqual(expect.any(Function));
    expect(slots.take('a')).toBe('address');
    expect(slots.take('b')).toEqual(expect.any(Function));
    expect(slots.take('c')).toBe('all');
    if (typeof free === 'function') {
      free();
      free();
    }
    expect(slots.count()).toBe(2);
    expect(slots.take('a')).toEqual(expect.any(Function));
    expect(slots.take('c')).toBe('all');
  });

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '32.1.13.184.0.1.0.2'],
    ['2001:db8:1:2::9', '32.1.13.184.0.1.0.2'],
    ['unknown', 'unknown'],
  ])('count %s as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
