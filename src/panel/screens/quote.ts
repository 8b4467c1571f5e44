import type { Screen } from '../screen';

export const quoteScreen: Screen = {
  uid: 'api::quote.quote',
  nouns: ['quote', 'quotes'],
  mainField: 'text',
  sort: { by: 'updatedAt', order: 'DESC' },
  columns: ['text', 'attributedAs', 'speaker', 'article'],
  fields: {
    text: { label: 'Words', help: 'What was said, without quotation marks.', unordered: true },
    kind: {
      label: 'Kind',
      help: 'Direct: a whole statement. Partial: some words of one. Paraphrase: not word for word.',
    },
    attributedAs: { label: 'Attributed as', help: "The speaker's name as this story prints it." },
    speaker: { label: 'Speaker', shownBy: 'name', unordered: true },
    article: {
      label: 'Story',
      help: 'The quote is published and unpublished with it.',
      shownBy: 'title',
      unordered: true,
    },
    occasion: { label: 'Occasion', help: 'Such as a press conference or a speech.' },
    saidOn: { label: 'Said on' },
    medium: { label: 'Medium', help: 'Where it was said or first reported. In every language.' },
    sourceUrl: { label: 'Source', help: 'A web address, http or https. In every language.' },
    originalText: {
      label: 'Original words',
      help: 'In the language they were spoken in, if this is a translation. In every language.',
    },
    originalLanguage: {
      label: 'Original language',
      help: 'A language tag such as uk or en-GB. In every language.',
    },
  },
  rows: [
    [['text', 12]],
    [
      ['kind', 6],
      ['attributedAs', 6],
    ],
    [
      ['speaker', 6],
      ['article', 6],
    ],
    [
      ['occasion', 6],
      ['medium', 6],
    ],
    [
      ['saidOn', 4],
      ['sourceUrl', 8],
    ],
    [
      ['originalText', 8],
      ['originalLanguage', 4],
    ],
  ],
};
