import { describe, expect, it } from '@jest/globals';
import { marksOf } from './marksOf';

const at = (ms: number): string => new Date(ms).toISOString();
const data = {
  flashes: [{ documentId: 'a', level: 'bulletin' as const, expiresAt: at(2_000) }],
  embargoes: [{ documentId: 'a', locale: 'en', releasedAt: at(3_000), published: true }],
  killed: ['b'],
};

describe('marksOf', () => {
  it('returns the flash in every language, and the embargo in its own', () => {
    const flash = { level: 'bulletin', until: 2_000 };
    expect(marksOf(data, 'a', 'en')).toEqual({ flash, releasedAt: 3_000, killed: false });
    expect(marksOf(data, 'a', 'sq')).toEqual({ flash, releasedAt: null, killed: false });
  });

  it('marks a killed document', () => {
    expect(marksOf(data, 'b', 'sq').killed).toBe(true);
  });
});
