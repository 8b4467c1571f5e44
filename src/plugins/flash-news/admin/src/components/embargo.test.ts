import { describe, expect, it } from '@jest/globals';
import { waitingFor } from './embargo';

const embargo = (locale: string, releasedAt: string) => ({ locale, releasedAt });

describe('what waits for its release', () => {
  it('is gathered by its moment, the earliest first', () => {
    const embargoes = [
      embargo('de', '2026-03-02T09:00:00.000Z'),
      embargo('sq', '2026-03-01T18:00:00.000Z'),
      embargo('en', '2026-03-01T18:00:00.000Z'),
    ];
    expect(waitingFor(embargoes, ['sq', 'en', 'de'])).toEqual([
      { releasedAt: Date.parse('2026-03-01T18:00:00.000Z'), locales: ['sq', 'en'] },
      { releasedAt: Date.parse('2026-03-02T09:00:00.000Z'), locales: ['de'] },
    ]);
  });

  it('is what is published', () => {
    expect(waitingFor([embargo('en', '2026-03-01T18:00:00.000Z')], ['sq'])).toEqual([]);
  });

  it('is what the server found, whatever the clock of this machine says', () => {
    expect(waitingFor([embargo('sq', '1999-03-01T18:00:00.000Z')], ['sq'])).toHaveLength(1);
  });
});
