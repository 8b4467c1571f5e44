import { expect, it } from '@jest/globals';
import { picturesAt } from './pictures';
import type { Translation } from './useTranslation';

const picture = { path: 'figure.media', url: '/uploads/a.jpg', alternativeText: null };

const translation = {
  companions: [{ documentId: 'a', field: 'quotes' }],
  source: {
    pictures: [picture, { ...picture, path: 'chart.media' }],
    fields: ['title', 'figure.alt', 'figure.caption', 'quotes.a.text'].map((path) => ({ path })),
  },
} as unknown as Translation;

it('shows a picture once, beside the first of its words', () => {
  expect(picturesAt(translation, 'figure.alt')).toEqual([picture]);
  for (const path of ['figure.caption', 'title', 'quotes.a.text']) {
    expect(picturesAt(translation, path)).toEqual([]);
  }
});
