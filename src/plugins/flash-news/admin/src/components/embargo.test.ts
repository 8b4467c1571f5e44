import { describe, expect, it } from '@jest/globals';
import { embargoes } from './embargo';

const noon = Date.parse('2026-03-01T12:00:00.000Z');
const release = (locale: string, releasedAt: string) => ({ locale, releasedAt });

describe('embargoes', () => {
  it('gathers languages released together and begins with the earliest', () => {
    const releases = [
      release('de', '2026-03-02T09:00:00.000Z'),
      release('sq', '2026-03-01T18:00:00.000Z'),
      release('en', '2026-03-01T18:00:00.000Z'),
    ];
    expect(embargoes(releases, ['sq', 'en', 'de'], noon)).toEqual([
      { releasedAt: Date.parse('2026-03-01T18:00:00.000Z'), locales: ['sq', 'en'] },
      { releasedAt: Date.parse('2026-03-02T09:00:00.000Z'), locales: ['de'] },
    ]);
  });

  it('leaves out drafts and what is released', () => {
    const releases = [
      release('sq', '2026-03-01T12:00:00.000Z'),
      release('en', '2026-03-01T18:00:00.000Z'),
    ];
    expect(embargoes(releases, ['sq'], noon)).toEqual([]);
  });
});
