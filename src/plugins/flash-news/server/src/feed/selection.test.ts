import { describe, expect, it } from '@jest/globals';
import { selectionOf } from './selection';

const bare = {
  ...{ uid: 'api::note.note', category: null, people: null, authors: null },
  ...{ bodyFormat: null, quotes: null },
};
const ALWAYS = ['id', 'documentId', 'locale', 'updatedAt'];

describe('selectionOf', () => {
  it('selects the title alone if no other field is mapped', () => {
    expect(selectionOf({ ...bare, fields: { title: 'headline' } })).toEqual({
      select: [...ALWAYS, 'headline'],
    });
  });

  it('populates a component once for several fields', () => {
    const fields = { title: 'title', image: 'figure.media', imageAlt: 'figure.alt' };
    expect(selectionOf({ ...bare, fields }).populate).toEqual({
      figure: {
        select: ['id', 'alt'],
        populate: { media: { select: ['id', 'url', 'alternativeText', 'width', 'height'] } },
      },
    });
  });

  it('selects name and, if there is one, slug of a category and a person', () => {
    const selection = selectionOf({
      uid: 'api::article.article',
      fields: { title: 'title', category: 'section', people: 'who', credit: 'credit.code' },
      category: { uid: 'api::section.section', name: 'title', slug: 'slug', localized: true },
      people: { uid: 'api::person.person', name: 'name', slug: null, localized: false },
      authors: null,
      bodyFormat: null,
      quotes: null,
    });
    expect(selection).toEqual({
      select: [...ALWAYS, 'title'],
      populate: {
        section: { select: ['id', 'documentId', 'title', 'slug'] },
        who: { select: ['id', 'documentId', 'name'] },
        credit: { select: ['id', 'code'] },
      },
    });
  });
});
