/**
 * The requests of the built panel when staff use it (a browser's network log), with the columns and the order that
 * `src/panel/screens` sets for its lists.
 */
import { CATEGORIES } from '../feed/questions.mjs';
import { documentIdOf } from '../feed/fill.mjs';

/**
 * @typedef {object} Asked
 * @property {string} name
 * @property {string} path
 */

const PAGE_SIZE = 10;
const CONTENT = '/content-manager';

/**
 * Returns the path of a page of a list, in Albanian.
 * @param {string} type @param {string} sort @param {number} [page] @param {string} [more]
 */
const list = (type, sort, page = 1, more = '') =>
  `${CONTENT}/collection-types/api::${type}.${type}?page=${page}&pageSize=${PAGE_SIZE}` +
  `&sort=${encodeURIComponent(sort)}${more}&locale=sq`;

/** @param {string} type @param {string} documentId @param {string} [more] */
const entry = (type, documentId, more = '') =>
  `${CONTENT}/collection-types/api::${type}.${type}/${documentId}${more}?locale=sq`;

/** Returns the path of a relation's choices. @param {string} field @param {string} id @param {string} [typed] */
const choices = (field, id, typed = '') =>
  `${CONTENT}/relations/api::${field}?locale=sq&id=${id}&pageSize=10&_q=${typed}&page=1`;

/** Returns the path of a relation's value. @param {string} id @param {string} field */
const chosen = (id, field) =>
  `${CONTENT}/relations/api::article.article/${id}/${field}?locale=sq&pageSize=5&page=1`;

/** Returns the filter that the list's form creates. @param {string} field @param {string} value */
const filter = (field, value) => `&filters[$and][0]${field}[$eq]=${encodeURIComponent(value)}`;

const NEWEST = 'updatedAt:DESC';

/** The columns by which a list can be sorted. */
const COLUMNS = {
  article: ['title', 'byline', 'updatedAt', 'status'],
  category: ['name', 'parent.name', 'position', 'mediaTopic'],
  person: ['name', 'wikidataId', 'updatedAt'],
  quote: ['attributedAs', 'status'],
};

const SORTED = Object.entries(COLUMNS).flatMap(([type, columns]) =>
  columns.flatMap((column) =>
    ['ASC', 'DESC'].map((order) => ({
      name: `${type} list by ${column}, ${order}`,
      path: list(type, `${column}:${order}`),
    })),
  ),
);

/**
 * @param {number} articles published ones @param {number} drafts
 * @returns {Asked[]}
 */
export function requestsOf(articles, drafts) {
  const pages = Math.ceil((articles + drafts) / PAGE_SIZE);
  const article = documentIdOf(Math.floor(articles / 2));
  const category = CATEGORIES.half;
  return [
    { name: 'article list', path: list('article', NEWEST) },
    { name: 'category list', path: list('category', 'position:ASC') },
    { name: 'person list', path: list('person', 'name:ASC') },
    { name: 'quote list', path: list('quote', NEWEST) },
    { name: 'article list, page 2', path: list('article', NEWEST, 2) },
    { name: 'article list, middle page', path: list('article', NEWEST, Math.ceil(pages / 2)) },
    { name: 'article list, last page', path: list('article', NEWEST, pages) },
    ...Object.entries(CATEGORIES).map(([name, slug]) => ({
      name: `article list of a category: ${name}`,
      path: list('article', NEWEST, 1, filter('[category][name]', `Kategoria ${slug}`)),
    })),
    {
      name: 'article list by byline',
      path: list('article', NEWEST, 1, filter('[byline]', 'Redaksia')),
    },
    ...['lajmi 7', 'buxhetin', 'nowhere'].map((typed) => ({
      name: `article list, search: ${typed}`,
      path: list('article', NEWEST, 1, `&_q=${encodeURIComponent(typed)}`),
    })),
    { name: 'quote list, search', path: list('quote', NEWEST, 1, '&_q=vendosur') },
    ...SORTED,
    { name: 'open an article', path: entry('article', article) },
    {
      name: 'open an article: drafts that it points to',
      path: entry('article', article, '/actions/countDraftRelations'),
    },
    ...['category', 'people', 'quotes'].flatMap((field) => [
      { name: `open an article: its ${field}`, path: chosen(article, field) },
      { name: `choose its ${field}`, path: choices(`article.article/${field}`, article) },
    ]),
    { name: 'choose its people: typed', path: choices('article.article/people', article, 'son') },
    { name: 'choose the article of a quote', path: choices('quote.quote/article', '') },
    {
      name: 'choose the article of a quote: typed',
      path: choices('quote.quote/article', '', 'buxhetin'),
    },
    { name: 'open a category', path: entry('category', category) },
    {
      name: 'choose its parent',
      path: choices('category.category/parent', category),
    },
    { name: 'open a person', path: entry('person', 'person7') },
    { name: 'home: counts', path: `${CONTENT}/homepage/count-documents` },
    { name: 'home: edited last', path: `${CONTENT}/homepage/recent-documents?action=update` },
    { name: 'home: published last', path: `${CONTENT}/homepage/recent-documents?action=publish` },
    { name: 'desk', path: '/flash-news/desk' },
    { name: 'desk: Latest news', path: '/flash-news/latest-news?locale=sq&limit=10' },
    ...Object.entries({
      'translation desk': '?limit=20',
      'translation desk: English alone': '?locales=en',
      'translation desk: what lacks in Macedonian': '?locales=mk&states=missing',
      'translation desk: current ones': '?states=current',
      'translation desk: nobody’s': '?assignee=none',
      'translation desk: mine': '?assignee=me',
      ...Object.fromEntries(
        Object.entries(CATEGORIES).map(([name, slug]) => [
          `translation desk: category of ${name}`,
          `?category=${slug}`,
        ]),
      ),
    }).map(([name, query]) => ({ name, path: `/translation-desk/desk${query}` })),
    {
      name: 'a translation beside its source',
      path: `/translation-desk/translations/api%3A%3Aarticle.article/${article}?locale=en`,
    },
    { name: 'marks of a list', path: '/flash-news/marks/api%3A%3Aarticle.article' },
  ];
}
