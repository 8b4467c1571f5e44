import { describe, expect, it } from '@jest/globals';

import { currentSlug, replaceCopiedSlug, decideSlug } from './decide-slug';

const none = { slug: null, text: null, published: null };
const draft = { slug: 'ura', text: 'Ura', published: null };
const published = { slug: 'ura', text: 'Ura', published: 'ura' };

describe('decideSlug', () => {
  it.each([undefined, null, '', '  \n'])('generates a slug from the headline for %j', (slug) => {
    expect(decideSlug({ title: 'Ura', slug }, none, 'title')).toEqual({
      kind: 'generate',
      text: 'Ura',
    });
  });

  it('waits for a headline', () => {
    expect(decideSlug({ lead: 'x' }, none, 'title')).toEqual({ kind: 'keep' });
    expect(decideSlug({ title: ' ' }, none, 'title')).toEqual({ kind: 'keep' });
    expect(decideSlug({ lead: 'x' }, { ...none, text: 'Ura' }, 'title')).toEqual({
      kind: 'generate',
      text: 'Ura',
    });
  });

  it('uses the typed slug, trimmed', () => {
    expect(decideSlug({ title: 'Ura', slug: ' tjeter ' }, draft, 'title')).toEqual({
      kind: 'use',
      slug: 'tjeter',
    });
  });

  it.each([
    ['another headline', { title: 'Tjetër' }],
    ['the form with its own slug', { title: 'Tjetër', slug: 'ura' }],
    ['an emptied field, once published', { title: 'Tjetër', slug: '' }],
  ])('keeps the slug through %s', (_, data) => {
    expect(decideSlug(data, published, 'title')).toEqual({ kind: 'keep' });
  });

  it('generates another when the field of a draft is emptied', () => {
    expect(decideSlug({ slug: '', title: 'Tjetër' }, draft, 'title')).toEqual({
      kind: 'generate',
      text: 'Tjetër',
    });
  });
});

describe('replaceCopiedSlug', () => {
  const sq = { id: 1, documentId: 'a', locale: 'sq', slug: 'ura', publishedAt: null, text: 'Ura' };
  const read = (data: Record<string, unknown>, current: Parameters<typeof decideSlug>[1]) =>
    replaceCopiedSlug(decideSlug(data, current, 'title'), data, current, 'title', [sq]);

  it('replaces a slug copied from another language by one made from the headline', () => {
    const made = { kind: 'generate', text: 'The bridge' };
    expect(read({ title: 'The bridge', slug: 'ura' }, none)).toEqual(made);
    // Filled in and saved first, translated afterwards.
    expect(read({ title: 'The bridge', slug: 'ura' }, draft)).toEqual(made);
    expect(read({ title: 'The bridge' }, draft)).toEqual(made);
  });

  it('keeps a typed slug, a published one, and one of an equal headline', () => {
    const typed = { title: 'The bridge', slug: 'bridge' };
    expect(read(typed, none)).toEqual({ kind: 'use', slug: 'bridge' });
    expect(read({ title: 'Ura', slug: 'ura' }, none)).toEqual({ kind: 'use', slug: 'ura' });
    expect(read({ title: 'The bridge' }, published)).toEqual({ kind: 'keep' });
    // Typed on purpose, at a later save.
    const own = { slug: 'bridge', text: 'The bridge', published: null };
    expect(read({ title: 'The bridge', slug: 'ura' }, own)).toEqual({ kind: 'use', slug: 'ura' });
    const chosen = { ...own, slug: 'ura' };
    expect(read({ title: 'A bridge', slug: 'ura' }, chosen)).toEqual({ kind: 'keep' });
  });
});

describe('currentSlug', () => {
  const row = { id: 1, documentId: 'a', locale: 'sq', text: 'Ura' };
  const before = { ...row, slug: 'ura', publishedAt: null };
  const after = { ...row, slug: 'ura-e-vjeter', publishedAt: '2026-01-01' };

  it('reads the draft’s slug and the published one', () => {
    expect(currentSlug([before, after], true)).toEqual({
      slug: 'ura',
      text: 'Ura',
      published: 'ura-e-vjeter',
    });
  });

  it('reads the one row of a type without drafts', () => {
    expect(currentSlug([after], false)).toMatchObject({ slug: 'ura-e-vjeter' });
  });

  it('reads a blank slug as none', () => {
    expect(currentSlug([{ ...before, slug: ' ' }], true).slug).toBeNull();
    expect(currentSlug([], true)).toEqual(none);
  });
});
