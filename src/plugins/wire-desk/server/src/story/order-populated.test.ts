import { describe, expect, it } from '@jest/globals';
import { orderedPopulate, type Relations } from './order-populated';

const TARGETS: Record<string, Record<string, string>> = {
  story: { quotes: 'quote', people: 'person' },
  quote: { article: 'story', speaker: 'person' },
  person: { quotes: 'quote' },
};
const relations: Relations = {
  targetOf: (uid, field) => TARGETS[uid]?.[field],
  fieldsOf: (uid) => Object.keys(TARGETS[uid] ?? {}),
  isQuotes: (uid, field) => uid === 'story' && field === 'quotes',
};
const orderBy = [{ position: 'asc' }, { documentId: 'asc' }];
const populate = (uid: string, given: unknown) => orderedPopulate(relations, uid, given).populate;

describe('orderedPopulate', () => {
  it('orders populated quotes, in whatever form they are asked for', () => {
    for (const given of [{ quotes: true }, ['quotes'], { quotes: {} }])
      expect(populate('story', given)).toEqual({ quotes: { orderBy } });
    expect(populate('story', true)).toEqual({ quotes: { orderBy }, people: true });
    expect(populate('story', ['people', 'quotes.speaker'])).toEqual({
      ...{ people: true, quotes: { orderBy, populate: { speaker: true } } },
    });
  });

  it('orders them at every depth, and leaves the quotes of a person as they are', () => {
    const given = { speaker: { populate: { quotes: true } }, article: { populate: ['quotes'] } };
    expect(populate('quote', given)).toEqual({
      speaker: { populate: { quotes: true } },
      article: { populate: { quotes: { orderBy } } },
    });
  });

  it('leaves what is sorted or counted', () => {
    for (const query of [{ orderBy: { text: 'asc' } }, { sort: 'text' }, { count: true }])
      expect(populate('story', { quotes: query })).toEqual({ quotes: query });
    expect(populate('story', undefined)).toBeUndefined();
    expect(populate('story', false)).toBeUndefined();
  });
});
