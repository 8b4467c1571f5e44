import { describe, expect, it } from '@jest/globals';
import {
  beginWords,
  changedCompanions,
  removeSaved,
  typedWords,
  typeWords,
  withoutWords,
} from './companionWords';
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

describe('the words of companions after they were saved', () => {
  const FIRST = 'quotes.a.text';
  const SECOND = 'quotes.b.text';
  let stories = 0;

  /** Opens a story of its own, types words for it and returns what is sent to the server. */
  const send = () => {
    const key = `story ${++stories}`;
    beginWords(key);
    typeWords(FIRST, 'One');
    typeWords(SECOND, 'Two');
    return { key, sent: typedWords(key) };
  };

  it('are removed if nothing was typed meanwhile', () => {
    const { key, sent } = send();
    removeSaved(key, sent);
    expect(typedWords()).toEqual({});
  });

  it('stay where something else was typed meanwhile', () => {
    const { key, sent } = send();
    typeWords(FIRST, 'One more');
    typeWords('quotes.c.text', 'Three');
    removeSaved(key, sent);
    expect(typedWords()).toEqual({ [FIRST]: 'One more', 'quotes.c.text': 'Three' });
  });

  it('leave those of a story that was opened meanwhile, even with equal words', () => {
    const { key, sent } = send();
    beginWords('the next story');
    typeWords(FIRST, 'One');
    removeSaved(key, sent);
    expect(typedWords()).toEqual({ [FIRST]: 'One' });
    beginWords(key);
    expect(typedWords()).toEqual({});
  });

  it('stay with their story where they were typed before another one was opened', () => {
    const { key, sent } = send();
    typeWords(SECOND, 'Two more');
    beginWords('yet another story');
    removeSaved(key, sent);
    expect(typedWords()).toEqual({});
    beginWords(key);
    expect(typedWords()).toEqual({ [SECOND]: 'Two more' });
  });
});
