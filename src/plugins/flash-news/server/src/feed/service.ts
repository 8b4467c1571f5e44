import { errors } from '@strapi/utils';
import type {
  FeedItem,
  FlashNewsResponse,
  LatestNewsResponse,
} from '../../../shared/contracts/feed';
import { byPrimacy } from '../../../shared/flash';
import type { ReferenceTarget } from '../../../shared/opt-in';
import type { Generations } from '../cache/generations';
import { inTurn, snapshot } from '../database/connection';
import type { Newsroom } from '../newsroom/newsroom';
import type { Backfill } from '../visibility/backfill';
import { bestVersion } from './best-version';
import { chainIn } from './chain';
import { decodeCursor, encodeCursor, queryHash, type Progress } from './cursor';
import type { Hits } from './hits';
import type { Items, Served } from './items';
import type { NewsroomState, ReadNewsroomState } from './newsroom-state';
import { nextProgress } from './progress';
import type { FeedCriteria } from './store/feed-statement';
import { findReferences } from './store/references';
import type { FlashNewsQuery, LatestNewsQuery } from './validation';

export interface FeedPeers extends Pick<Newsroom, 'clock' | 'db' | 'optIns'> {
  generations: Generations;
  newsroomState: ReadNewsroomState;
  hits: Hits;
  backfill: Pick<Backfill, 'lackingUpTo'>;
  items: Items;
  /** Whether readers may know of an entry at all (DESIGN §5). */
  isPublic: (uid: string, documentId: string) => Promise<boolean>;
}

/** A page of a feed: the versions that are served, and the items that they are shown as, in the same order. */
export interface FeedPage {
  served: Served[];
  items: FeedItem[];
}

export interface LatestPage extends FeedPage {
  locale: string;
  chain: string[];
  limit: number;
  nextCursor: string | null;
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
export const createFeed = (peers: FeedPeers) => {
  const { db, clock, optIns, generations, newsroomState, hits, items, backfill, isPublic } = peers;

  const referenced = async (
    parameter: 'category' | 'person',
    wanted: string | undefined,
    targets: (ReferenceTarget | null)[],
    chain: string[],
  ): Promise<string | null> => {
    if (wanted === undefined) return null;
    for (const target of targets) {
      if (target === null) continue;
      for (const documentId of await findReferences(db, target, wanted, chain)) {
        if (await isPublic(target.uid, documentId)) return documentId;
      }
    }
    throw new errors.NotFoundError(`${parameter}: none has the documentId or slug "${wanted}"`);
  };

  const criteriaOf = async (query: LatestNewsQuery, chain: string[]): Promise<FeedCriteria> => {
    const { from = null, to = null, limit } = query;
    const categories = optIns.all().map((optIn) => optIn.category);
    const people = optIns.all().map((optIn) => optIn.people);
    const category = await referenced('category', query.category, categories, chain);
    const person = await referenced('person', query.person, people, chain);
    // One more than asked for tells whether there is a next page; a feed never counts.
    const all = { locales: chain, category, person, from, to, limit: limit + 1, now: clock.now() };
    return { ...all, after: null, only: null, except: null, lackingUpTo: backfill.lackingUpTo() };
  };

  /** What a reader comes to next, and how far that reader was. */
  const wanted = async (
    criteria: FeedCriteria,
    given: Progress | null,
    { pins }: NewsroomState,
  ): Promise<{ found: Served[]; progress: Progress }> => {
    const ofChain = pins.filter(({ locale }) => criteria.locales.includes(locale));
    const top = await (given ? hits.pinsLeft(criteria, given) : hits.pinned(criteria, ofChain));
    const ids = top.map(({ documentId }) => documentId);
    const progress = given ?? { pins: ids, read: 0, after: null };
    const { after, pins: except } = progress;
    const usual = await hits.first({
      ...criteria,
      after,
      except: except.length > 0 ? except : null,
    });
    return { found: [...top, ...usual], progress };
  };

  /** One statement is of one state by itself; several are read again on one, where they don't agree. */
  const onOneState = async <Page extends FeedPage>(
    isOneStatement: boolean,
    read: () => Promise<Page>,
  ): Promise<Page> => {
    if (!isOneStatement) return snapshot(db, read);
    const page = await read();
    return page.items.length === page.served.length ? page : snapshot(db, read);
  };

  /**
   * A page of the Latest news feed: newest release first.
   * @throws 400 naming the parameter; 404 unknown category or person.
   */
  const page = async (query: LatestNewsQuery): Promise<LatestPage> => {
    const { cursor, limit } = query;
    const generation = await generations.standing.currentAfterCheck();
    const now = await newsroomState.read();
    const { locale, chain } = chainIn(now.locales, query);
    const hash = queryHash({ ...query, locale, fallback: chain, cursor: null });
    const given = progressOf(cursor, hash);
    const criteria = await criteriaOf(query, chain);
    const isOneStatement =
      hits.isOneStatement(criteria) && now.pins.length === 0 && (given?.pins ?? []).length === 0;
    return onOneState(isOneStatement, async () => {
      const { found, progress } = await wanted(criteria, given, now);
      const served = found.slice(0, limit);
      const last = served.at(-1);
      const nextCursor =
        found.length > limit && last ? encodeCursor(nextProgress(progress, last), hash) : null;
      const read = await items.read(served, now, generation);
      return { served, items: read, locale, chain, limit, nextCursor };
    });
  };

  return {
    page,

    /** The page as `GET /api/latest-news` has it. Throws as `page` does. */
    async latestNews(query: LatestNewsQuery): Promise<LatestNewsResponse> {
      const { items: data, locale, limit, nextCursor } = await page(query);
      const { settings } = await newsroomState.read();
      const title = settings.feedTitles[locale] ?? null;
      return { data, meta: { locale, title, limit, nextCursor } };
    },

    /** What is flashing now in a locale, primary first. Throws 400 naming the parameter. */
    async flashNews(query: FlashNewsQuery): Promise<FlashNewsResponse> {
      const generation = await generations.standing.currentAfterCheck();
      const now = await newsroomState.read();
      const { locale, chain } = chainIn(now.locales, query);
      return snapshot(db, async () => {
        const running = [...now.running].sort(byPrimacy);
        const at = clock.now();
        const served = await inTurn(running, async ({ contentType, documentId }) => {
          const optIn = optIns.find(contentType);
          return optIn && bestVersion(db, [optIn], documentId, { chain, now: at });
        });
        const data = await items.read(
          served.filter((version) => version !== undefined),
          now,
          generation,
        );
        return { data, meta: { locale, primary: data[0]?.documentId ?? null } };
      });
    },
  };
};

export type Feed = ReturnType<typeof createFeed>;
