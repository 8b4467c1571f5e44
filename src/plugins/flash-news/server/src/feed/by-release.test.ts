import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byRelease, type Position } from './cursor';

fc.configureGlobal({ seed: 20260302 });

const anyPosition: fc.Arbitrary<Position> = fc.record({
  releasedAt: fc.integer({ min: 0, max: 2 }),
  documentId: fc.constantFrom('A', 'Z', 'a', 'z', '0'),
});

describe('byRelease', () => {
  it('sorts by newest release, then by documentId, byte by byte', () => {
    const sorted = [
      { releasedAt: 2, documentId: 'a' },
      { releasedAt: 1, documentId: 'b' },
      { releasedAt: 1, documentId: 'a' },
      { releasedAt: 1, documentId: 'B' },
      { releasedAt: 0, documentId: 'z' },
    ];
    expect([...sorted].reverse().sort(byRelease)).toEqual(sorted);
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(anyPosition, anyPosition, anyPosition, (a, b, c) => {
        expect(Math.sign(byRelease(a, b)) + Math.sign(byRelease(b, a))).toBe(0);
        const isSame = a.releasedAt === b.releasedAt && a.documentId === b.documentId;
        expect(byRelease(a, b) === 0).toBe(isSame);
        const isTransitive = byRelease(a, b) > 0 || byRelease(b, c) > 0 || byRelease(a, c) <= 0;
        expect(isTransitive).toBe(true);
      }),
    );
  });
});
