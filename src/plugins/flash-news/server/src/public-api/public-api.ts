import type { FeedItem } from '../../../shared/contracts/feed';
import { createCache } from '../cache/cache';
import { createGenerations } from '../cache/generations';
import { databaseVersion } from '../database/database-version';
import type { Kills } from '../desk/kill/service';
import type { Facets } from '../facets/service';
import { createBySlug } from '../feed/by-slug';
import { createVersionFinder } from '../feed/version-finder';
import { createItems } from '../feed/items';
import { createNewsroomState, type NewsroomState } from '../feed/newsroom-state';
import { createChangesAt, createNextMoment, type NextRelease } from '../feed/next-moment';
import { createFeed } from '../feed/service';
import { loadPublicActions } from '../feed/store/load-public-actions';
import { createStories } from '../feed/stories';
import type { Answer } from '../http/answer';
import type { PluginConfig } from '../newsroom/config';
import type { Newsroom } from '../newsroom/newsroom';
import type { ServerAddress, StrapiRoute } from '../strapi/types';
import type { Backfill } from '../visibility/backfill';
import { createJsonLd } from './json-ld';
import { openApiDocument } from './openapi/document';
import { createPublicAnswers } from './public-answers';
import { createRenderFeed } from './render-feed';
import { createMatchPublicUrl } from './response-cache/match-public-url';
import { createMissLimiters } from './response-cache/miss-limiters';

export interface PublicApiPeers extends Pick<
  Newsroom,
  'clock' | 'db' | 'locales' | 'optIns' | 'settings'
> {
  kills: Kills;
  facets: Facets;
  backfill: Backfill;
  config: () => PluginConfig;
  isPublic: (uid: string, documentId: string) => Promise<boolean>;
  outsideRule: <Result>(work: () => Promise<Result>) => Promise<Result>;
  serverAddress: () => ServerAddress;
  contentRoutes: () => StrapiRoute[];
  elapsed: () => number;
  onError: (error: unknown) => void;
}

const MEGABYTE = 2 ** 20;

/** Estimated bytes of an item, and the maximum of all. */
const ITEM_BYTES = 2048;
const MAX_ITEM_BYTES = 8 * MEGABYTE;

/** Estimates the bytes of an answer, including its later gzip variant of about a third. */
const bytesOfAnswer = ({ plain, fixed }: Answer): number =>
  Math.ceil(plain.body.length * 1.4) + 100 * fixed.length;

/** Creates the public API with its caches. */
export const createPublicApi = (peers: PublicApiPeers) => {
  const { db, clock, optIns, kills, serverAddress, outsideRule } = peers;
  const generations = createGenerations({
    version: () => databaseVersion(db),
    elapsed: peers.elapsed,
    inTransaction: () => db.inTransaction(),
    onError: peers.onError,
  });
  const all = { ...generations.all, now: clock.now };
  const standing = { ...generations.standing, now: clock.now };
  const newsroomState = createNewsroomState({
    ...peers,
    loadPublicActions: () => loadPublicActions(db),
    cache: createCache<NewsroomState>({
      ...standing,
      maxBytes: MEGABYTE,
      bytesOf: () => ITEM_BYTES,
    }),
  });
  const nextMoment = createNextMoment({
    ...peers,
    cache: createCache<NextRelease>({ ...all, maxBytes: MEGABYTE, bytesOf: () => ITEM_BYTES }),
  });
  const items = createItems(
    db,
    createCache<FeedItem>({ ...standing, maxBytes: MAX_ITEM_BYTES, bytesOf: () => ITEM_BYTES }),
  );
  const feedPeers = { db, clock, optIns, items };
  const feed = createFeed({
    ...feedPeers,
    finder: createVersionFinder(db, optIns, peers.facets),
    backfill: peers.backfill,
    isPublic: peers.isPublic,
  });
  const bySlug = createBySlug(feedPeers, kills);
  const stories = createStories(db, clock);
  const openApi = (codes: string[]): string =>
    JSON.stringify(openApiDocument({ server: serverAddress().base, locales: codes }));
  const publicAnswers = createPublicAnswers({
    peers: {
      ...{ clock, feed, bySlug, openApi },
      renderFeed: createRenderFeed({ feed, stories, serverAddress }),
      jsonLd: createJsonLd({ db, clock, optIns, kills, stories, serverAddress }),
    },
    cache: createCache<Answer>({
      ...all,
      maxBytes: peers.config().cacheMegabytes * MEGABYTE,
      bytesOf: bytesOfAnswer,
    }),
    newsroomState,
    nextMoment,
    outsideRule,
  });
  const matchPublicUrl = createMatchPublicUrl({
    routes: peers.contentRoutes,
    prefix: () => serverAddress().prefix,
  });
  return {
    ...{ generations, newsroomState, feed, publicAnswers, matchPublicUrl },
    changesAt: createChangesAt(newsroomState, nextMoment),
    missLimiters: createMissLimiters(),
  };
};
