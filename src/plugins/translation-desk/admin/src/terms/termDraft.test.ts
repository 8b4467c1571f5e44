import { describe, expect, it } from '@jest/globals';
import { emptyDraft, isComplete, toDraft, toRequest, toTermsQuery } from './termDraft';

describe('a term that is edited', () => {
  const draft = { ...emptyDraft('sq', 'en'), term: ' ujë ', translation: 'water' };

  it('can be saved with words in two languages', () => {
    expect(isComplete(draft)).toBe(true);
    expect(isComplete({ ...draft, term: ' ' })).toBe(false);
    expect(isComplete({ ...draft, targetLocale: 'sq' })).toBe(false);
  });

  it('is sent without the space around it, and read back', () => {
    const sent = {
      ...{ sourceLocale: 'sq', targetLocale: 'en' },
      ...{ term: 'ujë', translation: 'water', note: null },
    };
    expect(toRequest(draft)).toEqual(sent);
    expect(toRequest(toDraft({ id: 1, ...sent }))).toEqual(sent);
  });
});

it('terms are searched for by pair of languages and words', () => {
  expect(toTermsQuery('sq', 'en', ' ')).toBe('sourceLocale=sq&targetLocale=en&limit=100');
  expect(toTermsQuery('sq', 'en', 'ujë ')).toBe(
    'sourceLocale=sq&targetLocale=en&limit=100&q=uj%C3%AB',
  );
});
