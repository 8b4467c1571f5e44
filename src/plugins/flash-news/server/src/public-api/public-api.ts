import type { FeedItem } from '../../../shared/contracts/feed';
import { createCache } from '../cache/cache';
import { createGenerations } from '../cache/generations';
import { databaseVersion } from '../database/database-version';
import type { Kills } from '../desk/kill/service';
import type { Facets } from '../facets/service';
import { createBySlug } from '../feed/by-slug';
import { createHits } from '../feed/hits';
import { createItems } from '../feed/items';
import { createNewsroomState, type NewsroomState } from '../feed/newsroom-state';
import { createChangesAt, createNextMoment, type Coming } from '../feed/next-moment';
import { createFeed } from '../feed/service';
import { openActions } from '../feed/store/open-actions';
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
  place: () => ServerAddress;
  contentRoutes: () => StrapiRoute[];
  elapsed: () => number;
  onError: (error: unknown) => void;
}

const MEGABYTE = 2 ** 20;

/** Bytes that an item takes at most, or nearly so; and all of them together. */
const ITEM = 2048;
const ALL_ITEMS = 8 * MEGABYTE;

/** The gzip variant, which is made later, takes about a third of the plain one. */
const bytesOfAnswer = ({ plain, fixed }: Answer): number =>
  Math.ceil(plain.body.length * 1.4) + 100 * fixed.length;

/** The public API: its answers, and the caches behind them. */
export const createPublicApi = (peers: PublicApiPeers) => {
  const { db, clock, optIns, locales, settings, kills, place, outsideRule } = peers;
  const generations = createGenerations({
    version: () => databaseVersion(db),
    elapsed: peers.elapsed,
    inTransaction: () => db.inTransaction(),
    onError: peers.onError,
  });
  const all = { ...generations.all, now: clock.now };
  const standing = { ...generations.standing, now: clock.now };
  const newsroomState = createNewsroomState({
    ...{ db, clock, locales, settings },
    openActions: () => openActions(db),
    cache: createCache<NewsroomState>({ ...standing, maxBytes: MEGABYTE, bytesOf: () => ITEM }),
  });
  const nextMoment = createNextMoment({
    ...{ db, clock, optIns },
    cache: createCache<Coming>({ ...all, maxBytes: MEGABYTE, bytesOf: () => ITEM }),
  });
  const items = createItems(
    db,
    createCache<FeedItem>({ ...standing, maxBytes: ALL_ITEMS, bytesOf: () => ITEM }),
  );
  const reading = { db, clock, optIns, items };
  const feed = createFeed({
    ...reading,
    hits: createHits(db, optIns, peers.facets),
    backfill: peers.backfill,
    isPublic: peers.isPublic,
  });
  const bySlug = createBySlug(reading, kills);
  const stories = createStories(db, clock);
  const openApi = (codes: string[]): string =>
    JSON.stringify(openApiDocument({ server: place().base, locales: codes }));
  const publicAnswers = createPublicAnswers({
    peers: {
      ...{ clock, feed, bySlug, openApi },
      renderFeed: createRenderFeed({ feed, stories, place }),
      jsonLd: createJsonLd({ db, clock, optIns, kills, stories, place }),
    },
    cache: createCache<Answer>({
      ...all,
      maxBytes: peers.config().cacheMegabytes * MEGABYTE,
      bytesOf: bytesOfAnswer,
    }),
    ...{ newsroomState, nextMoment, outsideRule },
  });
  const matchPublicUrl = createMatchPublicUrl({
    routes: peers.contentRoutes,
    prefix: () => place().prefix,
  });
  return {
    ...{ generations, newsroomState, feed, publicAnswers, matchPublicUrl },
    changesAt: createChangesAt(newsroomState, nextMoment),
    missLimiters: createMissLimiters(),
  };
};
