import { describe, expect, it } from '@jest/globals';
import type { OptIn } from '../../../shared/opt-in';
import { NOWHERE } from '../strapi/server-address';
import { toItem, type ItemContext, type PublishedRow } from './to-item';

const optIn: OptIn = {
  uid: 'api::article.article',
  fields: {
    title: 'title',
    summary: 'lead',
    slug: 'slug',
    image: 'figure.media',
    imageAlt: 'figure.alt',
    category: 'category',
    people: 'people',
    credit: 'credit.code',
  },
  category: { uid: 'api::category.category', name: 'name', slug: 'slug', localized: true },
  people: { uid: 'api::person.person', name: 'name', slug: null, localized: false },
  authors: null,
  bodyFormat: null,
  quotes: null,
};

const context: ItemContext = {
  optIn,
  correctedAt: null,
  changedAt: null,
  releasedAt: Date.parse('2026-03-02T08:00:00.007Z'),
  pinned: false,
  flash: null,
  urlPattern: 'https://example.com/{locale}/{slug}',
  base: 'https://cms.example.com',
  translations: [{ locale: 'sq', slug: 'ura-hapet', url: null }],
};

const bareRow: PublishedRow = {
  documentId: 'doc',
  locale: 'sq',
  title: 'Ura hapet',
  updatedAt: '2026-03-02T09:00:00.000Z',
};

const fullRow: PublishedRow = {
  ...bareRow,
  lead: 'Trafiku kthehet.',
  slug: 'ura-hapet',
  figure: {
    alt: 'Ura',
    media: { id: 1, url: '/uploads/ura.png', alternativeText: null, width: 1200, height: 800 },
  },
  category: { id: 1, documentId: 'cat', name: 'Vendi', slug: 'vendi' },
  people: [
    { id: 1, documentId: 'p1', name: 'Arta Hoxha' },
    { id: 2, documentId: 'p2', name: 'Ben Kola' },
  ],
  credit: { id: 1, code: 'REL' },
};

describe('toItem', () => {
  it('has every field of the contract', () => {
    expect(toItem(fullRow, context)).toEqual({
      documentId: 'doc',
      contentType: 'api::article.article',
      locale: 'sq',
      title: 'Ura hapet',
      summary: 'Trafiku kthehet.',
      slug: 'ura-hapet',
      url: 'https://example.com/sq/ura-hapet',
      image: {
        ...{ url: 'https://cms.example.com/uploads/ura.png', alternativeText: 'Ura' },
        ...{ width: 1200, height: 800 },
      },
      category: { documentId: 'cat', name: 'Vendi', slug: 'vendi' },
      people: [
        { documentId: 'p1', name: 'Arta Hoxha', slug: null },
        { documentId: 'p2', name: 'Ben Kola', slug: null },
      ],
      credit: 'REL',
      releasedAt: '2026-03-02T08:00:00.007Z',
      modifiedAt: '2026-03-02T09:00:00.000Z',
      pinned: false,
      flash: null,
      translations: context.translations,
    });
  });

  it('is modified when readers got a change, at its release or later, not when it was saved', () => {
    const saved = { ...bareRow, updatedAt: '2026-03-02T10:00:00.000Z' };
    const at = (changedAt: number, correctedAt: number | null = null) =>
      toItem(saved, { ...context, changedAt, correctedAt }).modifiedAt;
    expect(at(0)).toBe('2026-03-02T08:00:00.007Z');
    expect(at(Date.parse('2026-03-02T11:00:00Z'))).toBe('2026-03-02T11:00:00.000Z');
    expect(at(0, Date.parse('2026-03-02T12:00:00Z'))).toBe('2026-03-02T12:00:00.000Z');
    const early = { ...bareRow, updatedAt: '2026-03-01T00:00:00.000Z' };
    expect(toItem(early, context).modifiedAt).toBe('2026-03-02T08:00:00.007Z');
  });

  it('uses the release as the modification if the row has none', () => {
    const item = toItem({ ...fullRow, updatedAt: null }, context);
    expect(item.modifiedAt).toBe(item.releasedAt);
  });

  it('is null for absent values, and an empty list for no people', () => {
    expect(toItem(bareRow, context)).toMatchObject({
      summary: null,
      slug: null,
      url: null,
      image: null,
      category: null,
      people: [],
      credit: null,
    });
  });

  it('treats an empty text as absent', () => {
    expect(toItem({ ...fullRow, lead: '' }, context).summary).toBeNull();
  });

  it("falls back to the media library's own alternative text", () => {
    const media = { url: '/u.png', alternativeText: 'E vjetra' };
    const figure = { alt: null, media };
    expect(toItem({ ...fullRow, figure }, context).image).toEqual({
      url: 'https://cms.example.com/u.png',
      alternativeText: 'E vjetra',
      width: null,
      height: null,
    });
  });

  it.each([
    ['https://cms.example.com/cms', '/u.png', 'https://cms.example.com/cms/u.png'],
    ['https://cms.example.com', 'https://cdn.example.com/u.png', 'https://cdn.example.com/u.png'],
    [NOWHERE, '/u.png', '/u.png'],
    ['https://cms.example.com', 'data:image/png;base64,AAAA', undefined],
  ])('has a picture by the address %s of %s at %s', (base, given, url) => {
    const figure = { alt: null, media: { url: given } };
    expect(toItem({ ...fullRow, figure }, { ...context, base }).image?.url).toBe(url);
  });

  it('converts a relation to one person to a list', () => {
    const people = { id: 1, documentId: 'p1', name: 'Arta Hoxha' };
    expect(toItem({ ...bareRow, people }, context).people).toHaveLength(1);
  });

  it('includes the flash', () => {
    const flash = {
      level: 'flash' as const,
      startedAt: '2026-03-02T08:00:00.000Z',
      expiresAt: '2026-03-02T08:20:00.000Z',
      text: null,
    };
    expect(toItem(bareRow, { ...context, flash }).flash).toBe(flash);
  });
});
