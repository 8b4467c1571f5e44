import type { SavedDocument } from '../saves';

/** The field that selects a created document, by type of the form and type created. */
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

/** Fields that hold many documents. */
const MANY = ['people'];

/** An item of the content manager's relation field. */
export interface Chosen {
  id: number;
  /** Sort key. */
  __temp_key__: string;
  [field: string]: unknown;
}

/** Unsaved changes of a relation. */
export interface Choice {
  connect?: Chosen[];
  disconnect?: Chosen[];
}

export const fieldFor = (model: string, created: string): string | undefined =>
  FIELDS[model]?.[created];

const FIRST_KEY = 'a0';

const keyAfter = (key: string): string => `${key}V`;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

export const labelOf = ({ name, title, documentId }: SavedDocument): string =>
  [name, title].find(isText) ?? documentId;

/** Returns the field's items with `document` added, or in place of the former item in a field that holds one. */
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
