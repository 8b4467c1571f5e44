import { describe, expect, it } from '@jest/globals';

import { slugBefore, unlessCopied, wantedSlug } from './wanted-slug';

const none = { slug: null, text: null, published: null };
const draft = { slug: 'ura', text: 'Ura', published: null };
const published = { slug: 'ura', text: 'Ura', published: 'ura' };

describe('wishOf', () => {
  it.each([undefined, null, '', '  \n'])('makes one of the headline where %j is given', (slug) => {
    expect(wantedSlug({ title: 'Ura', slug }, none, 'title')).toEqual({
      kind: 'made',
      text: 'Ura',
    });
  });

  it('waits for a headline', () => {
    expect(wantedSlug({ lead: 'x' }, none, 'title')).toEqual({ kind: 'stays' });
    expect(wantedSlug({ title: ' ' }, none, 'title')).toEqual({ kind: 'stays' });
    expect(wantedSlug({ lead: 'x' }, { ...none, text: 'Ura' }, 'title')).toEqual({
      kind: 'made',
      text: 'Ura',
    });
  });

  it('takes what is typed, without the space around it', () => {
    expect(wantedSlug({ title: 'Ura', slug: ' tjeter ' }, draft, 'title')).toEqual({
      kind: 'typed',
      slug: 'tjeter',
    });
  });

  it.each([
    ['another headline', { title: 'Tjetër' }],
    ['the form with its own slug', { title: 'Tjetër', slug: 'ura' }],
    ['an emptied field, once published', { title: 'Tjetër', slug: '' }],
  ])('keeps it through %s', (_, data) => {
    expect(wantedSlug(data, published, 'title')).toEqual({ kind: 'stays' });
  });

  it('makes another when the field of a draft is emptied', () => {
    expect(wantedSlug({ slug: '', title: 'Tjetër' }, draft, 'title')).toEqual({
      kind: 'made',
      text: 'Tjetër',
    });
  });
});

describe('unlessCopied', () => {
  const sq = { id: 1, documentId: 'a', locale: 'sq', slug: 'ura', publishedAt: null, text: 'Ura' };
  const read = (data: Record<string, unknown>, kept: Parameters<typeof wantedSlug>[1]) =>
    unlessCopied(wantedSlug(data, kept, 'title'), data, kept, 'title', [sq]);

  it('makes one of the headline in place of the slug that another language brought along', () => {
    const made = { kind: 'made', text: 'The bridge' };
    expect(read({ title: 'The bridge', slug: 'ura' }, none)).toEqual(made);
    // Filled in and saved first, translated afterwards.
    expect(read({ title: 'The bridge', slug: 'ura' }, draft)).toEqual(made);
    expect(read({ title: 'The bridge' }, draft)).toEqual(made);
  });

  it('keeps what was typed, what is published, and what both languages are called', () => {
    const typed = { title: 'The bridge', slug: 'bridge' };
    expect(read(typed, none)).toEqual({ kind: 'typed', slug: 'bridge' });
    expect(read({ title: 'Ura', slug: 'ura' }, none)).toEqual({ kind: 'typed', slug: 'ura' });
    expect(read({ title: 'The bridge' }, published)).toEqual({ kind: 'stays' });
    // Typed on purpose, at a later save.
    const own = { slug: 'bridge', text: 'The bridge', published: null };
    expect(read({ title: 'The bridge', slug: 'ura' }, own)).toEqual({ kind: 'typed', slug: 'ura' });
    const chosen = { ...own, slug: 'ura' };
    expect(read({ title: 'A bridge', slug: 'ura' }, chosen)).toEqual({ kind: 'stays' });
  });
});

describe('keptOf', () => {
  const row = { id: 1, documentId: 'a', locale: 'sq', text: 'Ura' };
  const before = { ...row, slug: 'ura', publishedAt: null };
  const after = { ...row, slug: 'ura-e-vjeter', publishedAt: '2026-01-01' };

  it('reads the draft, and by what readers know it', () => {
    expect(slugBefore([before, after], true)).toEqual({
      slug: 'ura',
      text: 'Ura',
      published: 'ura-e-vjeter',
    });
  });

  it('reads the one row of a type without drafts', () => {
    expect(slugBefore([after], false)).toMatchObject({ slug: 'ura-e-vjeter' });
  });

  it('takes a blank one for none', () => {
    expect(slugBefore([{ ...before, slug: ' ' }], true).slug).toBeNull();
    expect(slugBefore([], true)).toEqual(none);
  });
});
