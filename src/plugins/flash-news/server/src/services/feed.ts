import { errors } from '@strapi/utils';
import type {
  FeedItem,
  FlashNewsResponse,
  LatestNewsResponse,
  PublicFlash,
} from '../../../shared/contract';
import { byPrimacy } from '../../../shared/flash';
import type { OptIn, ReferenceTarget } from '../../../shared/opt-in';
import type { PluginConfig } from '../config';
import { decodeCursor, encodeCursor, queryHash, type Position } from '../feed/cursor';
import { toItem } from '../feed/item';
import { localeChain } from '../feed/locale-chain';
import { byRelease } from '../feed/order';
import { selectionOf } from '../feed/selection';
import { snapshot, type Database } from '../store/connection';
import { feedPage, type FeedCriteria, type FeedHit } from '../store/feed-page';
import { runningFlashes, type FlashRecord } from '../store/flashes';
import { publishedVersions } from '../store/published';
import { findReference } from '../store/references';
import { loadRows } from '../store/rows';
import type { FlashNewsQuery, LatestNewsQuery } from '../validation/latest-news';
import { checkFallback, checkLocale } from '../validation/locales';
import type { Clock } from './clock';
import type { Locales } from './locales';
import type { OptIns } from './opt-ins';

export interface FeedPeers {
  db: Database;
  clock: Clock;
  optIns: OptIns;
  locales: Locales;
  config: () => PluginConfig;
}

/** A version to be served: which row, and of which type. */
interface Served extends FeedHit {
  optIn: OptIn;
}

/** A running flash in the words of the contract; the banner line is the served locale's. */
export const publicFlash = (
  flash: Pick<FlashRecord, 'level' | 'startedAt' | 'expiresAt' | 'text'>,
  locale: string,
): PublicFlash => ({
  level: flash.level,
  startedAt: new Date(flash.startedAt).toISOString(),
  expiresAt: new Date(flash.expiresAt).toISOString(),
  text: flash.text[locale] ?? null,
});

/** The two public feeds. Both show what is published and released, and nothing else. */
export const createFeed = ({ db, clock, optIns, locales, config }: FeedPeers) => {
  const chainOf = async (query: FlashNewsQuery) => {
    const configured = await locales.configured();
    const locale = checkLocale(query.locale, configured);
    return { locale, chain: localeChain(locale, checkFallback(query.fallback, configured), configured) };
  };

  /** Items in the order of `served`, read in one go per content type. */
  const toItems = async (served: Served[], running: FlashRecord[]): Promise<FeedItem[]> => {
    const rows = await Promise.all(
      optIns.all().map(async (optIn) => {
        const ids = served.filter((hit) => hit.optIn.uid === optIn.uid).map(({ id }) => id);
        return [optIn.uid, await loadRows(db, optIn.uid, ids, selectionOf(optIn))] as const;
      }),
    );
    const rowsOf = new Map(rows);
    const { urlPattern } = config();
    return served.flatMap(({ optIn, id, documentId, locale, releasedAt }) => {
      const row = rowsOf.get(optIn.uid)?.get(id);
      if (!row) return [];
      const flash = running.find(
        (one) => one.contentType === optIn.uid && one.documentId === documentId,
      );
      return toItem(row, {
        optIn,
        releasedAt,
        urlPattern,
        flash: flash ? publicFlash(flash, locale) : null,
      });
    });
  };

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
    throw new errors.NotFoundError(`${parameter}: there is none with the documentId or slug "${wanted}"`);
  };

  const firstHits = async (criteria: FeedCriteria): Promise<Served[]> => {
    const wanted = optIns
      .all()
      .filter(({ fields }) => criteria.category === null || fields.category !== undefined)
      .filter(({ fields }) => criteria.person === null || fields.people !== undefined);
    const found = await Promise.all(
      wanted.flatMap((optIn) =>
        criteria.locales.map(async (_, position) => {
          const hits = await feedPage(db, optIn, position, criteria);
          return hits.map((hit) => ({ ...hit, optIn }));
        }),
      ),
    );
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
    const best = chain.flatMap((code) =>
      versions.flatMap(({ releasedAt, ...version }) =>
        version.locale === code && releasedAt !== null && releasedAt <= now
          ? [{ ...version, releasedAt, optIn }]
          : [],
      ),
    );
    return best.slice(0, 1);
  };

  const positionOf = (cursor: string | undefined, hash: string): Position | null => {
    if (cursor === undefined) return null;
    const position = decodeCursor(cursor, hash);
    if (position) return position;
    throw new errors.ValidationError('cursor: must be meta.nextCursor of the same query', {
      errors: [{ path: ['cursor'], message: 'must be meta.nextCursor of the same query' }],
    });
  };

  return {
    /**
     * A page of the Latest news feed: newest release first.
     * @throws 400 naming the parameter; 404 unknown category or person.
     */
    async latestNews(query: LatestNewsQuery): Promise<LatestNewsResponse> {
      const { cursor, limit, from = null, to = null } = query;
      const { locale, chain } = await chainOf(query);
      const hash = queryHash({ ...query, locale, fallback: chain, cursor: null });
      const after = positionOf(cursor, hash);
      const all = optIns.all();
      const category = await referenced('category', query.category, all.map((o) => o.category), chain);
      const person = await referenced('person', query.person, all.map((o) => o.people), chain);
      return snapshot(db, async () => {
        const now = clock.now();
        // One more than asked for tells whether there is a next page; a feed never counts.
        const criteria = { locales: chain, category, person, from, to, after, now };
        const hits = await firstHits({ ...criteria, limit: limit + 1 });
        const page = hits.slice(0, limit);
        const last = page.at(-1);
        const nextCursor = hits.length > limit && last ? encodeCursor(last, hash) : null;
        const data = await toItems(page, await runningFlashes(db, now));
        return { data, meta: { locale, limit, nextCursor } };
      });
    },

    /** What is flashing now in a locale, primary first. Throws 400 naming the parameter. */
    async flashNews(query: FlashNewsQuery): Promise<FlashNewsResponse> {
      const { locale, chain } = await chainOf(query);
      return snapshot(db, async () => {
        const now = clock.now();
        const running = (await runningFlashes(db, now)).sort(byPrimacy);
        const served = await Promise.all(running.map((flash) => bestVersion(flash, chain, now)));
        const data = await toItems(served.flat(), running);
        return { data, meta: { locale, primary: data[0]?.documentId ?? null } };
      });
    },
  };
};

export type Feed = ReturnType<typeof createFeed>;
