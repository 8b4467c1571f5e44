import type { Core } from '@strapi/strapi';
import {
  endingWithEachHop,
  filterAlong,
  hopOf,
  pathsFrom,
  populateAlong,
  sortAlong,
  textFieldOf,
  type Path,
  type Query,
} from './paths';
import { SECRET, type PlantedContent } from './plant-secrets';

export interface MatrixQuery {
  query: Query;
  /** Whether it is the filter or populate that every identity sends for every hop. */
  isOfHop?: boolean;
}

const DEPTH = 4;

/** Returns all queries across a hop; many are refused. */
const acrossHop = (strapi: Core.Strapi, content: PlantedContent, { steps, uid }: Path): Query[] => {
  const filter = (value: unknown): Query => ({ filters: filterAlong(steps, value) });
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
          { filters: { $not: filterAlong(steps, { [text]: { $contains: SECRET } }) } },
          { sort: sortAlong(steps, text) },
          { populate: populateAlong(steps, { filters: { [text]: { $contains: SECRET } } }) },
          { populate: populateAlong(steps, { sort: `${text}:desc` }) },
        ];
  return [
    ...onText,
    filter({ $null: true }),
    filter({ $notNull: true }),
    filter({ id: { $in: content.hiddenIds } }),
    filter({ documentId: { $in: content.hidden } }),
    filter({ id: { $notIn: [0] } }),
    { populate: populateAlong(steps, { count: true }) },
    { populate: populateAlong(steps, true), status: 'draft' },
    { populate: populateAlong(steps, { populate: '*' }), locale: '*' },
  ];
};

/** Returns a few queries across a hop, besides `byFilterAndPopulate`. */
const fewAcrossHop = (strapi: Core.Strapi, { steps, uid }: Path): Query[] => {
  const text = textFieldOf(strapi, uid);
  return [
    { filters: filterAlong(steps, { $null: true }) },
    { populate: populateAlong(steps, { count: true }) },
    ...(text === undefined
      ? []
      : [
          { filters: { $not: filterAlong(steps, { [text]: { $contains: SECRET } }) } },
          { sort: sortAlong(steps, text) },
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
      .filter(({ steps }) => steps.length === DEPTH)
      .map(({ steps }) => ({ populate: populateAlong(steps, true), locale: '*' })),
  ].map((query) => ({ query }));

/** Returns a filter and a populate across a hop, either of which could reveal a word. */
const byFilterAndPopulate = (strapi: Core.Strapi, { steps, uid }: Path): Query[] => {
  const field = textFieldOf(strapi, uid) ?? 'documentId';
  return [
    { filters: filterAlong(steps, { [field]: { $contains: SECRET } }), locale: '*' },
    { populate: populateAlong(steps, true), status: 'draft', locale: '*' },
  ];
};

/** The hops that are the first of their kind: one to a type, one across a polymorphic relation. */
const firstOfKind = (hops: Path[]): Path[] =>
  [
    hops.find((hop) => hop.uid.startsWith('api::')),
    hops.find((hop) => hop.steps[0]?.on !== undefined),
  ].filter((hop) => hop !== undefined);

/**
 * Returns the queries of a type's list for `each hop`: all queries across one hop, a few across each, and each hop at the
 * end of two and of four, unless it is in `asked` (`2 hop`, `4 hop`), from another type.
 */
export const byHop = (
  strapi: Core.Strapi,
  content: PlantedContent,
  uid: string,
  asked: Set<string>,
): MatrixQuery[] => {
  const hops = endingWithEachHop(strapi, uid, 1);
  const all = firstOfKind(hops);
  const endingWithNew = (length: number): Path[] =>
    endingWithEachHop(strapi, uid, length).filter((path) => {
      const name = `${length} ${hopOf(path)}`;
      return !asked.has(name) && asked.add(name);
    });
  return [
    ...[...listQueries, ...wordQueries(strapi, content, uid)].map((query) => ({ query })),
    ...hops
      .flatMap((hop) => byFilterAndPopulate(strapi, hop))
      .map((query) => ({ query, isOfHop: true })),
    ...hops
      .flatMap((hop) =>
        all.includes(hop) ? acrossHop(strapi, content, hop) : fewAcrossHop(strapi, hop),
      )
      .map((query) => ({ query })),
    ...endingWithNew(2)
      .flatMap((path) => byFilterAndPopulate(strapi, path))
      .map((query) => ({ query })),
    ...endingWithNew(DEPTH).map(({ steps }) => ({
      query: { populate: populateAlong(steps, true), locale: '*' },
    })),
  ];
};

/** Returns a populate of each field of a single document, and across each. */
export const singleHops = (strapi: Core.Strapi, uid: string): MatrixQuery[] =>
  endingWithEachHop(strapi, uid, 1).flatMap(({ steps }) => [
    { query: { populate: populateAlong(steps, true), status: 'draft' } },
    { query: { populate: populateAlong(steps, { populate: '*' }) } },
  ]);

/** Queries of routes whose owner has no content type. */
export const plainQueries: Query[] = [{}, { populate: '*', status: 'draft', locale: '*' }];

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
  ...content.hiddenPeople.flatMap((one) => [{ person: one }, { author: one }]),
];

/** Returns the queries of the plugin's feeds. */
export const feedQueries = (content: PlantedContent): Query[] => [
  {},
  { locale: 'en' },
  { locale: 'en', fallback: 'sq' },
  { locale: 'sq', fallback: 'auto', limit: '100' },
  { limit: '1' },
  { status: 'draft' },
  ...content.hiddenPeople.flatMap((one) => [{ person: one }, { author: one }]),
  { category: `${SECRET}-slug` },
  { from: '2031-01-01T00:00:00Z' },
];
