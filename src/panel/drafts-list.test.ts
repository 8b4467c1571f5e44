import { describe, expect, it } from '@jest/globals';

import { matchesAllDrafts } from './drafts-list';

describe('matchesAllDrafts', () => {
  it.each([
    undefined,
    {},
    { $and: [] },
    { $and: [{}, { $and: [{ $or: [{ locale: { $in: ['en', 'sq'] } }, { byline: 'Ana' }] }] }] },
  ])('lets every draft in Albanian pass: %j', (filters) => {
    expect(matchesAllDrafts(filters, 'sq')).toBe(true);
  });

  it.each([
    { title: 'Lajm' },
    { locale: { $in: ['en'] } },
    { locale: { $in: ['sq'], $ne: 'sq' } },
    { $or: [] },
    { $not: { locale: { $in: ['sq'] } } },
    { $and: [{ locale: { $in: ['sq'] } }, { createdBy: { id: 1 } }] },
  ])('leaves some out: %j', (filters) => {
    expect(matchesAllDrafts(filters, 'sq')).toBe(false);
  });
});
