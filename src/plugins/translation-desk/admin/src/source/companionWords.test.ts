import { describe, expect, it } from '@jest/globals';
import { changedCompanions, withoutWords } from './companionWords';
import type { Translation } from './useTranslation';

const field = (path: string, text: string) => ({ path, text });

/** A translation with two quotes, of which the first has words. */
const translation = {
  companions: [
    {
      contentType: 'q',
      documentId: 'a',
      field: 'quotes',
      text: 'text',
      target: { text: 'One', occasion: '' },
    },
    { contentType: 'q', documentId: 'b', field: 'quotes', text: 'text', target: null },
  ],
  source: {
    fields: [
      field('title', 'T'),
      field('quotes.a.text', 'Një'),
      field('quotes.a.occasion', 'Sot'),
      field('quotes.b.text', 'Dy'),
    ],
  },
} as unknown as Translation;

describe('the words of companions', () => {
  it('are saved where they were changed', () => {
    expect(changedCompanions(translation, {})).toEqual([]);
    const typed = { 'quotes.a.text': 'One', 'quotes.a.occasion': 'Today', 'quotes.b.text': 'Two' };
    expect(changedCompanions(translation, typed)).toEqual([
      { contentType: 'q', documentId: 'a', values: { occasion: 'Today' } },
      { contentType: 'q', documentId: 'b', values: { text: 'Two' } },
    ]);
  });

  it('lack until they are typed', () => {
    expect(withoutWords(translation, {})).toEqual([{ text: 'Dy' }]);
    expect(withoutWords(translation, { 'quotes.b.text': ' ' })).toEqual([{ text: 'Dy' }]);
    expect(withoutWords(translation, { 'quotes.b.text': 'Two' })).toEqual([]);
  });
});
