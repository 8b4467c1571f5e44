import { describe, expect, it } from '@jest/globals';
import { checkHost, isPrivateAddress, lookUpFor } from './private-address';

describe('private addresses', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
    ...['100.64.0.1', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '224.0.0.1'],
  ])('are told: %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['93.184.216.34', '2606:2800:220:1::1'])(
    'are not those of the internet: %s',
    (address) => {
      expect(isPrivateAddress(address)).toBe(false);
    },
  );

  it('are refused however a host is written', () => {
    // A URL writes hosts in their shortest form: 0x7f.1 is 127.0.0.1.
    expect(() => {
      checkHost(new URL('http://0x7f.1/feed').hostname, false);
    }).toThrow(/127\.0\.0\.1 is an address of a private network/);
    expect(() => {
      checkHost(new URL('http://[::1]/feed').hostname, false);
    }).toThrow(/::1 is an address/);
  });

  it.each(['http://169.254.169.254/', 'http://[fe80::1]/', 'http://[::ffff:169.254.1.1]/'])(
    'are never %s, also where private ones are allowed',
    (url) => {
      expect(() => {
        checkHost(new URL(url).hostname, true);
      }).toThrow(/is a link-local address, which is never polled/);
    },
  );

  it('are those of the own network where that is allowed', async () => {
    expect(() => {
      checkHost('10.0.0.1', true);
    }).not.toThrow();
    const error = await new Promise((resolve) => {
      lookUpFor(true)('localhost', {}, resolve);
    });
    expect(error).toBeNull();
  });

  it('are refused behind a name', async () => {
    const error = await new Promise((resolve) => {
      lookUpFor(false)('localhost', {}, resolve);
    });
    expect(String(error)).toMatch(/localhost is an address of a private network/);
  });
});
