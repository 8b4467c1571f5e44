import { describe, expect, it } from '@jest/globals';
import type { StoryQuotesRequest } from '../../../shared/contracts/story';
import { inOrder, needsPlaces } from './order';
import { planOf } from './plan';
import type { PresentQuote } from './quotes';

const present = (documentId: string, text = documentId, version = 'v1'): PresentQuote => ({
  ...{ documentId, version, text, kind: 'direct', attributedAs: null, speaker: null },
  ...{ originalText: null, status: 'draft', position: null, entry: { locale: 'sq' } },
});
const content = (text: string) => ({
  ...{ text, kind: 'direct', attributedAs: null, speaker: null },
});
const created = (text: string) => ({ ...content(text), medium: null, occasion: null });
const request = (given: object): StoryQuotesRequest => ({
  ...{ locale: 'sq', base: ['a', 'b'], quotes: [], removed: [], people: [] },
  ...given,
});
const ab = [present('a'), present('b')];

describe('planOf', () => {
  it('changes what is changed, from the version that it was', () => {
    const quotes = [{ documentId: 'a', version: 'v1', ...content('A!') }, { documentId: 'b' }];
    const plan = planOf(ab, request({ quotes }));
    expect(plan.updates.map(({ quote }) => quote.documentId)).toEqual(['a']);
    expect(plan).toMatchObject({ order: ['a', 'b'], stale: [], gone: [], creations: [] });
  });

  it('is stale where others have changed it since, unless alike', () => {
    const quotes = [{ documentId: 'a', version: 'v0', ...content('A!') }, { documentId: 'b' }];
    expect(planOf(ab, request({ quotes })).stale).toHaveLength(1);
    const alike = planOf([present('a', 'A!', 'v2'), present('b')], request({ quotes }));
    expect(alike).toMatchObject({ stale: [], updates: [] });
    expect(planOf([present('b')], request({ quotes })).gone).toEqual(['a']);
  });

  it('gives a quote somebody new whose name is that of its speaker, once', () => {
    const ana = { documentId: 'ana', name: 'Ana Gashi' };
    const other = { documentId: 'other', name: 'Ana Gashi' };
    const by = (speaker: object, version: string) =>
      [{ ...present('a', 'a', version), speaker }, present('b')] as PresentQuote[];
    const change = { documentId: 'a', version: 'v1', ...content('a'), speaker: { person: 0 } };
    const people = [{ name: 'Ana Gashi', role: null, otherThan: ['ana'] }];
    const given = request({ quotes: [change, { documentId: 'b' }], people });
    expect(planOf(by(ana, 'v1'), given).updates).toHaveLength(1);
    expect(planOf(by(other, 'v2'), given)).toMatchObject({ updates: [], stale: [] });
    expect(planOf(by(ana, 'v2'), given).stale).toHaveLength(1);
  });

  it('keeps what others have added, after what it follows', () => {
    const now = [present('a'), present('x'), present('b')];
    const quotes = [{ documentId: 'a' }, created('n'), { documentId: 'b' }];
    expect(planOf(now, request({ quotes })).order).toEqual(['a', 'x', 'new 1', 'b']);
  });

  it('does nothing the second time', () => {
    const quotes = [{ documentId: 'a' }, { documentId: 'b' }, created('n'), created('n')];
    const again = planOf([...ab, present('x', 'n'), present('y', 'n')], request({ quotes }));
    expect(again).toMatchObject({ creations: [], order: ['a', 'b', 'x', 'y'] });
    const removed = [{ documentId: 'gone', version: 'v1' }];
    expect(planOf(ab, request({ removed }))).toMatchObject({ removals: [], stale: [] });
  });

  it('is stale where both have moved quotes, and follows others where it has moved none', () => {
    const cab = [present('c'), present('a'), present('b')];
    const base = ['a', 'b', 'c'];
    const ids = (...given: string[]) => given.map((documentId) => ({ documentId }));
    expect(planOf(cab, request({ base, quotes: ids('b', 'a', 'c') })).stale).toHaveLength(3);
    const still = planOf(cab, request({ base, quotes: ids('a', 'b', 'c') }));
    expect(still).toMatchObject({ stale: [], order: ['c', 'a', 'b'] });
    expect(planOf(cab, request({ base, quotes: ids('c', 'a', 'b') })).stale).toEqual([]);
  });
});

describe('places', () => {
  it('are needed for what is not in order by itself', () => {
    expect(needsPlaces(['a', 'b', 'new'], ['a', 'b'])).toBe(false);
    expect(needsPlaces(['a', 'new', 'b'], ['a', 'b'])).toBe(true);
    expect(needsPlaces(['b', 'a'], ['a', 'b'])).toBe(true);
    expect(needsPlaces(['b'], ['a', 'b'])).toBe(false);
  });

  it('order quotes, with those without one last', () => {
    const quotes = [null, 1, 0, null, 1].map((position, index) => ({
      ...{ documentId: 'edcba'.charAt(index), position },
    }));
    expect(
      inOrder(quotes)
        .map(({ documentId }) => documentId)
        .join(''),
    ).toBe('cadeb');
  });
});
