import type { Core } from '@strapi/strapi';
import { SECRET, type World } from './world';

export type Query = Record<string, unknown>;

export interface Question {
  query: Query;
  /** One of the two by which every hop is tried, with a filter and with a populate. */
  isOfHop?: boolean;
}

interface Attribute {
  type: string;
  target?: string;
  component?: string;
}

/** A way through the content model: the fields on it, the type that has the last of them, and the type at its end. */
interface Path {
  fields: string[];
  from: string;
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

/** What is asked across every hop besides a filter and a populate, some of which is refused. */
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

const ofTheWords = (strapi: Core.Strapi, world: World, uid: string): Query[] => {
  const text = textFieldOf(strapi, uid) ?? 'id';
  return [
    { filters: { [text]: { $contains: SECRET } }, locale: '*' },
    { filters: { [text]: { $not: { $contains: SECRET } } } },
    { filters: { $not: { [text]: { $contains: SECRET } } } },
    { filters: { id: { $in: world.hiddenIds } }, locale: '*' },
    { filters: { documentId: { $in: world.hidden } }, status: 'draft' },
    { sort: text },
  ];
};

/** Everything that is asked of a type's list: all questions across every path of one or two hops. */
export const byEveryPath = (strapi: Core.Strapi, world: World, uid: string): Question[] =>
  [
    ...ofTheList,
    ...ofTheWords(strapi, world, uid),
    ...pathsFrom(strapi, uid, 2).flatMap((path) => acrossHop(strapi, world, path)),
    ...pathsFrom(strapi, uid, DEPTH)
      .filter(({ fields }) => fields.length === DEPTH)
      .map(({ fields }) => ({ populate: populateAlong(fields, true), locale: '*' })),
  ].map((query) => ({ query }));

/** A path for each hop that ends one of this length; the hops are told apart by their type and field. */
const endingWithEachHop = (strapi: Core.Strapi, uid: string, length: number): Path[] => {
  const found = new Map<string, Path>();
  for (const path of pathsFrom(strapi, uid, length)) {
    if (path.fields.length !== length) continue;
    const hop = `${path.from}.${path.fields.at(-1)}`;
    if (!found.has(hop)) found.set(hop, path);
  }
  return [...found.values()];
};

/** Across one hop, by a filter and by a populate: the two in which a word may be told. */
const byFilterAndPopulate = (strapi: Core.Strapi, { fields, uid }: Path): Query[] => {
  const field = textFieldOf(strapi, uid) ?? 'documentId';
  return [
    { filters: nest(fields, { [field]: { $contains: SECRET } }), locale: '*' },
    { populate: populateAlong(fields, true), status: 'draft', locale: '*' },
  ];
};

/**
 * What is asked of a type's list where hops stand for the paths that they make up: all questions across one of its
 * hops, a few across each, and each hop that can be reached at the end of two hops and of four.
 */
export const byHop = (strapi: Core.Strapi, world: World, uid: string): Question[] => {
  const hops = endingWithEachHop(strapi, uid, 1);
  const all = hops.find((hop) => hop.uid.startsWith('api::'));
  return [
    ...[...ofTheList, ...ofTheWords(strapi, world, uid)].map((query) => ({ query })),
    ...hops
      .flatMap((hop) => byFilterAndPopulate(strapi, hop))
      .map((query) => ({ query, isOfHop: true })),
    ...hops
      .flatMap((hop) => (hop === all ? acrossHop(strapi, world, hop) : fewAcrossHop(strapi, hop)))
      .map((query) => ({ query })),
    ...endingWithEachHop(strapi, uid, 2)
      .flatMap((path) => byFilterAndPopulate(strapi, path))
      .map((query) => ({ query })),
    ...endingWithEachHop(strapi, uid, DEPTH).map(({ fields }) => ({
      query: { populate: populateAlong(fields, true), locale: '*' },
    })),
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

/** The formats take the same query through another renderer: what differs is asked for, not everything again. */
export const formatQueries = (world: World): Query[] => [
  {},
  { locale: 'en', fallback: 'sq' },
  ...world.hiddenPeople.map((person) => ({ person })),
];

/** What is asked of the plugin's own feeds. */
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
