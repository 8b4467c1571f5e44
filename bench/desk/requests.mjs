import { cursorAt } from './fill.mjs';

const MINUTE = 60_000;

/**
 * @param {number} stories @param {number} now epoch ms, about when the newsroom was filled
 * @returns {{ name: string, path: string }[]} what the translators' desk asks for
 */
export function requestsOf(stories, now) {
  // The newest has `now`, each other one a minute less.
  const middle = now - (stories / 2) * MINUTE;
  const queries = {
    'first page': '',
    'first page of 100': 'limit=100',
    'a page in the middle': `cursor=${cursorAt('missing', middle)}`,
    'the last page of missing ones': `cursor=${cursorAt('missing', now - (stories - 5) * MINUTE)}`,
    'drafts, of which all lack another language': `cursor=${cursorAt('draft', now + MINUTE)}`,
    'one language': 'locales=en',
    'two languages': 'locales=de,mk',
    'what lacks in Macedonian': 'locales=mk&states=missing',
    'stale ones': 'states=stale',
    'handed in': 'states=ready',
    'current ones': 'states=current',
    'current ones, in the middle': `states=current&cursor=${cursorAt('current', middle)}`,
    'all states': 'states=correction-pending,stale,missing,ready,draft,current,not-needed',
    'a category of half': 'category=half',
    'a category of 1 %': 'category=one-percent',
    'a category of one story': 'category=one-article',
    'current ones of a category of one story': 'states=current&category=one-article',
    'mine: 1 %': 'assignee=me',
    'somebody’s: one story': 'assignee=2',
    'nobody’s': 'assignee=none',
    'nobody’s current ones of a category': 'states=current&category=one-percent&assignee=none',
    'mine of half': 'category=half&assignee=me',
    'mine of a category of one story': 'category=one-article&assignee=me',
    'one type': 'contentType=api::article.article',
  };
  return Object.entries(queries).map(([name, query]) => ({
    ...{ name, path: `/translation-desk/desk?${query}` },
  }));
}
