import { describe, expect, it } from '@jest/globals';
import { accepts, encodingFor } from './encodings';

describe('encodingFor', () => {
  it.each([
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip, deflate, br, zstd', 'gzip'],
    ['br;q=1.0, gzip;q=0.2', 'gzip'],
    ['*', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['gzip;q=0, *', 'identity'],
    ['identity, gzip;q=0.5', 'identity'],
    ['br', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ])('of %j is %s', (header, expected) => {
    expect(encodingFor(header)).toBe(expected);
  });
});

describe('accepts', () => {
  it.each([
    [undefined],
    [''],
    ['*/*'],
    ['application/*'],
    ['application/rss+xml'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
  ])('takes a feed with %j', (header) => {
    expect(accepts(header, 'application/rss+xml')).toBe(true);
  });

  it.each([
    ['text/html'],
    ['application/atom+xml'],
    ['application/rss+xml;q=0, */*'],
    ['*/*;q=0'],
    ['rss'],
  ])('does not with %j', (header) => {
    expect(accepts(header, 'application/rss+xml')).toBe(false);
  });
});
