import { describe, expect, it } from '@jest/globals';
import { languageDoubt } from './languageDoubt';

const doubt = (language: string | null, locale = 'en') =>
  languageDoubt({ language, locale }, ['en', 'sq-AL']);

describe('the doubt of the language that a copy was read in', () => {
  it('is none in its own language, and where its words don’t tell', () => {
    expect([doubt('en-GB'), doubt(null)]).toEqual([null, null]);
  });

  it('names the other language, and the locale to read it in, if there is one', () => {
    expect(doubt('sq')).toEqual({ language: 'sq', other: 'sq-AL' });
    expect(doubt('de')).toEqual({ language: 'de', other: null });
  });

  it('names none where the words are of no language that is read', () => {
    expect(doubt('und')).toEqual({ language: null, other: null });
  });
});
