import type { z } from '@strapi/utils';
import { errors } from '@strapi/utils';
import { tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { FeedItem, LatestNewsResponse } from '../../../shared/contracts/feed';
import { snapshot } from '../database/connection';
import { RELEASE } from '../database/uids';
import type { Items } from '../feed/items';
import type { NewsroomState } from '../feed/newsroom-state';
import type { Feed } from '../feed/service';
import { latestNewsQuery } from '../feed/validation';
import { fileUrl } from '@newsroom/plugin-kit/server/http/absolute-url';
import { resolveLocales } from '../newsroom/check-locale';
import type { Newsroom } from '../newsroom/newsroom';
import { knownAddress } from '../newsroom/site-address';
import type { ServerAddress } from '../strapi/server-address';
import { isVisible, releaseOf } from '../visibility/store/visible-sql';
import type { VisibleVersion } from '../visibility/visible-version';
import { cached, type CachedEndpoint } from './endpoint';
import { metadataOf } from './json-answers';
import { MovedPermanently } from './moved-permanently';
import type { Json } from './openapi/schema';

/** SQL of the rule that readers see a version; `bound` are the values of `where`. */
export interface VisibleSql {
  /** A left join of the releases, after the table of the version. */
  join: string;
  /** The expression of its release. */
  release: string;
  where: string;
  bound: unknown[];
}

/** What another plugin's answer reads of the newsroom: all in one snapshot, by the reading rule. */
export interface GuestReading {
  /** Epoch ms. */
  now: number;
  /** The requested locale, those that may serve it, best first, and the newsroom's default (BCP 47). */
  locale: string;
  chain: string[];
  defaultLocale: string;
  /** Returns the rule for a version of an opted-in type, whose table has the alias `row`. */
  visible(uid: string, row: string): VisibleSql;
  /** Whether readers see an entry. */
  isPublic(uid: string, documentId: string): Promise<boolean>;
  /** Loads the items of visible versions in order, omitting deleted ones. */
  items(uid: string, versions: VisibleVersion[]): Promise<FeedItem[]>;
  /** Reads a page of Latest news, of a query as its address has it. */
  latestNews(query: Record<string, string>): Promise<LatestNewsResponse>;
  /** Makes an address of this server absolute; null for one that is none. */
  absolute(address: string | null): string | null;
}

/** An answer: its body with the items that it shows, or where it is now, below the API's prefix. */
export type GuestAnswer =
  | { body: object; items: FeedItem[] }
  | {
      moved: {
        path: string;
        documentId: string;
        contentType: string;
        locale: string;
        slug: string;
      };
    };

/** An endpoint of another plugin that is answered from the response cache (ADR 56). Its query has `locale` and `fallback`. */
export interface GuestEndpoint {
  /** The plugin that has the route. */
  plugin: string;
  /** As in its route, below the API's prefix. */
  path: string;
  /** Its controller and method, such as `quotes.find`. */
  action: string;
  params?: z.ZodObject;
  query: z.ZodObject;
  operationId: string;
  summary: string;
  /** Of the body, with schemas by name that it refers to. */
  schema: Json;
  schemas?: Record<string, Json>;
  /** What its parameters mean, by name, where these are not those of Latest news. */
  descriptions?: Record<string, string>;
  moves?: boolean;
  /** @throws Strapi's errors. */
  answer(reading: GuestReading, query: object, params: object): Promise<GuestAnswer>;
}

export interface GuestPeers extends Pick<Newsroom, 'clock' | 'db' | 'optIns'> {
  items: Items;
  feed: Feed;
  isPublic: (uid: string, documentId: string) => Promise<boolean>;
  serverAddress: () => ServerAddress;
}

/** Returns the rule that readers see a version of a type at `now` (epoch ms). */
export const visibleSql = (db: Database, uid: string, row: string, now: number): VisibleSql => {
  const release = releaseOf(db, uid, row);
  return {
    join: `left join ${tableOf(db, RELEASE)} r on r.content_type = '${uid}'
      and r.related_document_id = ${row}.document_id and r.locale = ${row}.locale`,
    release,
    where: isVisible(row, release),
    bound: [new Date(now)],
  };
};

/** Returns what an answer reads of the newsroom. */
const readingOf = (
  { db, clock, optIns, items, feed, isPublic, serverAddress }: GuestPeers,
  state: NewsroomState,
  query: object,
): GuestReading => {
  const now = clock.now();
  const { locale, chain } = resolveLocales(state.locales, query);
  return {
    ...{ now, locale, chain, isPublic },
    defaultLocale: state.locales.default,
    visible: (uid, row) => visibleSql(db, optIns.get(uid).uid, row, now),
    items: (uid, versions) => {
      const optIn = optIns.get(uid);
      return items.read(
        versions.map((version) => ({ ...version, optIn })),
        state,
      );
    },
    latestNews: (given) => feed.latestNews(latestNewsQuery.parse(given), state),
    absolute: (address) =>
      fileUrl(address, knownAddress(state.settings, locale, serverAddress()).base),
  };
};

/** The endpoints that other plugins add, before the first request. */
export const createGuestEndpoints = (db: Database) => {
  const endpoints = new Map<string, CachedEndpoint>();
  let peers: GuestPeers | null = null;

  const toCached = (guest: GuestEndpoint): CachedEndpoint => ({
    ...cached({
      ...guest,
      refusals: [404],
      async answer({ state }, query, params) {
        if (peers === null) throw new errors.ApplicationError('The newsroom is not open yet');
        const reading = readingOf(peers, state, query);
        const answer = await snapshot(db, () => guest.answer(reading, query, params));
        if ('moved' in answer) {
          const { path, ...data } = answer.moved;
          throw new MovedPermanently({ data }, path);
        }
        return { ...metadataOf(answer.items, reading.locale), text: JSON.stringify(answer.body) };
      },
    }),
    plugin: guest.plugin,
  });

  return {
    /** Adds an endpoint, once: its plugin has the route. */
    add(guest: GuestEndpoint): void {
      endpoints.set(guest.path, toCached(guest));
    },
    open(given: GuestPeers): void {
      peers = given;
    },
    at: (path: string): CachedEndpoint | undefined => endpoints.get(path),
    all: (): CachedEndpoint[] => [...endpoints.values()],
    plugins: (): string[] => [
      ...new Set([...endpoints.values()].flatMap(({ plugin }) => plugin ?? [])),
    ],
  };
};

export type GuestEndpoints = ReturnType<typeof createGuestEndpoints>;
