import type { Screen } from '../screen';

export const articleScreen: Screen = {
  uid: 'api::article.article',
  nouns: ['story', 'stories'],
  mainField: 'title',
  sort: { by: 'updatedAt', order: 'DESC' },
  columns: ['title', 'updatedAt'],
  fields: {
    title: { label: 'Headline', help: 'Also the line of the feed.' },
    slug: {
      label: 'Slug',
      help: 'The end of the web address; made of the headline if you leave it empty. Leave it alone once published.',
    },
    lead: { label: 'Standfirst', help: 'The story in a sentence or two.' },
    body: { label: 'Body' },
    figure: { label: 'Picture', help: 'The main picture, with what readers should know about it.' },
    dateline: { label: 'Dateline', help: 'Where and when it was filed, if that is printed.' },
    byline: {
      label: 'Byline',
      help: 'As printed; the names of the authors if you leave it empty.',
    },
    authors: { label: 'Authors', help: 'Who wrote it, in the printed order.', shownBy: 'name' },
    credit: { label: 'Credit', help: 'The agency. The same in every language.' },
    category: {
      label: 'Category',
      help: 'It must exist in this language before the story is published in it.',
      shownBy: 'name',
      unordered: true,
    },
    people: { label: 'People', help: 'Whom the story is about.', shownBy: 'name' },
    updatedAt: { label: 'Updated' },
    quotes: {
      label: 'Quotes',
      help: 'Recorded beside the story, under “Quotes in this story”. They are published and unpublished with it.',
      readOnly: true,
      shownBy: 'text',
    },
  },
  rows: [
    [['title', 12]],
    [['lead', 12]],
    [
      ['slug', 6],
      ['byline', 6],
    ],
    [['body', 12]],
    [
      ['category', 6],
      ['authors', 6],
    ],
    [['people', 12]],
    [['figure', 12]],
    [['dateline', 12]],
    [['credit', 12]],
  ],
};
