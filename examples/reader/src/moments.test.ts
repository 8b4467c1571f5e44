import { describe, expect, it } from '@jest/globals';
import { agoOf, momentOf } from './moments';
import { TEXTS } from './texts/texts';

const NOW = Date.parse('2026-11-24T12:00:00.000Z');
const ago = (iso: string) => [agoOf(iso, NOW, TEXTS.sq), agoOf(iso, NOW, TEXTS.en)];

describe('a moment', () => {
  it.each([
    ['2026-11-24T12:00:30.000Z', 'tani', 'just now'],
    ['2026-11-24T11:59:00.000Z', 'para 1 minute', '1 minute ago'],
    ['2026-11-24T11:01:00.000Z', 'para 59 minutash', '59 minutes ago'],
    ['2026-11-24T11:00:00.000Z', 'para 1 ore', '1 hour ago'],
    ['2026-11-23T12:00:01.000Z', 'para 23 orësh', '23 hours ago'],
    ['2026-11-23T12:00:00.000Z', '23 nëntor 2026', '23 November 2026'],
  ])('at %s was %s', (iso, sq, en) => {
    expect(ago(iso)).toEqual([sq, en]);
  });

  it('has day and time', () => {
    expect(momentOf('2026-03-02T08:05:00.000Z', TEXTS.sq)).toBe('2 mars 2026, ora 08:05');
    expect(momentOf('2026-03-02T08:05:00.000Z', TEXTS.en)).toBe('2 March 2026, 08:05');
  });
});
