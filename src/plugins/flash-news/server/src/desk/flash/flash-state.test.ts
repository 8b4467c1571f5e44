import { describe, expect, it } from '@jest/globals';
import { visibleLocales } from '../../visibility/visible-locales';

describe('visibleLocales', () => {
  it('are those whose release has come', () => {
    const versions = [
      { locale: 'de', releasedAt: null },
      { locale: 'en', releasedAt: 1_001 },
      { locale: 'fr', releasedAt: 1_000 },
      { locale: 'sq', releasedAt: 999 },
    ];
    expect(visibleLocales(versions, 1_000)).toEqual(['fr', 'sq']);
  });
});
