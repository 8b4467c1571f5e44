import { describe, expect, it } from '@jest/globals';
import { pendingReleases } from './pendingReleases';

const embargo = (locale: string, releasedAt: string) => ({ locale, releasedAt });

describe('pendingReleases', () => {
  it('groups embargoes by release, the earliest first', () => {
    const embargoes = [
      embargo('de', '2026-03-02T09:00:00.000Z'),
      embargo('sq', '2026-03-01T18:00:00.000Z'),
      embargo('en', '2026-03-01T18:00:00.000Z'),
    ];
    expect(pendingReleases(embargoes, ['sq', 'en', 'de'])).toEqual([
      { releasedAt: Date.parse('2026-03-01T18:00:00.000Z'), locales: ['sq', 'en'] },
      { releasedAt: Date.parse('2026-03-02T09:00:00.000Z'), locales: ['de'] },
    ]);
  });

  it('leaves out drafts', () => {
    expect(pendingReleases([embargo('en', '2026-03-01T18:00:00.000Z')], ['sq'])).toEqual([]);
  });

  it('trusts the server, whatever the clock of this machine says', () => {
    expect(pendingReleases([embargo('sq', '1999-03-01T18:00:00.000Z')], ['sq'])).toHaveLength(1);
  });
});
