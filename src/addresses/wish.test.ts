import { describe, expect, it } from '@jest/globals';

import { keptOf, wishOf } from './wish';

const none = { slug: null, text: null, published: null };
const draft = { slug: 'ura', text: 'Ura', published: null };
const published = { slug: 'ura', text: 'Ura', published: 'ura' };

describe('wishOf', () => {
  it.each([undefined, null, '', '  \n'])('makes one of the headline where %j is given', (slug) => {
    expect(wishOf({ title: 'Ura', slug }, none, 'title')).toEqual({ kind: 'made', text: 'Ura' });
  });

  it('waits for a headline', () => {
    expect(wishOf({ lead: 'x' }, none, 'title')).toEqual({ kind: 'stays' });
    expect(wishOf({ title: ' ' }, none, 'title')).toEqual({ kind: 'stays' });
    expect(wishOf({ lead: 'x' }, { ...none, text: 'Ura' }, 'title')).toEqual({
      kind: 'made',
      text: 'Ura',
    });
  });

  it('takes what is typed, without the space around it', () => {
    expect(wishOf({ title: 'Ura', slug: ' tjeter ' }, draft, 'title')).toEqual({
      kind: 'typed',
      slug: 'tjeter',
    });
  });

  it.each([
    ['another headline', { title: 'Tjetër' }],
    ['the form with its own slug', { title: 'Tjetër', slug: 'ura' }],
    ['an emptied field, once published', { title: 'Tjetër', slug: '' }],
  ])('keeps it through %s', (_, data) => {
    expect(wishOf(data, published, 'title')).toEqual({ kind: 'stays' });
  });

  it('makes another when the field of a draft is emptied', () => {
    expect(wishOf({ slug: '', title: 'Tjetër' }, draft, 'title')).toEqual({
      kind: 'made',
      text: 'Tjetër',
    });
  });
});

describe('keptOf', () => {
  const row = { id: 1, documentId: 'a', locale: 'sq', text: 'Ura' };
  const before = { ...row, slug: 'ura', publishedAt: null };
  const after = { ...row, slug: 'ura-e-vjeter', publishedAt: '2026-01-01' };

  it('reads the draft, and by what readers know it', () => {
    expect(keptOf([before, after], true)).toEqual({
      slug: 'ura',
      text: 'Ura',
      published: 'ura-e-vjeter',
    });
  });

  it('reads the one row of a type without drafts', () => {
    expect(keptOf([after], false)).toMatchObject({ slug: 'ura-e-vjeter' });
  });

  it('takes a blank one for none', () => {
    expect(keptOf([{ ...before, slug: ' ' }], true).slug).toBeNull();
    expect(keptOf([], true)).toEqual(none);
  });
});
