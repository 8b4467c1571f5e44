import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { SearchResponse } from '../../../shared/contracts/feed';
import { snapshot } from '../database/connection';
import { queryHash } from '../feed/cursor';
import type { Items } from '../feed/items';
import type { NewsroomState } from '../feed/newsroom-state';
import type { ReadQueryFacets } from '../feed/query-facets';
import { refuseReversedTimes } from '../feed/validation';
import { resolveLocales } from '../newsroom/check-locale';
import type { Newsroom } from '../newsroom/newsroom';
import { countWords, MAX_WORDS, type Term } from '../search/query';
import type { SearchIndex } from '../search/service';
import {
  decodeSearchCursor,
  encodeSearchCursor,
  TIERS,
  type SearchProgress,
  type Tier,
} from './cursor';
import { createMatchFinder, type Match, type SearchCriteria } from './match-finder';
import type { SearchQuery } from './validation';

export interface SearchPagePeers extends Pick<Newsroom, 'clock' | 'db' | 'optIns'> {
  searchIndex: Pick<SearchIndex, 'parse' | 'complete' | 'find' | 'sets'>;
  facets: ReadQueryFacets;
  items: Items;
}

/** A match with its tier. */
type Ranked = Match & { tier: Tier };

const ACCEPTED = `accepted are words, and phrases in quotation marks, of ${MAX_WORDS} words in all at most`;

/** Where a page starts: before all places. */
const START = Number.MAX_SAFE_INTEGER;

/** Decodes a cursor; null for the first page. @throws 400 if it belongs to another query. */
const progressOf = (cursor: string | undefined, hash: string): SearchProgress | null => {
  if (cursor === undefined) return null;
  const progress = decodeSearchCursor(cursor, hash);
  if (progress) return progress;
  throw invalidField('cursor', 'must be meta.nextCursor of the same query');
};

/** Reads the search of the public API. */
export const createSearchPage = (peers: SearchPagePeers) => {
  const { db, clock, optIns, searchIndex, facets, items } = peers;
  const finder = createMatchFinder(db, optIns, searchIndex);

  const termsOf = (q: string): Term[] => {
    const terms = searchIndex.parse(q);
    const words = countWords(terms);
    if (words === 0) throw invalidField('q', `has no letter and no digit; ${ACCEPTED}`);
    if (words > MAX_WORDS) throw invalidField('q', `has ${words} words; ${ACCEPTED}`);
    return terms;
  };

  const criteriaOf = async (
    query: SearchQuery,
    locales: string[],
    state: NewsroomState,
  ): Promise<SearchCriteria> => {
    const { q, from = null, to = null, sort } = query;
    const terms = termsOf(q);
    const narrowed = await facets.resolve(query, locales, state);
    return { ...narrowed, terms, locales, from, to, now: clock.now(), isRanked: sort === 'rank' };
  };

  /** Finds the matches after `start`, tier by tier. */
  const findMatches = async (
    criteria: SearchCriteria,
    start: SearchProgress | null,
    limit: number,
  ): Promise<Ranked[]> => {
    const first: Tier = start?.tier ?? (criteria.isRanked ? 'head' : 'text');
    const found: Ranked[] = [];
    for (const tier of TIERS.slice(TIERS.indexOf(first))) {
      if (found.length >= limit) break;
      const below = start?.tier === tier ? start.place : START;
      const range = { tier, below, limit: limit - found.length };
      const matches = await finder.first(criteria, range);
      found.push(...matches.map((match) => ({ ...match, tier })));
    }
    return found;
  };

  return {
    /**
     * Reads the body of `GET /api/latest-news/search`. A story that the desk keeps out of Latest news is found: it is public.
     * @throws 400 naming the parameter; 404 unknown category, person or author.
     */
    async read(query: SearchQuery, state: NewsroomState): Promise<SearchResponse> {
      refuseReversedTimes(query);
      const { q, limit, cursor } = query;
      const { locale, chain } = resolveLocales(state.locales, query);
      const hash = queryHash({ ...query, locale, fallback: chain, cursor: null });
      const start = progressOf(cursor, hash);
      return snapshot(db, async () => {
        const criteria = await criteriaOf(query, chain, state);
        // One more than the limit shows whether there is a next page.
        const found = await findMatches(criteria, start, limit + 1);
        const shown = found.slice(0, limit);
        const last = found.length > limit ? shown.at(-1) : undefined;
        const nextCursor = last === undefined ? null : encodeSearchCursor(last, hash);
        const data = await items.read(
          shown.map(({ version }) => version),
          state,
        );
        return { data, meta: { q, locale, limit, nextCursor } };
      });
    },
  };
};

export type SearchPage = ReturnType<typeof createSearchPage>;
