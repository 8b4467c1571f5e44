/** Requests of anonymous readers that are heavy, or that look for a way around a bound. */
import { CATEGORIES } from '../feed/questions.mjs';

/**
 * @typedef {object} Asked
 * @property {string} name
 * @property {string} path
 * @property {Record<string, string>} [headers]
 */

const API = '/api';

/** @param {number} count @param {(number: number) => string} part */
const many = (count, part) => Array.from({ length: count }, (_, number) => part(number)).join('&');

/** @type {[name: string, path: string][]} */
const PLAIN = [
  ['a list', '/articles'],
  ['a full page', '/articles?pagination[pageSize]=100'],
  ['uncounted', '/articles?pagination[withCount]=false'],
  ['quotes', '/quotes'],
  ['people', '/people'],
  ['categories', '/categories?pagination[pageSize]=100'],
  ['every language', '/articles?locale=*'],
  ['drafts', '/articles?status=draft'],
];

/** @type {[name: string, path: string][]} */
const POPULATES = [
  ['populate=*', '/articles?populate=*'],
  ['populate=*, full page', '/articles?populate=*&pagination[pageSize]=100'],
  [
    'populate=*, full page, every language',
    '/articles?populate=*&pagination[pageSize]=100&locale=*',
  ],
  ['figure.media', '/articles?populate[figure][populate]=media&pagination[pageSize]=100'],
  ['quotes.speaker', '/articles?populate[quotes][populate]=speaker&pagination[pageSize]=100'],
  ['an article’s category’s articles', '/articles?populate[category][populate]=articles'],
  [
    'an article’s category’s articles, of one',
    '/articles?populate[category][populate]=articles&pagination[pageSize]=1',
  ],
  [
    'an article’s category’s articles with all',
    '/articles?populate[category][populate][articles][populate]=*',
  ],
  ['an article’s people’s articles', '/articles?populate[people][populate]=articles'],
  ['categories, populate=*', '/categories?populate=*'],
  ['categories’ articles, full page', '/categories?populate=articles&pagination[pageSize]=100'],
  ['one category’s articles', '/categories?populate=articles&filters[slug]=half'],
  ['a category’s parents', '/categories?populate[parent][populate][parent][populate]=parent'],
  ['people, populate=*', '/people?populate=*'],
  ['people’s articles, full page', '/people?populate=articles&pagination[pageSize]=100'],
  ['one person’s articles', '/people?populate=articles&filters[slug]=person-7'],
  ['quotes, populate=*', '/quotes?populate=*'],
  ['quotes’ articles with all', '/quotes?populate[article][populate]=*&pagination[pageSize]=100'],
  ['quotes’ speakers’ quotes', '/quotes?populate[speaker][populate]=quotes'],
  ['localizations', '/articles?populate=localizations&pagination[pageSize]=100'],
  [
    'localizations’ localizations',
    '/articles?populate[localizations][populate][localizations][populate]=localizations',
  ],
  ['categories’ articles, counted', '/categories?populate[articles][count]=true'],
  [
    'categories’ articles, limited',
    '/categories?populate[articles][limit]=5&populate[articles][sort]=title',
  ],
  [
    'categories’ articles, filtered',
    '/categories?populate[articles][filters][body][$contains]=nowhere',
  ],
  ['pictures’ articles', '/articles?populate[figure][populate][media][populate]=related'],
];

/** @type {[name: string, path: string][]} */
const FILTERS = [
  ['title, equal', '/articles?filters[title]=x'],
  ['title, contains a frequent word', '/articles?filters[title][$contains]=buxhetin'],
  ['title, contains nothing', '/articles?filters[title][$contains]=nowhere'],
  ['title, contains two letters', '/articles?filters[title][$contains]=qx'],
  ['title, caseless, two letters', '/articles?filters[title][$containsi]=qx'],
  ['title, caseless, nothing', '/articles?filters[title][$containsi]=nowhere'],
  ['title, not containing', '/articles?filters[title][$notContains]=a'],
  ['title, not containing, caseless', '/articles?filters[title][$notContainsi]=a'],
  ['title, starts', '/articles?filters[title][$startsWith]=zz'],
  ['title, starts, caseless', '/articles?filters[title][$startsWithi]=zz'],
  ['title, ends', '/articles?filters[title][$endsWith]=zz'],
  ['title, equal, caseless', '/articles?filters[title][$eqi]=zz'],
  ['title, unequal', '/articles?filters[title][$ne]=zz'],
  ['title, null', '/articles?filters[title][$null]=true'],
  ['body, contains nothing', '/articles?filters[body][$contains]=nowhere'],
  ['body, contains nothing, caseless', '/articles?filters[body][$containsi]=nowhere'],
  ['lead, equal', '/articles?filters[lead]=x'],
  ['byline, equal', '/articles?filters[byline]=nobody'],
  ['slug, equal', '/articles?filters[slug]=lajmi-7'],
  ['documentId, equal', '/articles?filters[documentId]=nobody'],
  ['createdAt, later', '/articles?filters[createdAt][$gt]=2100-01-01'],
  ['publishedAt, later', '/articles?filters[publishedAt][$gt]=2100-01-01'],
  ['search, frequent word', '/articles?_q=buxhetin'],
  ['search, nothing', '/articles?_q=nowhere'],
  ['search, two letters', '/articles?_q=qx'],
  ['search, one letter', '/articles?_q=e'],
  ['search, long', `/articles?_q=${'buxhetin%20'.repeat(300)}`],
  ['search, quotes, frequent', '/quotes?_q=vendosur'],
  ['search, people, two letters', '/people?_q=qx'],
  ...Object.values(CATEGORIES).map(
    /** @returns {[string, string]} */
    (slug) => [`category.slug ${slug}`, `/articles?filters[category][slug]=${slug}`],
  ),
  ['category.name contains', '/articles?filters[category][name][$contains]=nowhere'],
  ['people.slug', '/articles?filters[people][slug]=person-7'],
  ['people.name contains', '/articles?filters[people][name][$contains]=nowhere'],
  ['quotes.text contains', '/articles?filters[quotes][text][$contains]=nowhere'],
  ['credit.code', '/articles?filters[credit][code]=REL'],
  ['figure.media.name', '/articles?filters[figure][media][name]=x'],
  ['categories by article title', '/categories?filters[articles][title][$contains]=nowhere'],
  ['people by article title', '/people?filters[articles][title][$contains]=nowhere'],
  ['people by article category', '/people?filters[articles][category][slug]=half'],
  ['quotes by article category', '/quotes?filters[article][category][slug]=half'],
  [
    'three hops',
    '/articles?filters[category][articles][category][articles][title][$contains]=nowhere',
  ],
  ['two hops', '/articles?filters[people][articles][title][$contains]=nowhere'],
  [
    '$or of two hops',
    '/articles?filters[$or][0][category][slug]=x&filters[$or][1][people][slug]=y',
  ],
  ['$not', '/articles?filters[$not][title][$contains]=a'],
  [
    'a thousand $or',
    `/articles?${many(99, (n) => `filters[$or][${n}][title][$contains]=nowhere${n}`)}`,
  ],
  [
    'many in a list',
    `/articles?filters[id][$in]=${Array.from({ length: 900 }, (_, n) => n).join(',')}`,
  ],
  ['many in lists', `/articles?${many(100, (n) => `filters[id][$in][${n}]=${n}`)}`],
  [
    'many lists',
    `/articles?${many(9, (or) => many(100, (n) => `filters[$or][${or}][title][$in][${n}]=${n}`))}`,
  ],
  ['deep $and', `/articles?filters${'[$and][0]'.repeat(9)}[title]=x`],
  ['deeper $and', `/articles?filters${'[$and][0]'.repeat(400)}[title]=x`],
];

/** @type {[name: string, path: string][]} */
const ORDERS = [
  ...[
    'title',
    'lead',
    'body',
    'byline',
    'slug',
    'documentId',
    'createdAt',
    'updatedAt',
    'publishedAt',
    'locale',
    'id',
  ].map(
    /** @returns {[string, string]} */
    (field) => [`sort=${field}`, `/articles?sort=${field}`],
  ),
  ['sort=title:desc', '/articles?sort=title:desc'],
  ['sort=publishedAt:desc, every language', '/articles?sort=publishedAt:desc&locale=*'],
  ['sort by many', '/articles?sort=title,lead,byline,slug,createdAt'],
  ['sort=credit.code', '/articles?sort=credit.code'],
  ['sort=category.name', '/articles?sort=category.name'],
  ['sort=people.name', '/articles?sort=people.name'],
  ['sort=text (quotes)', '/quotes?sort=text'],
  ['sort=saidOn (quotes)', '/quotes?sort=saidOn'],
  ['sort=name (people)', '/people?sort=name'],
];

/** @type {[name: string, path: string][]} */
const PAGES = [
  ['page 100', '/articles?pagination[page]=100&pagination[pageSize]=100'],
  ['page 1000', '/articles?pagination[page]=1000&pagination[pageSize]=100'],
  ['page 1000, by title', '/articles?pagination[page]=1000&pagination[pageSize]=100&sort=title'],
  ['start=99000', '/articles?pagination[start]=99000&pagination[limit]=100'],
  ['start=99000, populate=*', '/articles?pagination[start]=99000&pagination[limit]=100&populate=*'],
];

const FEED = '/latest-news';
/** @type {[name: string, path: string][]} */
const FEEDS = [
  ['feed', `${FEED}?limit=99`],
  ...Object.values(CATEGORIES).map(
    /** @returns {[string, string]} */
    (slug) => [`feed of ${slug}`, `${FEED}?category=${slug}&limit=98`],
  ),
  ['feed of a person', `${FEED}?person=person-7&limit=98`],
  ['feed of rare and person', `${FEED}?person=person-7&category=one-article`],
  ['feed from long ago', `${FEED}?from=1970-01-01T00:00:00Z&to=1980-01-01T00:00:00Z`],
  ['feed in the future', `${FEED}?from=2100-01-01T00:00:00Z`],
  ['feed with fallback', `${FEED}?locale=en&fallback=sq&limit=97`],
  ['feed of rare, in the past', `${FEED}?category=one-percent&to=2020-01-01T00:00:00Z`],
  ['news sitemap', `${FEED}/news-sitemap.xml`],
  ['rss', `${FEED}/rss.xml?limit=100`],
  ['by slug', `${FEED}/by-slug/lajmi-77777`],
  ['by no slug', `${FEED}/by-slug/nothing`],
];

const GROUPS = { PLAIN, POPULATES, FILTERS, ORDERS, PAGES, FEEDS };

/** @type {(Asked & { group: string })[]} */
export const REQUESTS = Object.entries(GROUPS).flatMap(([group, requests]) =>
  requests.map(([name, path]) => ({ group: group.toLowerCase(), name, path: API + path })),
);
