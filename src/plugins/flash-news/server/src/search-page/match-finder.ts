import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../shared/opt-in';
import { inTurn } from '../database/connection';
import type { Facet } from '../facets/store/facet-links';
import type { FeedCriteria } from '../feed/store/feed-statement';
import type { FeedVersion } from '../feed/store/load-versions';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import type { Expression } from '../search/expression';
import { facetTerm, localeCode } from '../search/index-terms';
import { firstPlaceOf, MAX_LATENESS } from '../search/place';
import type { Term } from '../search/query';
import { inHead, inNoneOf, inText } from '../search/search-expression';
import type { SearchIndex } from '../search/service';
import type { IndexEntry } from '../search/store/rows';
import { linkedRows } from '../search/store/sources';
import { isVisible } from '../visibility/is-visible';
import { publishedVersions } from '../visibility/store/published-versions';
import type { Tier } from './cursor';

/** The criteria of a search; facets and times are as for the feed. */
export interface SearchCriteria extends Pick<
  FeedCriteria,
  'category' | 'person' | 'author' | 'from' | 'to' | 'now'
> {
  terms: Term[];
  /** Best first; a document is found in the best locale in which it is visible, and by the words of that version. */
  locales: string[];
  /** Whether those found by headline or standfirst come first. */
  isRanked: boolean;
}

/** A part of the matches: those of one tier, below a place, at most `limit`. */
export interface MatchRange {
  tier: Tier;
  below: number;
  limit: number;
}

/** A version that a search finds, and its place in the index. */
export interface Match {
  version: FeedVersion;
  place: number;
}

/** Entries that are read at once at most, where many that were read are not shown. */
const MAX_READ = 500;

/** Returns the facets by which a search is narrowed. */
const narrowings = ({ category, person, author }: SearchCriteria) => {
  const wanted: [Facet, string | null][] = [
    ['category', category],
    ['people', person],
    ['authors', author],
  ];
  return wanted.flatMap(([facet, documentId]) =>
    documentId === null ? [] : [{ facet, documentId }],
  );
};

const facetTerms = (criteria: SearchCriteria): string[] =>
  narrowings(criteria).map(({ facet, documentId }) => facetTerm(facet, documentId));

/** Finds the visible versions that meet a search. */
export const createMatchFinder = (
  db: Database,
  optIns: OptIns,
  index: Pick<SearchIndex, 'complete' | 'find' | 'sets'>,
) => {
  /** The conditions on the index for one locale of the chain, by tier; null if nothing meets them. */
  const expressionsOf = async (
    criteria: SearchCriteria,
    position: number,
  ): Promise<Record<Tier, Expression> | null> => {
    const { terms, locales, isRanked } = criteria;
    const code = localeCode(locales[position] ?? '');
    const better = locales.slice(0, position);
    const sets = better.length === 0 ? [] : await index.sets(code);
    const completions = await index.complete(terms, code);
    const head = inHead(terms, code, completions);
    const facets: Expression[] = facetTerms(criteria).map((term) => ({ term }));
    const narrowed = (words: Expression): Expression | null => {
      const expression = { all: [...facets, words] };
      return better.length === 0 ? expression : inNoneOf(better, expression, sets);
    };
    const [ofHead, ofText] = [narrowed(head), narrowed(inText(terms, code, completions))];
    if (ofHead === null || ofText === null) return null;
    return {
      head: ofHead,
      text: isRanked ? { of: ofText, butNot: { any: [head] } } : ofText,
    };
  };

  /** Returns the versions of entries that readers see: the index is checked against the rows. */
  const visibleAmong = async (
    optIn: OptIn,
    entries: IndexEntry[],
    criteria: SearchCriteria,
    position: number,
  ): Promise<Match[]> => {
    const { locales, now, from, to } = criteria;
    const documents = [...new Set(entries.map(({ documentId }) => documentId))];
    const published = await publishedVersions(db, optIn.uid, documents);
    const visible = published.filter((version) => isVisible(version, now));
    const better = locales.slice(0, position);
    return entries.flatMap(({ documentId, locale, place }) => {
      const own = visible.filter((version) => version.documentId === documentId);
      const version = own.findLast((one) => one.locale === locale);
      if (!isVisible(version, now) || own.some((one) => better.includes(one.locale))) return [];
      const { id, releasedAt } = version;
      if (releasedAt < (from ?? releasedAt) || (to !== null && releasedAt >= to)) return [];
      return [{ version: { id, documentId, locale, releasedAt, optIn }, place }];
    });
  };

  const linkedAmong = async (
    optIn: OptIn,
    matches: Match[],
    criteria: SearchCriteria,
  ): Promise<Match[]> => {
    let linked = matches;
    for (const wanted of narrowings(criteria)) {
      const ids = linked.map(({ version }) => version.id);
      const rows = await linkedRows(db, optIn, ids, wanted);
      linked = linked.filter(({ version }) => rows.has(version.id));
    }
    return linked;
  };

  const check = async (
    entries: IndexEntry[],
    criteria: SearchCriteria,
    position: number,
  ): Promise<Match[]> => {
    const found = await inTurn(optIns.all(), async (optIn) => {
      const own = entries.filter(({ contentType }) => contentType === optIn.uid);
      if (own.length === 0) return [];
      const matches = await visibleAmong(optIn, own, criteria, position);
      return linkedAmong(optIn, matches, criteria);
    });
    return found.flat().sort((a, b) => b.place - a.place);
  };

  /** Expressions of searches by position: both tiers need them. */
  const known = new WeakMap<SearchCriteria, (Record<Tier, Expression> | null)[]>();

  const expressionOf = async (
    criteria: SearchCriteria,
    position: number,
    tier: Tier,
  ): Promise<Expression | undefined> => {
    const own = known.get(criteria) ?? [];
    known.set(criteria, own);
    const found = own[position];
    const expressions = found === undefined ? await expressionsOf(criteria, position) : found;
    own[position] = expressions;
    return expressions?.[tier];
  };

  const inLocale = async (
    criteria: SearchCriteria,
    position: number,
    { tier, below, limit }: MatchRange,
    from: number,
  ): Promise<Match[]> => {
    const expression = await expressionOf(criteria, position, tier);
    if (expression === undefined) return [];
    const locale = criteria.locales[position] ?? '';
    const [facet = null] = facetTerms(criteria);
    const matches: Match[] = [];
    let last = below;
    for (let asked = limit; ; asked = Math.min(asked * 2, MAX_READ)) {
      const entries = await index.find('published', {
        ...{ expression, facet, locale, below: last, from, limit: asked },
      });
      matches.push(...(await check(entries, criteria, position)));
      last = entries.at(-1)?.place ?? last;
      if (entries.length < asked || matches.length >= limit) return matches.slice(0, limit);
    }
  };

  return {
    /** Finds the first matches of a range, newest release first. */
    async first(criteria: SearchCriteria, range: MatchRange): Promise<Match[]> {
      const { locales, from, to, now } = criteria;
      const latest = Math.min(now + 1, to ?? Infinity);
      const below = Math.min(range.below, firstPlaceOf(latest + MAX_LATENESS));
      const earliest = from === null ? Number.MIN_SAFE_INTEGER : firstPlaceOf(from);
      let best: Match[] = [];
      for (const position of locales.keys()) {
        // A full page needs nothing older of the next locale.
        const oldest = best.length < range.limit ? undefined : best.at(-1)?.place;
        const start = Math.max(earliest, oldest ?? earliest);
        const matches = await inLocale(criteria, position, { ...range, below }, start);
        best = [...best, ...matches].sort((a, b) => b.place - a.place).slice(0, range.limit);
      }
      return best;
    },
  };
};

export type MatchFinder = ReturnType<typeof createMatchFinder>;
