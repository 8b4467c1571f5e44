import { describe, expect, it } from '@jest/globals';
import { addressKey } from './address-key';

describe('what requests are counted under', () => {
  it('is a whole IPv4 address, however it is written', () => {
    expect(addressKey('203.0.113.7')).toBe('203.0.113.7');
    expect(addressKey('::ffff:203.0.113.7')).toBe('203.0.113.7');
    expect(addressKey('203.0.113.8')).not.toBe(addressKey('203.0.113.7'));
  });

  it('is the network of an IPv6 address, not the machine in it', () => {
    const key = addressKey('2001:db8:1:2::1');
    expect(addressKey('2001:0db8:0001:0002:ffff:ffff:ffff:ffff')).toBe(key);
    expect(addressKey('2001:db8:1:3::1')).not.toBe(key);
  });

  it('is the text itself where there is no address', () => {
    expect(addressKey('')).toBe('');
    expect(addressKey('unix:')).toBe('unix:');
  });
});
