import { describe, expect, it } from '@jest/globals';
import { encodingFor } from './encodings';

describe('encodingFor', () => {
  it.each([
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip, deflate', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br', 'br'],
    ['BR', 'br'],
    ['br;q=0.1', 'br'],
    ['br;q=1.0, gzip;q=0.2', 'br'],
    ['gzip;q=1.0, br;q=0.2', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['*', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['gzip;q=0, *', 'identity'],
    ['identity, gzip;q=0.5', 'identity'],
    ['identity;q=0.5, br;q=0.4, gzip;q=0.6', 'gzip'],
    ['deflate', 'identity'],
    ['zstd', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ])('of %j is %s', (header, expected) => {
    expect(encodingFor(header)).toBe(expected);
    // From the cache.
    expect(encodingFor(header)).toBe(expected);
  });
});
