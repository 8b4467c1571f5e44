/** The requests to all peers: the page that readers request most, the newest 20 in Albanian, and the stories that it links. */
import { documentIdOf } from './fill.mjs';

export const PAGE = 20;

export const FEED = `/api/latest-news?limit=${PAGE}`;

/** Categories of the filled database: their share of the articles, and their slugs. */
export const CATEGORIES = {
  half: 'half',
  'one percent': 'one-percent',
  'one article': 'one-article',
};

/** @param {string} q @param {string} [query] */
export const searchFor = (q, query = '') =>
  `/api/latest-news/search?q=${encodeURIComponent(q)}&limit=${PAGE}${query}`;

const REST =
  `/api/articles?locale=sq&status=published&sort=publishedAt:desc&pagination[pageSize]=${PAGE}` +
  '&fields[0]=title&fields[1]=slug&fields[2]=lead&fields[3]=publishedAt&fields[4]=updatedAt' +
  '&populate[category][fields][0]=name&populate[category][fields][1]=slug' +
  '&populate[people][fields][0]=name&populate[people][fields][1]=slug';

/** The same page of Strapi's content API; smaller than ours, without picture and credit. */
export const REST_PAGE = REST;

export const REST_PAGE_UNCOUNTED = `${REST}&pagination[withCount]=false`;

/** With all fields of our items. */
export const REST_PAGE_WHOLE =
  `${REST_PAGE_UNCOUNTED}&populate[credit][fields][0]=code` +
  '&populate[figure][fields][0]=alt&populate[figure][populate][media][fields][0]=url' +
  '&populate[figure][populate][media][fields][1]=alternativeText' +
  '&populate[figure][populate][media][fields][2]=width' +
  '&populate[figure][populate][media][fields][3]=height';

let asked = 0;

/**
 * Returns paths that differ each time, with the same answer: `from` is long before the oldest article.
 * @param {string} path
 */
export const neverAsked = (path) => () => {
  asked += 1;
  return `${path}&from=${new Date(asked).toISOString()}`;
};

/** @param {number} article its number */
export const storyPath = (article) => `/api/latest-news/${documentIdOf(article)}`;

const REST_PARTS = [
  'populate[category][fields][0]=name',
  'populate[category][fields][1]=slug',
  'populate[people][fields][0]=name',
  'populate[people][fields][1]=slug',
  'populate[authors][fields][0]=name',
  'populate[authors][fields][1]=slug',
  'populate[quotes][populate][speaker][fields][0]=name',
  'populate[figure][populate]=media',
  'populate[credit]=true',
  'populate[dateline]=true',
].join('&');

/** The same story of Strapi's content API, without related stories and addresses. @param {number} article */
export const restStoryPath = (article) =>
  `/api/articles/${documentIdOf(article)}?status=published&${REST_PARTS}`;

/** Chains of locales in which a story is the same, so that a small newsroom has enough different requests. */
const CHAINS = ['locale=sq', 'locale=sq&fallback=en', 'locale=en', 'locale=en&fallback=sq'];

/**
 * Returns paths of stories, each requested once.
 * @param {(article: number) => string} path @param {number} articles
 */
export const eachStory = (path, articles) => {
  let number = 0;
  return () => {
    const story = path(number % articles);
    const chain = CHAINS[Math.floor(number / articles) % CHAINS.length] ?? '';
    number += 1;
    return `${story}${story.includes('?') ? '&' : '?'}${chain}`;
  };
};
