import { describe, expect, it } from '@jest/globals';

import { fieldErrors, missingFields, incompleteMessage, type StoryFields } from './missing-fields';

const whole: StoryFields = {
  title: 'Storm',
  lead: 'Lead',
  byline: 'Desk',
  credit: null,
  hasAuthors: false,
  hasCategory: true,
};

describe('missingFields', () => {
  it.each<[string, Partial<StoryFields>, string[]]>([
    ['is whole', {}, []],
    ['has no headline', { title: '' }, ['title']],
    ['has no category', { hasCategory: false }, ['category']],
    ['has a blank lead', { lead: ' ' }, ['lead']],
    ['has neither credit nor byline', { byline: null }, ['byline']],
    ['has an empty credit', { byline: '', credit: { code: '', name: null } }, ['byline']],
    ['has a credit code', { byline: null, credit: { code: 'REL' } }, []],
    ['has authors', { byline: '', hasAuthors: true }, []],
    ['has a credit name', { byline: null, credit: { name: 'Reuters' } }, []],
    [
      'has nothing',
      { title: null, lead: null, byline: null, hasCategory: false },
      ['title', 'category', 'lead', 'byline'],
    ],
  ])('lists the missing fields of a version that %s', (_, story, missing) => {
    expect(missingFields({ ...whole, ...story }, false)).toEqual(missing);
  });

  it('requires only headline and category of a one-line flash', () => {
    const line = { ...whole, lead: null, byline: null };
    expect(missingFields(line, true)).toEqual([]);
    expect(missingFields({ ...line, hasCategory: false }, true)).toEqual(['category']);
  });
});

describe('the messages for an editor', () => {
  const gaps = [
    { language: 'Albanian (sq)', missing: ['category', 'lead', 'byline'] as const },
    { language: 'English (en)', missing: ['lead'] as const },
  ].map(({ language, missing }) => ({ language, missing: [...missing] }));

  it('name everything at once', () => {
    expect(incompleteMessage('Storm', gaps)).toBe(
      '“Storm” can’t be published yet. The Albanian (sq) version needs a category, a standfirst, and an author, byline or credit. The English (en) version needs a standfirst.',
    );
  });

  it('mark each field once', () => {
    expect(fieldErrors(gaps).map(({ path }) => path)).toEqual([['category'], ['lead'], ['byline']]);
  });
});
