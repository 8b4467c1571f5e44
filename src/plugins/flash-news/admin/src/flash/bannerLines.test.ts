import { describe, expect, it } from '@jest/globals';
import { changedLines, bannerLines } from './bannerLines';

describe('banner lines', () => {
  it('are listed for each language that readers see or that has one', () => {
    expect(bannerLines({ en: 'Storm' }, ['sq'])).toEqual([
      { locale: 'en', line: 'Storm' },
      { locale: 'sq', line: null },
    ]);
  });

  it('are sent if changed, and sent empty if removed', () => {
    const text = { en: 'Storm', sq: 'Stuhi' };
    expect(changedLines(text, { en: '  ', sq: 'Stuhi ' })).toEqual({ en: '' });
    expect(changedLines(text, text)).toBeNull();
    expect(changedLines({}, { en: '' })).toBeNull();
  });
});
