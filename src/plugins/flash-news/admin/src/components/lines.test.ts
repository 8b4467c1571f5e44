import { describe, expect, it } from '@jest/globals';
import { changedLines, linesOf } from './lines';

describe('the lines of a banner', () => {
  it('are those of all languages that readers see, and of those that have one', () => {
    expect(linesOf({ en: 'Storm' }, ['sq'])).toEqual([
      { locale: 'en', line: 'Storm' },
      { locale: 'sq', line: null },
    ]);
  });

  it('are sent where they were changed, and empty where they are to go', () => {
    const text = { en: 'Storm', sq: 'Stuhi' };
    expect(changedLines(text, { en: '  ', sq: 'Stuhi ' })).toEqual({ en: '' });
    expect(changedLines(text, text)).toBeNull();
    expect(changedLines({}, { en: '' })).toBeNull();
  });
});
