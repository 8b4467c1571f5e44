import { describe, expect, it } from '@jest/globals';
import { dayOf, releaseOf, versionOf } from '../../database/seeds/content/article-data';
import { readNewsroom } from '../../database/seeds/data/newsroom';

const now = new Date('2026-03-02T08:00:00.000Z');
const references = {
  category: 'category-1',
  people: ['person-1'],
  author: 'person-9',
  writer: 7,
  credit: undefined,
  picture: { id: 3, alt: { sq: 'Rrathë', en: 'Circles' } },
};

const article = (key: string) => {
  const found = readNewsroom().articles.find((each) => each.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('an article of the demo newsroom', () => {
  it('is released `minutesAgo` before now', () => {
    expect(releaseOf({ minutesAgo: 14 }, now).toISOString()).toBe('2026-03-02T07:46:00.000Z');
    expect(releaseOf({ minutesAgo: -1440 }, now).toISOString()).toBe('2026-03-03T08:00:00.000Z');
  });

  it('dates by the UTC day', () => {
    expect(dayOf(new Date('2026-03-01T23:59:59.999Z'))).toBe('2026-03-01');
    expect(dayOf(now, 2)).toBe('2026-02-28');
  });

  it('becomes a version of the content model, with its picture’s texts in its language', () => {
    expect(versionOf(article('mine-rescue'), 'en', references, now)).toMatchObject({
      title: 'All 23 miners trapped at Gurishtë brought out alive',
      dateline: { place: 'Gurishtë', date: '2026-03-02' },
      figure: { media: 3, alt: 'Circles', credit: 'Illustration: Newsroom' },
      authors: ['person-9'],
      category: 'category-1',
      people: ['person-1'],
    });
  });

  it('has no version in a language without text', () => {
    expect(versionOf(article('water-notice'), 'en', references, now)).toBeNull();
    expect(versionOf(article('water-notice'), 'sq', references, now)).not.toBeNull();
  });

  it('has no dateline in the future while under embargo', () => {
    expect(versionOf(article('party-finance'), 'sq', references, now)).toMatchObject({
      dateline: { date: '2026-03-02' },
    });
  });
});
