import { errors } from '@strapi/utils';
import type { FlashNewsResponse, LatestNewsResponse } from '../../../shared/contract';
import { byPrimacy } from '../../../shared/flash';
import type { ReferenceTarget } from '../../../shared/opt-in';
import type { PluginConfig } from '../config';
import { decodeCursor, encodeCursor, queryHash, type Position } from '../feed/cursor';
import { byRelease } from '../feed/order';
import { inTurn, snapshot, type Database } from '../store/connection';
import { feedPage, type FeedCriteria } from '../store/feed-page';
import { runningFlashes, type FlashRecord } from '../store/flashes';
import { publishedVersions } from '../store/published';
import { findReference } from '../store/references';
import type { FlashNewsQuery, LatestNewsQuery } from '../validation/latest-news';
import { chainOf } from './chain';
import type { Clock } from './clock';
import { readItems, type Served } from './feed-items';
import type { Locales } from './locales';
import type { OptIns } from './opt-ins';

export interface FeedPeers {
  db: Database;
  clock: Clock;
  optIns: OptIns;
  locales: Locales;
  config: () => PluginConfig;
}

const positionOf = (cursor: string | undefined, hash: string): Position | null => {
  if (cursor === undefined) return null;
  const position = decodeCursor(cursor, hash);
  if (position) return position;
  const message = 'must be meta.nextCursor of the same query';
  throw new errors.ValidationError(`cursor: ${message}`, {
    errors: [{ path: ['cursor'], message }],
  });
};

/** The two public feeds. Both show what is published and released, and nothing else. */
export const createFeed = ({ db, clock, optIns, locales, config }: FeedPeers) => {
  const referenced = async (
    parameter: 'category' | 'person',
    wanted: string | undefined,
    targets: (ReferenceTarget | null)[],
    chain: string[],
  ): Promise<string | null> => {
    if (wanted === undefined) return null;
    for (const target of targets) {
      const documentId = target && (await findReference(db, target, wanted, chain));
      if (documentId) return documentId;
    }
    throw new errors.NotFoundError(`${parameter}: none has the documentId or slug "${wanted}"`);
  };

  const firstHits = async (criteria: FeedCriteria): Promise<Served[]> => {
    const wanted = optIns
      .all()
      .filter(({ fields }) => criteria.category === null || fields.category !== undefined)
      .filter(({ fields }) => criteria.person === null || fields.people !== undefined);
    const parts = wanted.flatMap((optIn) =>
      criteria.locales.map((_, position) => ({ optIn, position })),
    );
    const found = await inTurn(parts, async ({ optIn, position }) => {
      const hits = await feedPage(db, optIn, position, criteria);
      return hits.map((hit) => ({ ...hit, optIn }));
    });
    return found.flat().sort(byRelease).slice(0, criteria.limit);
  };

  /** The version in which a flashing document is served: the best locale in which readers see it. */
  const bestVersion = async (
    { contentType, documentId }: FlashRecord,
    chain: string[],
    now: number,
  ): Promise<Served[]> => {
    const optIn = optIns.find(contentType);
    if (!optIn) return [];
    const versions = await publishedVersions(db, contentType, [documentId]);
    const visible = versions.flatMap(({ releasedAt, ...version }) =>
      releasedAt !== null && releasedAt <= now ? [{ ...version, releasedAt, optIn }] : [],
    );
    const best = chain.flatMap((code) => visible.filter(({ locale }) => locale === code));
    return best.slice(0, 1);
  };

  return {
    /**
     * A page of the Latest news feed: newest release first.
     * @throws 400 naming the parameter; 404 unknown category or person.
     */
    async latestNews(query: LatestNewsQuery): Promise<LatestNewsResponse> {
      const { cursor, limit, from = null, to = null } = query;
      const { locale, chain } = await chainOf(locales, query);
      const hash = queryHash({ ...query, locale, fallback: chain, cursor: null });
      const after = positionOf(cursor, hash);
      const categories = optIns.all().map((optIn) => optIn.category);
      const people = optIns.all().map((optIn) => optIn.people);
      const category = await referenced('category', query.category, categories, chain);
      const person = await referenced('person', query.person, people, chain);
      return snapshot(db, async () => {
        const now = clock.now();
        // One more than asked for tells whether there is a next page; a feed never counts.
        const criteria = { locales: chain, category, person, from, to, after, now };
        const hits = await firstHits({ ...criteria, limit: limit + 1 });
        const page = hits.slice(0, limit);
        const last = page.at(-1);
        const nextCursor = hits.length > limit && last ? encodeCursor(last, hash) : null;
        const data = await readItems(db, page, await runningFlashes(db, now), config().urlPattern);
        return { data, meta: { locale, limit, nextCursor } };
      });
    },

    /** What is flashing now in a locale, primary first. Throws 400 naming the parameter. */
    async flashNews(query: FlashNewsQuery): Promise<FlashNewsResponse> {
      const { locale, chain } = await chainOf(locales, query);
      return snapshot(db, async () => {
        const now = clock.now();
        const running = (await runningFlashes(db, now)).sort(byPrimacy);
        const served = await inTurn(running, (flash) => bestVersion(flash, chain, now));
        const data = await readItems(db, served.flat(), running, config().urlPattern);
        return { data, meta: { locale, primary: data[0]?.documentId ?? null } };
      });
    },
  };
};
