import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { FlashNewsResponse, LatestNewsResponse } from '../../../shared/contracts/feed';
import { byPrimacy } from '../../../shared/flash';
import { inTurn, snapshot } from '../database/connection';
import { resolveLocales } from '../newsroom/check-locale';
import type { Newsroom } from '../newsroom/newsroom';
import type { Backfill } from '../visibility/backfill';
import { bestVersion } from './best-version';
import { decodeCursor, encodeCursor, nextProgress, queryHash, type Progress } from './cursor';
import type { VersionFinder } from './version-finder';
import type { Items } from './items';
import type { NewsroomState } from './newsroom-state';
import type { QueryFacets, ReadQueryFacets } from './query-facets';
import type { FeedCriteria } from './store/feed-statement';
import type { FeedVersion } from './store/load-versions';
import { refuseReversedTimes, type FlashNewsQuery, type LatestNewsQuery } from './validation';

export interface FeedPeers extends Pick<Newsroom, 'clock' | 'db' | 'optIns'> {
  finder: VersionFinder;
  backfill: Pick<Backfill, 'lackingUpTo'>;
  items: Items;
  facets: ReadQueryFacets;
}

/** Loads the items or stories of versions in order, omitting deleted ones. */
export type ReadVersions<Shown> = (
  versions: FeedVersion[],
  state: NewsroomState,
) => Promise<Shown[]>;

/** A page of Latest news, of items or of stories. */
export interface LatestPage<Shown> {
  shown: Shown[];
  locale: string;
  /** By which it is narrowed. */
  facets: QueryFacets;
  nextCursor: string | null;
}

/** Decodes a cursor; null for the first page. @throws 400 if it belongs to another query. */
const progressOf = (cursor: string | undefined, hash: string): Progress | null => {
  if (cursor === undefined) return null;
  const progress = decodeCursor(cursor, hash);
  if (progress) return progress;
  throw invalidField('cursor', 'must be meta.nextCursor of the same query');
};

/** Reads the public feeds, Latest news and Flash news, of visible versions. */
export const createFeed = (peers: FeedPeers) => {
  const { db, clock, optIns, finder, items, backfill, facets } = peers;

  const criteriaOf = async (
    query: LatestNewsQuery,
    chain: string[],
    state: NewsroomState,
  ): Promise<FeedCriteria> => {
    const { from = null, to = null, limit } = query;
    const narrowed = { ...(await facets.resolve(query, chain, state)), from, to };
    // One more than the limit shows whether there is a next page.
    const page = { ...narrowed, locales: chain, limit: limit + 1, now: clock.now() };
    return { ...page, after: null, only: null, except: null, lackingUpTo: backfill.lackingUpTo() };
  };

  /** Finds the versions of a page, pins first, and the progress at its start. */
  const findVersions = async (
    criteria: FeedCriteria,
    start: Progress | null,
    { pins }: NewsroomState,
  ): Promise<{ found: FeedVersion[]; startsAt: Progress }> => {
    const pinsInChain = pins.filter(({ locale }) => criteria.locales.includes(locale));
    const pinned = await (start
      ? finder.pinsLeft(criteria, start)
      : finder.pinned(criteria, pinsInChain));
    const ids = pinned.map(({ documentId }) => documentId);
    const startsAt = start ?? { pins: ids, read: 0, after: null };
    const { after, pins: except } = startsAt;
    const unpinned = await finder.first({
      ...criteria,
      after,
      except: except.length > 0 ? except : null,
    });
    return { found: [...pinned, ...unpinned], startsAt };
  };

  /**
   * Reads a page in a snapshot. A page that takes one statement is first tried without one; if a version of it vanished
   * before it was loaded, the page is read again in a snapshot.
   */
  const readInSnapshot = async <Part extends { versions: unknown[]; shown: unknown[] }>(
    isOneStatement: boolean,
    read: () => Promise<Part>,
  ): Promise<Part> => {
    if (!isOneStatement) return snapshot(db, read);
    const part = await read();
    return part.shown.length === part.versions.length ? part : snapshot(db, read);
  };

  /**
   * Reads a page of Latest news: pins, over several pages if need be, then newest release first. `read` loads its versions.
   * @throws 400 naming the parameter; 404 unknown category, person or author.
   */
  const page = async <Shown>(
    query: LatestNewsQuery,
    state: NewsroomState,
    read: ReadVersions<Shown>,
  ): Promise<LatestPage<Shown>> => {
    const { cursor, limit } = query;
    refuseReversedTimes(query);
    const { locale, chain } = resolveLocales(state.locales, query);
    const hash = queryHash({ ...query, locale, fallback: chain, cursor: null });
    const start = progressOf(cursor, hash);
    const criteria = await criteriaOf(query, chain, state);
    const isOneStatement =
      finder.isOneStatement(criteria) && state.pins.length + (start?.pins ?? []).length === 0;
    const { versions, isLast, startsAt, shown } = await readInSnapshot(isOneStatement, async () => {
      const { found, startsAt } = await findVersions(criteria, start, state);
      const versions = found.slice(0, limit);
      const isLast = found.length <= limit;
      return { versions, isLast, startsAt, shown: await read(versions, state) };
    });
    const last = versions.at(-1);
    const nextCursor = isLast || !last ? null : encodeCursor(nextProgress(startsAt, last), hash);
    const { category, person, author } = criteria;
    return { shown, locale, facets: { category, person, author }, nextCursor };
  };

  return {
    page,

    /** Reads the body of `GET /api/latest-news`. Throws as `page` does. */
    async latestNews(query: LatestNewsQuery, state: NewsroomState): Promise<LatestNewsResponse> {
      const { shown, locale, nextCursor } = await page(query, state, items.read);
      const title = state.settings.feedTitles[locale] ?? null;
      return { data: shown, meta: { locale, title, limit: query.limit, nextCursor } };
    },

    /** Reads the stories that flash now in a locale, primary first. @throws 400 naming the parameter. */
    async flashNews(query: FlashNewsQuery, state: NewsroomState): Promise<FlashNewsResponse> {
      const { locale, chain } = resolveLocales(state.locales, query);
      const running = [...state.running].sort(byPrimacy);
      const data = await snapshot(db, async () => {
        const now = clock.now();
        const versions = await inTurn(running, async ({ contentType, documentId }) => {
          const optIn = optIns.find(contentType);
          return optIn && bestVersion(db, [optIn], documentId, { chain, now });
        });
        return items.read(
          versions.filter((version) => version !== undefined),
          state,
        );
      });
      return { data, meta: { locale, primary: data[0]?.documentId ?? null } };
    },
  };
};

export type Feed = ReturnType<typeof createFeed>;
