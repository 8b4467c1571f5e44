import { errors } from '@strapi/utils';
import type { FlashNewsResponse, LatestNewsResponse } from '../../../shared/contract';
import { byPrimacy } from '../../../shared/flash';
import type { ReferenceTarget } from '../../../shared/opt-in';
import { decodeCursor, encodeCursor, queryHash, type Progress } from '../feed/cursor';
import { byRelease } from '../feed/order';
import { nextProgress } from '../feed/progress';
import { inTurn, snapshot, type Database } from '../store/connection';
import { feedPage, type FeedCriteria } from '../store/feed-page';
import { runningFlashes, type FlashRecord } from '../store/flashes';
import { runningPins, type PlacementRecord } from '../store/placements';
import { publishedVersions } from '../store/published';
import { findReference } from '../store/references';
import type { FlashNewsQuery, LatestNewsQuery } from '../validation/latest-news';
import { chainOf } from './chain';
import type { Clock } from './clock';
import { readItems, sameVersion, type Served } from './feed-items';
import type { Locales } from './locales';
import type { OptIns } from './opt-ins';
import type { ReadSettings } from './settings';

export interface FeedPeers {
  db: Database;
  clock: Clock;
  optIns: OptIns;
  locales: Locales;
  settings: ReadSettings;
}

/** Null for the first page. */
const progressOf = (cursor: string | undefined, hash: string): Progress | null => {
  if (cursor === undefined) return null;
  const progress = decodeCursor(cursor, hash);
  if (progress) return progress;
  const message = 'must be meta.nextCursor of the same query';
  throw new errors.ValidationError(`cursor: ${message}`, {
    errors: [{ path: ['cursor'], message }],
  });
};

/** The two public feeds. Both show what is published and released, and nothing else. */
export const createFeed = ({ db, clock, optIns, locales, settings }: FeedPeers) => {
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

  /** What is on top now, of what is asked for, newest release first. */
  const pinnedHits = async (criteria: FeedCriteria, pins: PlacementRecord[]): Promise<Served[]> => {
    if (pins.length === 0) return [];
    const only = pins.map(({ documentId }) => documentId);
    const hits = await firstHits({ ...criteria, only, limit: only.length });
    return hits.filter((hit) => pins.some((pin) => sameVersion(pin, hit)));
  };

  /** The pins that a reader has not come to yet, as they were on the first page. */
  const pinsLeft = async (criteria: FeedCriteria, { pins, read }: Progress): Promise<Served[]> => {
    const only = pins.slice(read);
    if (only.length === 0) return [];
    const hits = await firstHits({ ...criteria, only, limit: only.length });
    return only.flatMap((id) => hits.filter(({ documentId }) => documentId === id));
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
      const given = progressOf(cursor, hash);
      const categories = optIns.all().map((optIn) => optIn.category);
      const people = optIns.all().map((optIn) => optIn.people);
      const category = await referenced('category', query.category, categories, chain);
      const person = await referenced('person', query.person, people, chain);
      return snapshot(db, async () => {
        const now = clock.now();
        const set = await settings();
        const pins = await runningPins(db, now, chain);
        // One more than asked for tells whether there is a next page; a feed never counts.
        const wanted = limit + 1;
        const all = { locales: chain, category, person, from, to, now, limit: wanted };
        const criteria = { ...all, after: null, only: null, except: null };
        const top = await (given ? pinsLeft(criteria, given) : pinnedHits(criteria, pins));
        const progress = given ?? {
          pins: top.map(({ documentId }) => documentId),
          read: 0,
          after: null,
        };
        const { after, pins: except } = progress;
        const usual = await firstHits({
          ...criteria,
          after,
          except: except.length ? except : null,
        });
        const hits = [...top, ...usual];
        const page = hits.slice(0, limit);
        const last = page.at(-1);
        const nextCursor =
          hits.length > limit && last ? encodeCursor(nextProgress(progress, last), hash) : null;
        const data = await readItems(
          db,
          page,
          { running: await runningFlashes(db, now), pins },
          set,
        );
        return { data, meta: { locale, title: set.feedTitles[locale] ?? null, limit, nextCursor } };
      });
    },

    /** What is flashing now in a locale, primary first. Throws 400 naming the parameter. */
    async flashNews(query: FlashNewsQuery): Promise<FlashNewsResponse> {
      const { locale, chain } = await chainOf(locales, query);
      return snapshot(db, async () => {
        const now = clock.now();
        const running = (await runningFlashes(db, now)).sort(byPrimacy);
        const served = await inTurn(running, (flash) => bestVersion(flash, chain, now));
        const pins = await runningPins(db, now, chain);
        const data = await readItems(db, served.flat(), { running, pins }, await settings());
        return { data, meta: { locale, primary: data[0]?.documentId ?? null } };
      });
    },
  };
};
