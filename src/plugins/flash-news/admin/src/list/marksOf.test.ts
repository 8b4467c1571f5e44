import { describe, expect, it } from '@jest/globals';
import { marksOf } from './marksOf';

const at = (ms: number): string => new Date(ms).toISOString();
const data = {
  flashes: [{ documentId: 'a', level: 'bulletin' as const, expiresAt: at(2_000) }],
  embargoes: [{ documentId: 'a', locale: 'en', releasedAt: at(3_000) }],
  planned: [{ documentId: 'c', locale: 'en', releasedAt: at(4_000) }],
  pinned: [{ documentId: 'b', locale: 'en', until: at(5_000) }],
  keptOut: [{ documentId: 'c', locale: 'sq' }],
  killed: ['b'],
};
const none = {
  flash: null,
  releasedAt: null,
  dueAt: null,
  pinnedUntil: null,
  keptOut: false,
  killed: false,
};

describe('marksOf', () => {
  it('returns the flash in every language, and the embargo in its own', () => {
    const flash = { level: 'bulletin', until: 2_000 };
    expect(marksOf(data, 'a', 'en')).toEqual({ ...none, flash, releasedAt: 3_000 });
    expect(marksOf(data, 'a', 'sq')).toEqual({ ...none, flash });
  });

  it('marks a killed document in every language, and a pin in its own', () => {
    expect(marksOf(data, 'b', 'en')).toEqual({ ...none, pinnedUntil: 5_000, killed: true });
    expect(marksOf(data, 'b', 'sq')).toEqual({ ...none, killed: true });
  });

  it('marks a draft that is due, and a version that is kept out', () => {
    expect(marksOf(data, 'c', 'en')).toEqual({ ...none, dueAt: 4_000 });
    expect(marksOf(data, 'c', 'sq')).toEqual({ ...none, keptOut: true });
  });

  it('marks nothing else', () => {
    expect(marksOf(data, 'd', null)).toEqual(none);
  });
});
