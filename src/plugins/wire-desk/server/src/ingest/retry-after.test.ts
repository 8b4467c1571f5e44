import { describe, expect, it } from '@jest/globals';
import { retryAfterOf } from './retry-after';

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    ['Tue, 03 Feb 2026 10:10:00 GMT', 600_000],
    ['Tue, 03 Feb 2026 09:00:00 GMT', 0],
    ['soon', 0],
    ['-5', 0],
    [undefined, 0],
  ])('of %s', (header, wait) => {
    expect(retryAfterOf(header, Date.parse('2026-02-03T10:00:00Z'))).toBe(wait);
  });
});
