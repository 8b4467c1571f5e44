import type { Screen } from '../screen';

export const categoryScreen: Screen = {
  uid: 'api::category.category',
  nouns: ['category', 'categories'],
  mainField: 'name',
  sort: { by: 'position', order: 'ASC' },
  columns: ['name', 'parent', 'position', 'mediaTopic'],
  fields: {
    name: { label: 'Name', help: 'As it heads the section in this language.' },
    slug: {
      label: 'Slug',
      help: 'The end of the web address; made of the name if you leave it empty.',
    },
    description: { label: 'Description' },
    parent: { label: 'Part of', help: 'The section above this one, if any.', shownBy: 'name' },
    position: { label: 'Position', help: 'Lower comes first.' },
    mediaTopic: {
      label: 'Media topic',
      help: 'IPTC code: medtop: and eight digits, such as medtop:11000000. In every language.',
    },
  },
  rows: [
    [
      ['name', 6],
      ['slug', 6],
    ],
    [['description', 12]],
    [
      ['parent', 6],
      ['position', 6],
    ],
    [['mediaTopic', 6]],
  ],
};
