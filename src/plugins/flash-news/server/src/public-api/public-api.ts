import type { FeedItem } from '../../../shared/contract';
import { createMemory } from '../cache/cache';
import { createChanges } from '../cache/generations';
import type { Database } from '../database/connection';
import { databaseVersion } from '../database/database-version';
import type { Kills } from '../desk/kill/service';
import type { Facets } from '../facets/service';
import { createBySlug } from '../feed/by-slug';
import { createHits } from '../feed/hits';
import { createItems } from '../feed/items';
import { createPresent, type Present } from '../feed/newsroom-state';
import { createChangesAt, createNextMoment, type Coming } from '../feed/next-moment';
import { createFeed } from '../feed/service';
import { openActions } from '../feed/store/open-actions';
import { createStories } from '../feed/stories';
import type { Answer } from '../http/answer';
import type { Clock } from '../newsroom/clock';
import type { PluginConfig } from '../newsroom/config';
import type { Locales } from '../newsroom/locales';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import type { ReadSettings } from '../newsroom/settings/service';
import type { Backfill } from '../visibility/backfill';
import type { Place } from './channel';
import { createFeedFormats } from './feed-formats';
import { createJsonLd } from './json-ld';
import { openApiDocument } from './openapi/document';
import { createPublicAnswers } from './public-answers';
import { createPublicRoutes } from './public-routes';
import { createLaneAddresses, type StrapiRoute } from './response-cache/match-public-url';
import { createLaneGuard } from './response-cache/miss-limiter';

export interface FrontPeers {
  db: Database;
  clock: Clock;
  optIns: OptIns;
  locales: Locales;
  settings: ReadSettings;
  kills: Kills;
  facets: Facets;
  backfill: Backfill;
  config: () => PluginConfig;
  isPublic: (uid: string, documentId: string) => Promise<boolean>;
  outsideRule: <Result>(work: () => Promise<Result>) => Promise<Result>;
  place: () => Place;
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

/** All that the public is given, with what is remembered of it. */
export const createFront = (peers: FrontPeers) => {
  const { db, clock, optIns, locales, settings, kills, place, outsideRule } = peers;
  const changes = createChanges({
    version: () => databaseVersion(db),
    elapsed: peers.elapsed,
    inTransaction: () => db.inTransaction(),
    onError: peers.onError,
  });
  const remembering = { ...changes.all, now: clock.now };
  const standing = { ...changes.standing, now: clock.now };
  const present = createPresent({
    ...{ db, clock, locales, settings },
    openActions: () => openActions(db),
    memory: createMemory<Present>({ ...standing, maxBytes: MEGABYTE, bytesOf: () => ITEM }),
  });
  const nextMoment = createNextMoment({
    ...{ db, clock, optIns, present },
    memory: createMemory<Coming>({ ...remembering, maxBytes: MEGABYTE, bytesOf: () => ITEM }),
  });
  const items = createItems(
    db,
    createMemory<FeedItem>({ ...standing, maxBytes: ALL_ITEMS, bytesOf: () => ITEM }),
  );
  const reading = { db, clock, optIns, changes, present, items };
  const feed = createFeed({
    ...reading,
    hits: createHits(db, optIns, peers.facets),
    backfill: peers.backfill,
    isPublic: peers.isPublic,
  });
  const bySlug = createBySlug(reading, kills);
  const stories = createStories(db, clock);
  const openApi = async (): Promise<string> => {
    const { codes } = (await present.read()).locales;
    return JSON.stringify(openApiDocument({ server: place().base, locales: codes }));
  };
  const publicAnswers = createPublicAnswers({
    routes: createPublicRoutes({
      ...{ feed, bySlug, openApi },
      formats: createFeedFormats({ clock, feed, present, stories, place }),
      jsonLd: createJsonLd({ ...reading, kills, stories, place }),
    }),
    memory: createMemory<Answer>({
      ...remembering,
      maxBytes: peers.config().cacheMegabytes * MEGABYTE,
      bytesOf: bytesOfAnswer,
    }),
    ...{ nextMoment, outsideRule },
  });
  const addresses = createLaneAddresses({
    routes: peers.contentRoutes,
    prefix: () => place().prefix,
    answers: publicAnswers,
  });
  return {
    ...{ changes, present, feed, bySlug, publicAnswers, addresses },
    changesAt: createChangesAt(nextMoment),
    lane: createLaneGuard(),
  };
};
