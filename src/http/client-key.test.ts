import { describe, expect, it } from '@jest/globals';
import { clientKey } from './client-key';

describe('clientKey', () => {
  it('returns the whole IPv4 address in any notation', () => {
    expect(clientKey('203.0.113.7')).toBe('203.0.113.7');
    expect(clientKey('::ffff:203.0.113.7')).toBe('203.0.113.7');
    expect(clientKey('203.0.113.8')).not.toBe(clientKey('203.0.113.7'));
  });

  it('returns the network of an IPv6 address, without the machine', () => {
    const key = clientKey('2001:db8:1:2::1');
    expect(clientKey('2001:0db8:0001:0002:ffff:ffff:ffff:ffff')).toBe(key);
    expect(clientKey('2001:db8:1:3::1')).not.toBe(key);
  });

  it('returns other text unchanged', () => {
    expect(clientKey('')).toBe('');
    expect(clientKey('unix:')).toBe('unix:');
  });
});
