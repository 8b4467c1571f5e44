import { describe, expect, it } from '@jest/globals';
import { marksOf } from './marksOf';

const at = (ms: number): string => new Date(ms).toISOString();
const data = {
  flashes: [{ documentId: 'a', level: 'bulletin' as const, expiresAt: at(2_000) }],
  embargoes: [{ documentId: 'a', locale: 'en', releasedAt: at(3_000) }],
  killed: ['b'],
};

describe('the marks of an entry', () => {
  it('are its flash in every language, and its embargo in its own', () => {
    const flash = { level: 'bulletin', until: 2_000 };
    expect(marksOf(data, 'a', 'en', 1_000)).toEqual({ flash, releasedAt: 3_000, killed: false });
    expect(marksOf(data, 'a', 'sq', 1_000)).toEqual({ flash, releasedAt: null, killed: false });
  });

  it('go when their time is over', () => {
    const nothing = { flash: null, releasedAt: null, killed: false };
    expect(marksOf(data, 'a', 'en', 3_000)).toEqual(nothing);
  });

  it('say what is taken down', () => {
    expect(marksOf(data, 'b', 'sq', 1_000).killed).toBe(true);
  });
});
