/** Permissions on content types. */
interface Grant {
  actions: string[];
  subjects: string[];
  /** Only documents that the user created. */
  ownOnly?: boolean;
}

/** A role of the demo newsroom. `code` names one of Strapi's roles, whose permissions are replaced. */
export interface DeskRole {
  key: string;
  name: string;
  description: string;
  code?: string;
  grants: Grant[];
  /** Actions without a content type. */
  actions: string[];
}

const explorer = (verb: string): string => `plugin::content-manager.explorer.${verb}`;
const [READ, CREATE, UPDATE, DELETE, PUBLISH] = [
  'read',
  'create',
  'update',
  'delete',
  'publish',
].map(explorer) as [string, string, string, string, string];

const ARTICLES = ['api::article.article'];
const STORIES = [...ARTICLES, 'api::quote.quote'];
const PEOPLE = ['api::person.person'];
const CATEGORIES = ['api::category.category'];
const EVERYTHING = [...STORIES, ...PEOPLE, ...CATEGORIES];

const RAISE = 'plugin::flash-news.flash.raise';
const END = 'plugin::flash-news.flash.end';
const RELEASE = 'plugin::flash-news.release.change';
const PLACE = 'plugin::flash-news.latest.place';
const SETTINGS = 'plugin::flash-news.settings.update';
const CORRECT = 'plugin::flash-news.correction.add';
const KILL = 'plugin::flash-news.news.kill';
const READ_DESK = 'plugin::flash-news.desk.read';
const READ_TRANSLATIONS = 'plugin::translation-desk.desk.read';
const ASSIGN = 'plugin::translation-desk.translation.assign';
const TERMS = 'plugin::translation-desk.term.edit';
const WIRE = 'plugin::wire-desk.use';
const MERGE = 'plugin::wire-desk.people.merge';

const PICTURES = [
  'read',
  'assets.create',
  'assets.update',
  'assets.download',
  'assets.copy-link',
].map((action) => `plugin::upload.${action}`);

export const DESK_ROLES: DeskRole[] = [
  {
    key: 'chief-editor',
    name: 'Chief editor',
    description:
      'Answers for the paper: publishes, flashes, moves releases, takes stories down, merges people.',
    grants: [
      { actions: [READ, CREATE, UPDATE, DELETE], subjects: EVERYTHING },
      { actions: [PUBLISH], subjects: STORIES },
      { actions: [RAISE, END, RELEASE, PLACE, CORRECT, KILL], subjects: ARTICLES },
    ],
    actions: [...PICTURES, READ_DESK, SETTINGS, READ_TRANSLATIONS, ASSIGN, TERMS, WIRE, MERGE],
  },
  {
    key: 'editor',
    code: 'strapi-editor',
    name: 'Editor',
    description: 'Edits and publishes the work of all, raises and ends flashes, adds corrections.',
    grants: [
      { actions: [READ], subjects: EVERYTHING },
      { actions: [CREATE, UPDATE, DELETE, PUBLISH], subjects: STORIES },
      { actions: [CREATE, UPDATE], subjects: PEOPLE },
      { actions: [RAISE, END, PLACE, CORRECT], subjects: ARTICLES },
    ],
    actions: [...PICTURES, READ_DESK, READ_TRANSLATIONS, ASSIGN, TERMS, WIRE],
  },
  {
    key: 'author',
    code: 'strapi-author',
    name: 'Author',
    description: 'Writes and changes own articles; publishing is for an editor.',
    grants: [
      { actions: [READ], subjects: EVERYTHING },
      { actions: [CREATE], subjects: STORIES },
      { actions: [UPDATE, DELETE], subjects: STORIES, ownOnly: true },
    ],
    actions: PICTURES,
  },
];

/** The role of those who translate, which the plugin translation-desk makes. */
export const TRANSLATOR = { key: 'translator', name: 'Translator', locales: ['en'] };
