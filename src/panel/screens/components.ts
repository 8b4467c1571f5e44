import type { Screen } from '../screen';

export const componentScreens: Screen[] = [
  {
    uid: 'news.figure',
    mainField: 'caption',
    fields: {
      media: { label: 'Image' },
      caption: { label: 'Caption', help: 'What readers see under it.' },
      alt: { label: 'Alternative text', help: 'What it shows, for readers who cannot see it.' },
      credit: { label: 'Credit', help: 'Photographer and agency.' },
    },
    rows: [
      [
        ['media', 6],
        ['caption', 6],
      ],
      [
        ['alt', 6],
        ['credit', 6],
      ],
    ],
  },
  {
    uid: 'news.credit',
    mainField: 'code',
    fields: {
      code: { label: 'Code', help: 'Capitals as at the foot of the copy, such as REL or AFP.' },
      name: { label: 'Name', help: 'The agency in full.' },
      url: { label: 'Web address', help: 'http or https.' },
    },
    rows: [
      [
        ['code', 4],
        ['name', 8],
      ],
      [['url', 12]],
    ],
  },
  {
    uid: 'news.dateline',
    mainField: 'place',
    fields: { place: { label: 'Place' }, date: { label: 'Date' } },
    rows: [
      [
        ['place', 8],
        ['date', 4],
      ],
    ],
  },
  {
    uid: 'news.alias',
    mainField: 'text',
    fields: {
      text: { label: 'Name', help: 'Exactly as it is printed.' },
      locale: { label: 'Language', help: 'A language tag such as sq; empty: any.' },
      kind: {
        label: 'Kind',
        help: 'Another spelling, another alphabet, or a grammatical form of the name.',
      },
    },
    rows: [
      [['text', 12]],
      [
        ['locale', 6],
        ['kind', 6],
      ],
    ],
  },
  {
    uid: 'news.role',
    mainField: 'title',
    fields: {
      title: { label: 'Title', help: 'In the language chosen here, such as President.' },
      locale: { label: 'Language', help: 'A language tag such as sq.' },
      since: { label: 'Since' },
      until: { label: 'Until', help: 'Empty while the role is held.' },
    },
    rows: [
      [
        ['title', 8],
        ['locale', 4],
      ],
      [
        ['since', 4],
        ['until', 4],
      ],
    ],
  },
];
