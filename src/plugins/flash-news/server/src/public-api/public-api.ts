import type { FeedItem } from '../../../shared/contracts/feed';
import { createCache } from '../cache/cache';
import { createGenerations } from '../cache/generations';
import { databaseVersion } from '../database/database-version';
import type { Kills } from '../desk/kill/service';
import type { Facets } from '../facets/service';
import { createByDocumentId } from '../feed/by-document-id';
import { createBySlug } from '../feed/by-slug';
import { createFindVersion } from '../feed/find-version';
import { createRelated } from '../feed/related';
import { createVersionFinder } from '../feed/version-finder';
import { createItems } from '../feed/items';
import { createNewsroomState, type NewsroomState } from '../feed/newsroom-state';
import { createChangesAt, createNextMoment, type NextRelease } from '../feed/next-moment';
import { createQueryFacets } from '../feed/query-facets';
import { createFeed } from '../feed/service';
import { loadPublicActions } from '../feed/store/load-public-actions';
import { createSitemap } from '../feed/sitemap';
import { createStories } from '../feed/stories';
import { createWholeStories } from '../feed/whole-stories';
import { createTakedowns } from '../feed/takedowns';
import type { Answer } from '../http/answer';
import type { PluginConfig } from '../newsroom/config';
import type { Newsroom } from '../newsroom/newsroom';
import { createSearchPage } from '../search-page/service';
import type { SearchIndex } from '../search/service';
import { createEventPages, type FramedPage } from '../stream/event-pages';
import { createPublicEvents } from '../stream/public-events';
import { NOWHERE, type ServerAddress } from '../strapi/server-address';
import type { StrapiRoute } from '../strapi/types';
import type { Backfill } from '../visibility/backfill';
import { createJsonLd } from './json-ld';
import { openApiDocument } from './openapi/document';
import { createGuestEndpoints } from './guest-endpoints';
import { cachedEndpointAt, createPublicAnswers, type EndpointAt } from './public-answers';
import { createRenderFeed } from './render-feed';
import { createAnswerSitemap } from './sitemap';
import { createMatchPublicUrl } from './response-cache/match-public-url';
import { createWithoutUnknownParameters } from './response-cache/without-unknown-parameters';
import { createMissLimiters } from './response-cache/miss-limiters';

export interface PublicApiPeers extends Pick<
  Newsroom,
  'clock' | 'db' | 'locales' | 'optIns' | 'settings'
> {
  kills: Kills;
  facets: Facets;
  searchIndex: SearchIndex;
  backfill: Backfill;
  config: () => PluginConfig;
  isPublic: (uid: string, documentId: string) => Promise<boolean>;
  outsideRule: <Result>(work: () => Promise<Result>) => Promise<Result>;
  serverAddress: () => ServerAddress;
  contentRoutes: (plugin?: string) => StrapiRoute[];
  elapsed: () => number;
  onError: (error: unknown) => void;
}

const MEGABYTE = 2 ** 20;

/** Estimated bytes of an item, and the maximum of all. */
const ITEM_BYTES = 2048;
const MAX_ITEM_BYTES = 8 * MEGABYTE;

/** The maximum of all frames of streams. */
const MAX_FRAME_BYTES = 16 * MEGABYTE;

const bytesOfPage = ({ frames }: FramedPage): number =>
  frames.reduce((all, { bytes }) => all + bytes.length, 0);

/** Estimates the bytes of an answer, including its later compressed variants of about a third each. */
const bytesOfAnswer = ({ plain, fixed }: Answer): number =>
  Math.ceil(plain.body.length * 1.7) + 100 * fixed.length;

/** Creates the public API with its caches. */
export const createPublicApi = (peers: PublicApiPeers) => {
  const { db, clock, optIns, kills, serverAddress, outsideRule } = peers;
  const guests = createGuestEndpoints(db);
  const endpointAt: EndpointAt = (path) => cachedEndpointAt.get(path) ?? guests.at(path);
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
    loadPublicActions: () => loadPublicActions(db, guests.plugins()),
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
  const items = createItems({
    ...{ db, clock, serverAddress },
    cache: createCache<FeedItem>({
      ...{ ...standing, maxBytes: MAX_ITEM_BYTES, bytesOf: () => ITEM_BYTES },
    }),
  });
  const finder = createVersionFinder(db, optIns, peers.facets);
  const reading = { db, clock, optIns, finder, items, backfill: peers.backfill };
  const facets = createQueryFacets(peers);
  const feed = createFeed({ ...reading, facets });
  guests.open({ ...{ db, clock, optIns, items, feed, serverAddress }, isPublic: peers.isPublic });
  const searchPage = createSearchPage({ ...reading, facets, searchIndex: peers.searchIndex });
  const stories = createStories({ db, clock, serverAddress });
  const wholeStories = createWholeStories(stories, createRelated(reading));
  const findVersion = createFindVersion(reading, kills);
  const byDocumentId = createByDocumentId({ db, findVersion, wholeStories });
  const bySlug = createBySlug({ ...reading, kills, wholeStories });
  const takedowns = createTakedowns(reading);
  const openApi = (codes: string[]): string => {
    const { base } = serverAddress();
    // Relative to the document's own address.
    const server = base === NOWHERE ? '/' : base;
    return JSON.stringify(openApiDocument({ server, locales: codes, guests: guests.all() }));
  };
  const eventPages = createEventPages({
    ...{ db, clock, newsroomState, nextMoment, outsideRule },
    publicEvents: createPublicEvents(reading),
    cache: createCache<FramedPage>({ ...all, maxBytes: MAX_FRAME_BYTES, bytesOf: bytesOfPage }),
  });
  const publicAnswers = createPublicAnswers({
    peers: {
      ...{ clock, feed, bySlug, byDocumentId, searchPage, openApi, eventPages },
      renderFeed: createRenderFeed({ db, feed, facets, stories, takedowns, serverAddress }),
      sitemap: createAnswerSitemap({ sitemap: createSitemap(reading), serverAddress }),
      jsonLd: createJsonLd({ db, findVersion, stories, serverAddress }),
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
  const prefix = () => serverAddress().prefix;
  const matchPublicUrl = createMatchPublicUrl({
    ...{ prefix, endpointAt },
    routes: () => [undefined, ...guests.plugins()].flatMap((plugin) => peers.contentRoutes(plugin)),
  });
  return {
    ...{
      generations,
      newsroomState,
      feed,
      publicAnswers,
      matchPublicUrl,
      eventPages,
      endpointAt,
      guests,
    },
    nextMoment: async () => nextMoment(await newsroomState.read()),
    changesAt: createChangesAt(newsroomState, nextMoment),
    missLimiters: createMissLimiters(),
    withoutUnknownParameters: createWithoutUnknownParameters(prefix),
  };
};
