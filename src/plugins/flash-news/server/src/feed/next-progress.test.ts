import { describe, expect, it } from '@jest/globals';
import { nextProgress } from './cursor';

const start = { pins: ['p', 'q'], read: 0, after: null };

describe('nextProgress', () => {
  it('counts the pins that have been read', () => {
    const next = nextProgress(start, { releasedAt: 9, documentId: 'p' });
    expect(next).toEqual({ pins: ['p', 'q'], read: 1, after: null });
  });

  it('continues after the last release once all pins have been read', () => {
    const next = nextProgress(start, { releasedAt: 5, documentId: 'a' });
    expect(next).toEqual({ pins: ['p', 'q'], read: 2, after: { releasedAt: 5, documentId: 'a' } });
  });
});
