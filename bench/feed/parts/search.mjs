import { get, takeTurns } from '../load.mjs';
import { FEED, neverAsked, searchFor } from '../questions.mjs';

/** @typedef {import('../child.mjs').Child} Child */

/** What the table calls the feed's own miss, to which searches are compared. */
export const FEED_MISS = 'Latest news';

/** The search to which hostile texts are compared. */
export const USUAL = 'a word of every headline';

/**
 * Searches of the filled database, each in Albanian unless it says otherwise.
 * @type {Record<string, [q: string, query?: string]>}
 */
const SEARCHES = {
  'a word of one story': ['4321'],
  'a word of no story': ['ufo'],
  [USUAL]: ['presidenti'],
  'a word of every body': ['zëdhënësi'],
  'two common words': ['presidenti zëdhënësi'],
  'two letters': ['pr'],
  'the beginning of a common word': ['presid'],
  'a phrase of every body': ['"palët thanë se"'],
  'a phrase of no story': ['"presidenti thanë se"'],
  'a common word, the newest first': ['zëdhënësi', '&sort=newest'],
  'a common word, 1 % of the stories': ['presidenti', '&category=one-percent'],
  'a common word, one story': ['presidenti', '&category=one-article'],
  'a common word, a chain of languages': ['presidenti', '&locale=en&fallback=sq'],
  'a common word of stories that are all translated, a chain': [
    'arsimin',
    '&locale=en&fallback=sq',
  ],
  'a word of one story, a chain of languages': ['4321', '&locale=en&fallback=sq'],
};

/** Texts that are sent to slow a search down. @type {Record<string, string>} */
const HOSTILE = {
  'hostile: twenty beginnings of common words':
    'pr dh qe fl pë bu la bi hy në ja tr ar nu pr as ve mo nj mb',
  'hostile: beginnings that never meet': 'pr dh qe ufo',
  'hostile: operators': 'presidenti AND NOT (NEAR(dhe, 1) OR * : ^ -qeveria) + "',
  'hostile: a long phrase':
    '"presidenti dhe qeveria flasin për buxhetin lajmi dhe qeveria flasin për"',
  'hostile: 200 characters': 'presidenti'.repeat(20),
};

/** The texts of which every story has every word, so that a page is full. */
const FULL = [USUAL, 'a word of every body', 'two common words', 'two letters'];

/** Expects full pages, or nothing would be measured. @param {Child} child */
async function expectPages(child) {
  for (const load of FULL) {
    const { body } = await get(child.port, searchFor(...(SEARCHES[load] ?? [''])));
    /** @type {unknown} */
    const parsed = JSON.parse(body);
    const { data } = /** @type {{ data: unknown[] }} */ (parsed);
    if (data.length !== 20) throw new Error(`${load}: a page of ${data.length}`);
  }
}

/**
 * Measures searches that were never sent, beside pages of Latest news that were never requested.
 * @param {Child} ours @param {import('../options.mjs').Options} options
 */
export async function measureSearch(ours, options) {
  await ours.ask('sql', 'analyze');
  await expectPages(ours);
  const entries = [
    ...Object.entries(SEARCHES),
    ...Object.entries(HOSTILE).map(([load, q]) => /** @type {const} */ ([load, [q]])),
  ].map(([load, [q = '', query]]) => ({
    ...{ peer: 'search', child: ours, load },
    path: neverAsked(searchFor(q, query)),
  }));
  const feed = { peer: FEED_MISS, child: ours, load: 'no filter', path: neverAsked(FEED) };
  return takeTurns([feed, ...entries], options);
}
