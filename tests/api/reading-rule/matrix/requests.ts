import type { Core } from '@strapi/strapi';
import { pathsFrom, type Query } from './paths';
import { LOCALES, SECRET, STATES, type PlantedContent } from './plant-secrets';
import {
  byEveryPath,
  byHop,
  feedQueries,
  formatQueries,
  plainQueries,
  singleHops,
  singleQueries,
  type MatrixQuery,
} from './queries';
import { EVENTS, FORMATS, STREAM, type Route } from './routes';

/**
 * How much is queried. The rule depends on the hop (a field of a type) and the operation: `each hop` tries every hop at the
 * beginning, middle and end of a path, and every operation; `every path` all operations on all paths.
 */
export type Reach = 'each hop' | 'every path';

export interface Asked extends MatrixQuery {
  path: string;
  /** The route's api or plugin. */
  owner: string;
}

interface Matrix {
  strapi: Core.Strapi;
  content: PlantedContent;
  reach: Reach;
}

/** Returns the values of a path's parameter; those that readers may see come first. */
const valuesOf = (
  { content, reach }: Matrix,
  { method, path, owner }: Route,
  name: string,
): string[] => {
  const stories = [...content.visible, ...content.hidden];
  const [hidden = ''] = content.hidden;
  const ids = (): string[] => {
    if (!owner.startsWith('api::')) return [String(content.file), hidden];
    if (reach === 'every path') return [...stories, ...content.hiddenPeople];
    if (owner === 'api::article') return stories;
    return owner === 'api::person' ? [...content.hiddenPeople, hidden] : [hidden];
  };
  const values: Record<string, () => string[]> = {
    id: ids,
    documentId: () => stories,
    slug: () =>
      owner === 'plugin::wire-desk'
        ? namesOfPeople(content)
        : STATES.flatMap((state) => LOCALES.map((locale) => `${SECRET}${state}${locale}-title`)),
    uid: () => ['api::article.article', 'news.figure'],
    provider: () => ['github'],
    '(.*)': () => ['github'],
  };
  const found = values[name]?.();
  if (found === undefined) throw new Error(`${method} ${path}: name values for ${name}`);
  return found;
};

/** Returns the documentIds and slugs of persons whom only hidden stories name. */
const namesOfPeople = ({ hiddenPeople }: PlantedContent): string[] => [
  ...hiddenPeople,
  ...STATES.flatMap((state) => LOCALES.map((locale) => `${SECRET}${state}${locale}-person`)),
  'plain-person',
];

const PARAMETER = /^(?::(\w+)|(\(\.\*\)))$/;

const hasParameter = ({ path }: Route): boolean =>
  path.split('/').some((segment) => PARAMETER.test(segment));

/** Returns the path with every parameter filled in, in all ways. */
const filledIn = (matrix: Matrix, route: Route): string[] =>
  route.path
    .split('/')
    .reduce<string[]>(
      (paths, segment) => {
        const [text, named, rest = ''] = PARAMETER.exec(segment) ?? [];
        const values = text === undefined ? [segment] : valuesOf(matrix, route, named ?? rest);
        return paths.flatMap((path) => values.map((value) => [path, value].join('/')));
      },
      [''],
    )
    .map((path) => path.slice(1));

/** Returns the content types of a route's owner from which news can be reached. */
const typesOf = (strapi: Core.Strapi, { owner }: Route): string[] =>
  Object.keys(strapi.contentTypes)
    .filter((uid) => uid.startsWith(`${owner}.`))
    .filter((uid) => pathsFrom(strapi, uid, 3).some((path) => path.uid.startsWith('api::')));

/** The queries of endpoints that have parameters of their own. */
const ownQueries = (content: PlantedContent): Record<string, Query[]> => ({
  '/api/latest-news': feedQueries(content),
  '/api/flash-news': feedQueries(content),
  [EVENTS]: LOCALES.flatMap((locale) => [
    { locale },
    { locale, after: '1' },
    { locale, fallback: 'auto', after: '1' },
  ]),
  // The beginning of every planted word; the answer repeats it.
  '/api/latest-news/search': LOCALES.flatMap((locale) => [
    { q: SECRET.slice(0, 4), locale },
    { q: SECRET.slice(0, 4), locale, fallback: 'auto', sort: 'newest' },
  ]),
  '/api/latest-news/sitemap.xml': LOCALES.flatMap((locale) => [
    { locale },
    { locale, month: '2026-03', part: '1' },
  ]),
  '/api/wire-desk/quotes': [...namesOfPeople(content)].flatMap((speaker) => [
    { speaker },
    { speaker, locale: 'en', fallback: 'sq' },
  ]),
  '/api/wire-desk/people/:slug': LOCALES.map((locale) => ({ locale })),
  '/api/latest-news/:documentId': LOCALES.map((locale) => ({ locale })),
  '/api/latest-news/:documentId/json-ld': LOCALES.map((locale) => ({ locale })),
  '/api/latest-news/by-slug/:slug': LOCALES.map((locale) => ({ locale })),
  ...Object.fromEntries(
    FORMATS.map((format) => [`/api/latest-news/${format}`, formatQueries(content)]),
  ),
});

/** Returns the queries of a list; of a second list of the same type those of each hop. */
const listQueriesOf = (
  { strapi, content, reach }: Matrix,
  route: Route,
  asked: Set<string>,
): MatrixQuery[] =>
  typesOf(strapi, route).flatMap((uid) => {
    const isSecond = asked.has(uid);
    asked.add(uid);
    if (reach === 'every path') return byEveryPath(strapi, content, uid);
    return byHop(strapi, content, uid, asked).filter(({ isOfHop }) => isOfHop || !isSecond);
  });

/** Returns the requests of a route; at least one. */
const requestsOf = (matrix: Matrix, route: Route, asked: Set<string>): Asked[] => {
  const paths = filledIn(matrix, route);
  const at = (path: string) => (query: MatrixQuery) => ({ ...query, path, owner: route.owner });
  const each = (queries: Query[]): Asked[] =>
    paths.flatMap((path) => queries.map((query) => at(path)({ query })));
  const own = ownQueries(matrix.content)[route.path];
  if (own !== undefined) return each(own);
  const types = typesOf(matrix.strapi, route);
  if (types.length === 0) return each(plainQueries);
  if (!hasParameter(route)) return listQueriesOf(matrix, route, asked).map(at(route.path));
  const [first = ''] = paths;
  return [
    ...each(singleQueries),
    ...types.flatMap((uid) => singleHops(matrix.strapi, uid)).map(at(first)),
  ];
};

/** Returns the requests of all routes that can be read. */
export const allRequests = (matrix: Matrix, routes: Route[]): Asked[] => {
  const asked = new Set<string>();
  return routes
    .filter(({ method, path }) => method === 'GET' && path !== STREAM)
    .flatMap((route) => requestsOf(matrix, route, asked));
};
