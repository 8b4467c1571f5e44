import { describe, expect, it } from '@jest/globals';
import { dropPlace } from './dropPlace';

const rows = [0, 100, 200].map((top) => ({ top, bottom: top + 100 }));

describe('dropPlace', () => {
  it('is after the rows whose middle the pointer has passed', () => {
    expect([10, 149, 151, 249, 251, 900].map((y) => dropPlace(rows, 0, y))).toEqual([
      ...[0, 0, 1, 1, 2, 2],
    ]);
    expect([-5, 40, 60, 160, 260].map((y) => dropPlace(rows, 2, y))).toEqual([0, 0, 1, 2, 2]);
  });
});
