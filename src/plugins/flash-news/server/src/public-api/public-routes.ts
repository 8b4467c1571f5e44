import type { FeedItem, MovedResponse } from '../../../shared/contracts/feed';
import type { FeedFormat, PublicPath } from '../../../shared/public-paths';
import type { BySlug } from '../feed/by-slug';
import type { NewsroomState } from '../feed/newsroom-state';
import type { Feed } from '../feed/service';
import {
  flashNewsQuery,
  jsonLdParams,
  jsonLdQuery,
  latestNewsQuery,
  noQuery,
  sitemapQuery,
  slugParams,
  slugQuery,
} from '../feed/validation';
import type { Made } from '../http/answer';
import { parse } from '../http/parse';
import type { FeedFormats, Formatted } from './feed-formats';
import type { JsonLd } from './json-ld';

/** A question that was understood: by what it is remembered, and how its answer is made. */
export interface CacheableQuery {
  key: string;
  make: (state: NewsroomState) => Promise<Made>;
}

type Params = Record<string, string>;

export interface PublicRoute {
  /** Media type, as it is told. */
  type: string;
  /** What the path and the query ask; @throws ValidationError (400) naming the parameter. */
  understand: (params: Params, query: unknown) => CacheableQuery;
}

export interface PublicRoutePeers {
  feed: Feed;
  formats: FeedFormats;
  jsonLd: JsonLd;
  bySlug: BySlug;
  /** The description of the API, for the locales of the newsroom. */
  openApi: (locales: string[]) => string;
}

/** Thrown where the answer is another address: such an answer is not remembered. */
export class MovedAway extends Error {
  constructor(readonly to: MovedResponse) {
    super(`It is at ${to.data.slug} now`);
  }
}

const MEDIA_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  jsonFeed: 'application/feed+json; charset=utf-8',
  ninjs: 'application/json; charset=utf-8',
  newsSitemap: 'application/xml; charset=utf-8',
};
const JSON_TYPE = 'application/json; charset=utf-8';
const JSON_LD_TYPE = 'application/ld+json; charset=utf-8';

/** An item is written once, however many pages it stands on. */
const written = new WeakMap<FeedItem, string>();

const write = (item: FeedItem): string => {
  const text = written.get(item) ?? JSON.stringify(item);
  written.set(item, text);
  return text;
};

/** Of what an answer is: for caches, and for how long. */
const about = (items: FeedItem[], asked: string): Omit<Made, 'text' | 'type'> => ({
  locales: items.length === 0 ? [asked] : [...new Set(items.map(({ locale }) => locale))],
  shows: {
    categories: [...new Set(items.flatMap(({ category }) => category?.documentId ?? []))],
    documents: [...new Set(items.map(({ documentId }) => documentId))],
  },
  flashUntil: items.reduce<number | null>((first, { flash }) => {
    const end = flash === null ? Infinity : Date.parse(flash.expiresAt);
    return end < (first ?? Infinity) ? end : first;
  }, null),
  next: null,
  until: null,
});

/** Items with what is said of all of them, as `JSON.stringify` writes it. */
const listed = ({ data, meta }: { data: FeedItem[]; meta: { locale: string } }): Made => ({
  ...about(data, meta.locale),
  text: `{"data":[${data.map(write).join(',')}],"meta":${JSON.stringify(meta)}}`,
  type: JSON_TYPE,
});

const formatted = (format: FeedFormat, { items, locale, text, next, until }: Formatted): Made => ({
  ...about(items, locale),
  ...{ text, next, until, type: MEDIA_TYPES[format] },
});

const route = <Asked>(
  name: PublicPath,
  type: string,
  read: (params: Params, query: unknown) => Asked,
  make: (asked: Asked, state: NewsroomState) => Promise<Made>,
): PublicRoute => ({
  type,
  understand: (params, query) => {
    const asked = read(params, query);
    return { key: JSON.stringify([name, asked]), make: (state) => make(asked, state) };
  },
});

/** Everything that anybody may read of the plugin, by its path. */
export const createPublicRoutes = (peers: PublicRoutePeers): Record<PublicPath, PublicRoute> => {
  const { feed, formats, jsonLd, bySlug, openApi } = peers;

  const inFormat = (format: FeedFormat): PublicRoute =>
    route(
      format,
      MEDIA_TYPES[format],
      (_, query) => parse(latestNewsQuery, query),
      async (query, state) => formatted(format, await formats.render(format, query, state)),
    );

  return {
    latestNews: route(
      'latestNews',
      JSON_TYPE,
      (_, query) => parse(latestNewsQuery, query),
      async (query, state) => listed(await feed.latestNews(query, state)),
    ),
    rss: inFormat('rss'),
    atom: inFormat('atom'),
    jsonFeed: inFormat('jsonFeed'),
    ninjs: inFormat('ninjs'),
    newsSitemap: route(
      'newsSitemap',
      MEDIA_TYPES.newsSitemap,
      (_, query) => parse(sitemapQuery, query),
      async (query, state) => formatted('newsSitemap', await formats.sitemap(query, state)),
    ),
    bySlug: route(
      'bySlug',
      JSON_TYPE,
      ({ slug }, query) => ({ ...parse(slugParams, { slug }), query: parse(slugQuery, query) }),
      async ({ slug, query }, state) => {
        const answer = await bySlug.find(slug, query, state);
        if ('moved' in answer) throw new MovedAway(answer.moved);
        const { data, meta } = answer.found;
        return {
          ...about([data], meta.locale),
          text: JSON.stringify(answer.found),
          type: JSON_TYPE,
        };
      },
    ),
    jsonLd: route(
      'jsonLd',
      JSON_LD_TYPE,
      ({ documentId }, query) => ({
        ...parse(jsonLdParams, { documentId }),
        query: parse(jsonLdQuery, query),
      }),
      async ({ documentId, query }, state) => {
        const { item, text } = await jsonLd(documentId, query, state);
        return { ...about([item], item.locale), text, type: JSON_LD_TYPE };
      },
    ),
    flashNews: route(
      'flashNews',
      JSON_TYPE,
      (_, query) => parse(flashNewsQuery, query),
      async (query, state) => listed(await feed.flashNews(query, state)),
    ),
    openApi: route(
      'openApi',
      JSON_TYPE,
      (_, query) => parse(noQuery, query),
      // It is written in English, whatever the newsroom's languages are.
      (_, state) =>
        Promise.resolve({
          ...about([], 'en'),
          text: openApi(state.locales.codes),
          type: JSON_TYPE,
        }),
    ),
  };
};
