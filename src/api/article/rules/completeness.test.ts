import { describe, expect, it } from '@jest/globals';

import { gapErrors, needsOf, sayGaps, type Story } from './completeness';

const whole: Story = {
  title: 'Storm',
  lead: 'Lead',
  byline: 'Desk',
  credit: null,
  hasCategory: true,
};

describe('needsOf', () => {
  it.each<[string, Partial<Story>, string[]]>([
    ['is whole', {}, []],
    ['has no headline', { title: '' }, ['title']],
    ['has no category', { hasCategory: false }, ['category']],
    ['has a blank lead', { lead: ' ' }, ['lead']],
    ['has neither credit nor byline', { byline: null }, ['byline']],
    ['has an empty credit', { byline: '', credit: { code: '', name: null } }, ['byline']],
    ['has a credit code', { byline: null, credit: { code: 'REL' } }, []],
    ['has a credit name', { byline: null, credit: { name: 'Reuters' } }, []],
    [
      'has nothing',
      { title: null, lead: null, byline: null, hasCategory: false },
      ['title', 'category', 'lead', 'byline'],
    ],
  ])('names what a version lacks that %s', (_, story, needs) => {
    expect(needsOf({ ...whole, ...story }, false)).toEqual(needs);
  });

  it('asks of a flash of one line its category only', () => {
    const line = { ...whole, lead: null, byline: null };
    expect(needsOf(line, true)).toEqual([]);
    expect(needsOf({ ...line, hasCategory: false }, true)).toEqual(['category']);
  });
});

describe('what an editor reads', () => {
  const gaps = [
    { language: 'Albanian (sq)', needs: ['category', 'lead', 'byline'] as const },
    { language: 'English (en)', needs: ['lead'] as const },
  ].map(({ language, needs }) => ({ language, needs: [...needs] }));

  it('names everything at once', () => {
    expect(sayGaps('Storm', gaps)).toBe(
      '“Storm” can’t be published yet. The Albanian (sq) version needs a category, a lead, and a credit or byline. The English (en) version needs a lead.',
    );
  });

  it('marks each field once', () => {
    expect(gapErrors(gaps).map(({ path }) => path)).toEqual([['category'], ['lead'], ['byline']]);
  });
});
