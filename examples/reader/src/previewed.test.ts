import { describe, expect, it } from '@jest/globals';
import { previewedStory } from './previewed';

const meta = {
  contentType: 'api::article.article',
  locale: 'sq',
  status: 'draft',
  until: '',
} as const;

describe('a previewed version', () => {
  it('is a story, with what its fields have', () => {
    const story = previewedStory({
      meta,
      data: {
        documentId: 'doc',
        title: 'Drafti',
        lead: 'Më parë.',
        authors: [{ name: 'Ana Kovaç' }, { name: 'Bujar Leka' }],
        category: { documentId: 'c', name: 'Bota', slug: 'bota' },
        figure: {
          media: { url: '/uploads/a.jpg', width: 4, height: 3 },
          alt: 'Ura',
          credit: 'AFP',
        },
        quotes: [
          { text: 'Po.', speaker: { name: 'Ana' }, originalText: 'Yes.', originalLanguage: 'en' },
        ],
      },
    });
    expect(story).toMatchObject({
      title: 'Drafti',
      byline: 'Ana Kovaç, Bujar Leka',
      category: { name: 'Bota', slug: 'bota' },
      figure: { url: '/uploads/a.jpg', alternativeText: 'Ura', credit: 'AFP', caption: null },
      quotes: [
        { text: 'Po.', speaker: { name: 'Ana' }, original: { text: 'Yes.', language: 'en' } },
      ],
    });
  });

  it('may lack everything', () => {
    expect(previewedStory({ meta, data: { documentId: 'doc', title: null } })).toMatchObject({
      ...{ title: '–', summary: null, category: null, figure: null, byline: null },
      ...{ people: [], quotes: [], corrections: [], related: [], releasedAt: null },
    });
  });
});
