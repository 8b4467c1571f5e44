import type { Core } from '@strapi/strapi';
import { SECRET, type World } from './world';

export type Query = Record<string, unknown>;

interface Attribute {
  type: string;
  target?: string;
  component?: string;
}

/** A way through the content model: the fields on it, and the type at its end. */
interface Path {
  fields: string[];
  uid: string;
}

const DEPTH = 4;

/** The models of Strapi as this generator walks them. */
const attributesOf = (strapi: Core.Strapi, uid: string): [string, Attribute][] => {
  const model = strapi.getModel(uid as never) as unknown as {
    attributes: Record<string, Attribute>;
  };
  return Object.entries(model.attributes);
};

const leadsTo = ({ type, target, component }: Attribute): string | undefined => {
  if (type === 'media') return 'plugin::upload.file';
  if (type === 'component') return component;
  return type === 'relation' && target?.startsWith('api::') ? target : undefined;
};

/** Every way of at most `depth` steps from a type, through relations, components and media. */
const pathsFrom = (strapi: Core.Strapi, uid: string, depth: number): Path[] =>
  depth === 0
    ? []
    : attributesOf(strapi, uid).flatMap(([field, attribute]) => {
        const target = leadsTo(attribute);
        if (target === undefined) return [];
        const further = pathsFrom(strapi, target, depth - 1);
        return [
          { fields: [field], uid: target },
          ...further.map((path) => ({ ...path, fields: [field, ...path.fields] })),
        ];
      });

const nest = (fields: string[], value: unknown): Query =>
  fields.reduceRight<unknown>((inner, field) => ({ [field]: inner }), value) as Query;

const populateAlong = (fields: string[], last: unknown): Query => {
  const [first = '', ...rest] = fields;
  return { [first]: rest.length === 0 ? last : { populate: populateAlong(rest, last) } };
};

const textFieldOf = (strapi: Core.Strapi, uid: string): string | undefined =>
  attributesOf(strapi, uid).find(([, { type }]) => ['string', 'text'].includes(type))?.[0];

/** Questions across a hop, of which many are refused; none may be answered by what is hidden. */
const acrossHop = (strapi: Core.Strapi, world: World, { fields, uid }: Path): Query[] => {
  const filter = (value: unknown): Query => ({ filters: nest(fields, value) });
  const text = textFieldOf(strapi, uid);
  const onText: Query[] =
    text === undefined
      ? []
      : [
          ...[{ $contains: SECRET }, { $startsWith: SECRET }, { $ne: 'x' }, { $notNull: true }].map(
            (operator) => filter({ [text]: operator }),
          ),
          ...[{ $null: true }, { $not: { $contains: SECRET } }].map((operator) =>
            filter({ [text]: operator }),
          ),
          { filters: { $not: nest(fields, { [text]: { $contains: SECRET } }) } },
          { sort: [...fields, text].join('.') },
          { populate: populateAlong(fields, { filters: { [text]: { $contains: SECRET } } }) },
          { populate: populateAlong(fields, { sort: `${text}:desc` }) },
        ];
  return [
    ...onText,
    filter({ $null: true }),
    filter({ $notNull: true }),
    filter({ id: { $in: world.hiddenIds } }),
    filter({ documentId: { $in: world.hidden } }),
    filter({ id: { $notIn: [0] } }),
    { populate: populateAlong(fields, { count: true }) },
    { populate: populateAlong(fields, true), status: 'draft' },
    { populate: populateAlong(fields, { populate: '*' }), locale: '*' },
  ];
};

const ofTheList: Query[] = [
  {},
  { status: 'draft' },
  { status: 'published', locale: 'en' },
  { locale: '*' },
  { locale: ['sq', 'en'], status: 'draft' },
  ...['never-published', 'modified', 'has-published-version', 'published-with-draft'].map(
    (publicationFilter) => ({ publicationFilter }),
  ),
  { hasPublishedVersion: 'true' },
  { hasPublishedVersion: 'false', status: 'draft' },
  { populate: '*' },
  { populate: '*', locale: '*' },
  { populate: 'localizations', locale: '*' },
  { _q: SECRET },
  { _q: SECRET, status: 'draft', locale: '*' },
  { pagination: { pageSize: '1', withCount: 'true' }, locale: '*' },
  { pagination: { start: '0', limit: '1' } },
  { sort: ['createdAt:desc', 'id'] },
  { fields: ['documentId'] },
];

/** Everything that is asked of a type's list. */
export const queriesOf = (strapi: Core.Strapi, world: World, uid: string): Query[] => {
  const text = textFieldOf(strapi, uid) ?? 'id';
  return [
    ...ofTheList,
    { filters: { [text]: { $contains: SECRET } }, locale: '*' },
    { filters: { [text]: { $not: { $contains: SECRET } } } },
    { filters: { $not: { [text]: { $contains: SECRET } } } },
    { filters: { id: { $in: world.hiddenIds } }, locale: '*' },
    { filters: { documentId: { $in: world.hidden } }, status: 'draft' },
    { sort: text },
    ...pathsFrom(strapi, uid, 2).flatMap((path) => acrossHop(strapi, world, path)),
    ...pathsFrom(strapi, uid, DEPTH)
      .filter(({ fields }) => fields.length === DEPTH)
      .map(({ fields }) => ({ populate: populateAlong(fields, true), locale: '*' })),
  ];
};

/** What is asked of a single read. */
export const singleQueries: Query[] = [
  {},
  { status: 'draft' },
  { locale: 'en' },
  { locale: 'en', status: 'draft' },
  { populate: '*', status: 'draft' },
];

/** What is asked of the plugin's own feeds and of any other public route. */
/** The formats take the same query through another renderer: what differs is asked for, not everything again. */
export const formatQueries = (world: World): Query[] => [
  {},
  { locale: 'en', fallback: 'sq' },
  ...world.hiddenPeople.map((person) => ({ person })),
];

export const feedQueries = (world: World): Query[] => [
  {},
  { locale: 'en' },
  { locale: 'en', fallback: 'sq' },
  { locale: 'sq', fallback: 'auto', limit: '100' },
  { limit: '1' },
  { status: 'draft' },
  ...world.hiddenPeople.map((person) => ({ person })),
  { category: `${SECRET}-slug` },
  { from: '2031-01-01T00:00:00Z' },
];
