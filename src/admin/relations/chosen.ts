import type { SavedDocument } from '../saves';

/** By type of the form and type of what is created from it: the one field in which it is then chosen. */
const FIELDS: Record<string, Record<string, string> | undefined> = {
  'api::quote.quote': {
    'api::person.person': 'speaker',
    'api::article.article': 'article',
  },
  'api::article.article': {
    'api::category.category': 'category',
    'api::person.person': 'people',
  },
};

/** Fields that hold many. */
const MANY = ['people'];

/** A chosen entry as the content manager's relation field keeps it. */
export interface Chosen {
  id: number;
  /** Its place among the others, as text that sorts. */
  __temp_key__: string;
  [field: string]: unknown;
}

/** What is chosen and unchosen in a field since it was last saved. */
export interface Choice {
  connect?: Chosen[];
  disconnect?: Chosen[];
}

export const fieldFor = (model: string, created: string): string | undefined =>
  FIELDS[model]?.[created];

const FIRST_KEY = 'a0';

/** Sorts right after `key`, and can be gone on from. */
const keyAfter = (key: string): string => `${key}V`;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

export const labelOf = ({ name, title, documentId }: SavedDocument): string =>
  [name, title].find(isText) ?? documentId;

/** What the field holds once `document` is chosen, too: beside the others, or in place of the one there was. */
export const withChosen = (
  field: string,
  choice: Choice | undefined,
  target: string,
  document: SavedDocument,
): Chosen[] => {
  const { id, documentId, locale = null, status } = document;
  const others = MANY.includes(field) ? (choice?.connect ?? []) : [];
  const last = others.at(-1);
  const language = locale === null ? '' : `?plugins[i18n][locale]=${locale}`;
  return [
    ...others,
    {
      ...{ id, status, label: labelOf(document) },
      apiData: { id, documentId, locale, isTemporary: true },
      __temp_key__: last ? keyAfter(last.__temp_key__) : FIRST_KEY,
      href: `../collection-types/${target}/${documentId}${language}`,
    },
  ];
};
