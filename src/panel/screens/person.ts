import type { Screen } from '../screen';

export const personScreen: Screen = {
  uid: 'api::person.person',
  nouns: ['person', 'people'],
  mainField: 'name',
  sort: { by: 'name', order: 'ASC' },
  columns: ['photo', 'name', 'wikidataId', 'updatedAt'],
  fields: {
    name: { label: 'Name', help: 'The same in every language; other forms go under aliases.' },
    slug: {
      label: 'Slug',
      help: 'The end of the web address; made of the name if you leave it empty.',
    },
    aliases: { label: 'Aliases', help: 'Spellings and forms by which imported copy is matched.' },
    roles: { label: 'Roles', help: 'Offices and jobs, one for each language.' },
    photo: { label: 'Photo' },
    wikidataId: { label: 'Wikidata', help: 'A Q and digits, such as Q42.' },
    updatedAt: { label: 'Updated' },
  },
  rows: [
    [
      ['name', 6],
      ['slug', 6],
    ],
    [['aliases', 12]],
    [['roles', 12]],
    [
      ['photo', 6],
      ['wikidataId', 6],
    ],
  ],
};
