import type { FeedItem } from '../../../shared/contract';
import { createChanges } from '../cache/changes';
import { createMemory } from '../cache/memory';
import type { PluginConfig } from '../config';
import type { Answer } from '../http/answer';
import { openApiDocument } from '../openapi/document';
import type { Database } from '../store/connection';
import { databaseVersion } from '../store/database-version';
import { openActions } from '../store/open-actions';
import type { Backfill } from './backfill';
import { createBySlug } from './by-slug';
import type { Place } from './channel';
import type { Clock } from './clock';
import type { Facets } from './facets';
import { createFeed } from './feed';
import { createFeedFormats } from './feed-formats';
import { createHits } from './feed-hits';
import { createItems } from './feed-items';
import { createJsonLd } from './json-ld';
import type { Kills } from './kill';
import { createLaneAddresses, type StrapiRoute } from './lane-addresses';
import { createLaneGuard } from './lane-guard';
import type { Locales } from './locales';
import type { OptIns } from './opt-ins';
import { createChangesAt, createNextMoment, type Coming } from './next-moment';
import { createPresent, type Present } from './present';
import { createPublicAnswers } from './public-answers';
import { createPublicRoutes } from './public-routes';
import type { ReadSettings } from './settings';
import { createStories } from './stories';

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
