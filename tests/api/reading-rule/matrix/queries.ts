import type { Core } from '@strapi/strapi';
import { SECRET, type PlantedContent } from './plant-secrets';

export type Query = Record<string, unknown>;

export interface MatrixQuery {
  query: Query;
  /** Whether it is the filter or populate that every identity sends for every hop. */
  isOfHop?: boolean;
}

interface Attribute {
  type: string;
  target?: string;
  component?: string;
}

/** A path through the content model: its fields, the type of the last field, and the type at its end. */
interface Path {
  fields: string[];
  from: string;
  uid: string;
}

const DEPTH = 4;

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

/** Returns all paths from a type, through relations, components and media. */
const pathsFrom = (strapi: Core.Strapi, uid: string, depth: number): Path[] =>
  depth === 0
    ? []
    : attributesOf(strapi, uid).flatMap(([field, attribute]) => {
        const target = leadsTo(attribute);
        if (target === undefined) return [];
        const further = pathsFrom(strapi, target, depth - 1);
        return [
          { fields: [field], from: uid, uid: target },
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

/** Returns all queries across a hop; many are refused. */
const acrossHop = (
  strapi: Core.Strapi,
  content: PlantedContent,
  { fields, uid }: Path,
): Query[] => {
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
    filter({ id: { $in: content.hiddenIds } }),
    filter({ documentId: { $in: content.hidden } }),
    filter({ id: { $notIn: [0] } }),
    { populate: populateAlong(fields, { count: true }) },
    { populate: populateAlong(fields, true), status: 'draft' },
    { populate: populateAlong(fields, { populate: '*' }), locale: '*' },
  ];
};

/** Returns a few queries across a hop, besides `byFilterAndPopulate`. */
const fewAcrossHop = (strapi: Core.Strapi, { fields, uid }: Path): Query[] => {
  const text = textFieldOf(strapi, uid);
  return [
    { filters: nest(fields, { $null: true }) },
    { populate: populateAlong(fields, { count: true }) },
    ...(text === undefined
      ? []
      : [
          { filters: { $not: nest(fields, { [text]: { $contains: SECRET } }) } },
          { sort: [...fields, text].join('.') },
        ]),
  ];
};

const listQueries: Query[] = [
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

const wordQueries = (strapi: Core.Strapi, content: PlantedContent, uid: string): Query[] => {
  const text = textFieldOf(strapi, uid) ?? 'id';
  return [
    { filters: { [text]: { $contains: SECRET } }, locale: '*' },
    { filters: { [text]: { $not: { $contains: SECRET } } } },
    { filters: { $not: { [text]: { $contains: SECRET } } } },
    { filters: { id: { $in: content.hiddenIds } }, locale: '*' },
    { filters: { documentId: { $in: content.hidden } }, status: 'draft' },
    { sort: text },
  ];
};

/** Returns the queries of a type's list for `every path`: all queries across every path of one or two hops. */
export const byEveryPath = (
  strapi: Core.Strapi,
  content: PlantedContent,
  uid: string,
): MatrixQuery[] =>
  [
    ...listQueries,
    ...wordQueries(strapi, content, uid),
    ...pathsFrom(strapi, uid, 2).flatMap((path) => acrossHop(strapi, content, path)),
    ...pathsFrom(strapi, uid, DEPTH)
      .filter(({ fields }) => fields.length === DEPTH)
      .map(({ fields }) => ({ populate: populateAlong(fields, true), locale: '*' })),
  ].map((query) => ({ query }));

/** Returns one path of this length for each last hop, by its type and field. */
const endingWithEachHop = (strapi: Core.Strapi, uid: string, length: number): Path[] => {
  const found = new Map<string, Path>();
  for (const path of pathsFrom(strapi, uid, length)) {
    if (path.fields.length !== length) continue;
    const hop = `${path.from}.${path.fields.at(-1)}`;
    if (!found.has(hop)) found.set(hop, path);
  }
  return [...found.values()];
};

/** Returns a filter and a populate across a hop, either of which could reveal a word. */
const byFilterAndPopulate = (strapi: Core.Strapi, { fields, uid }: Path): Query[] => {
  const field = textFieldOf(strapi, uid) ?? 'documentId';
  return [
    { filters: nest(fields, { [field]: { $contains: SECRET } }), locale: '*' },
    { populate: populateAlong(fields, true), status: 'draft', locale: '*' },
  ];
};

/**
 * Returns the queries of a type's list for `each hop`: all queries across one hop, a few across each, and each hop at the
 * end of two and of four.
 */
export const byHop = (strapi: Core.Strapi, content: PlantedContent, uid: string): MatrixQuery[] => {
  const hops = endingWithEachHop(strapi, uid, 1);
  const all = hops.find((hop) => hop.uid.startsWith('api::'));
  return [
    ...[...listQueries, ...wordQueries(strapi, content, uid)].map((query) => ({ query })),
    ...hops
      .flatMap((hop) => byFilterAndPopulate(strapi, hop))
      .map((query) => ({ query, isOfHop: true })),
    ...hops
      .flatMap((hop) => (hop === all ? acrossHop(strapi, content, hop) : fewAcrossHop(strapi, hop)))
      .map((query) => ({ query })),
    ...endingWithEachHop(strapi, uid, 2)
      .flatMap((path) => byFilterAndPopulate(strapi, path))
      .map((query) => ({ query })),
    ...endingWithEachHop(strapi, uid, DEPTH).map(({ fields }) => ({
      query: { populate: populateAlong(fields, true), locale: '*' },
    })),
  ];
};

/** Queries of a single document. */
export const singleQueries: Query[] = [
  {},
  { status: 'draft' },
  { locale: 'en' },
  { locale: 'en', status: 'draft' },
  { populate: '*', status: 'draft' },
];

/** Returns the queries of the formats, which share the query of Latest news. */
export const formatQueries = (content: PlantedContent): Query[] => [
  {},
  { locale: 'en', fallback: 'sq' },
  ...content.hiddenPeople.map((person) => ({ person })),
];

/** Returns the queries of the plugin's feeds. */
export const feedQueries = (content: PlantedContent): Query[] => [
  {},
  { locale: 'en' },
  { locale: 'en', fallback: 'sq' },
  { locale: 'sq', fallback: 'auto', limit: '100' },
  { limit: '1' },
  { status: 'draft' },
  ...content.hiddenPeople.map((person) => ({ person })),
  { category: `${SECRET}-slug` },
  { from: '2031-01-01T00:00:00Z' },
];
