import type { FeedItem, MovedResponse } from '../../../shared/contract';
import { PUBLIC_PATHS, type FeedFormat, type PublicPath } from '../../../shared/public-paths';
import type { Fresh, Memory } from '../cache/memory';
import { answerOf, type Answer, type Made } from '../http/answer';
import {
  flashNewsQuery,
  jsonLdParams,
  jsonLdQuery,
  latestNewsQuery,
  noQuery,
  slugParams,
  slugQuery,
  sitemapQuery,
} from '../validation/latest-news';
import { parse } from '../validation/parse';
import type { BySlug } from './by-slug';
import type { Feed } from './feed';
import type { FeedFormats, Formatted } from './feed-formats';
import type { JsonLd } from './json-ld';
import type { ReadPresent } from './present';

/** A question that was understood: by what it is remembered, and how its answer is made. */
export interface Question {
  key: string;
  make: () => Promise<Made>;
}

export interface PublicAnswerPeers {
  feed: Feed;
  formats: FeedFormats;
  jsonLd: JsonLd;
  bySlug: BySlug;
  openApi: () => Promise<string>;
  present: ReadPresent;
  memory: Memory<Answer>;
  /** Runs what needs no reading rule: these answers keep it by what they ask. */
  outsideRule: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** What the path of a route says, and the query; each understood or refused (400). */
type Understand = (params: Record<string, string>, query: unknown) => Question;

interface PublicRoute {
  /** Media type, as it is told and as `Accept` is asked for it. */
  type: string;
  understand: Understand;
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

/** As `JSON.stringify` writes it. */
const writeAll = ({ data, meta }: { data: FeedItem[]; meta: object }): string =>
  `{"data":[${data.map(write).join(',')}],"meta":${JSON.stringify(meta)}}`;

/** Of what an answer is: for caches, and for how long. */
const about = (items: FeedItem[], asked: string) => ({
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

/** Everything that anybody may read of the plugin, by its path: one way to an answer, whoever asks for it. */
export const createPublicAnswers = (peers: PublicAnswerPeers) => {
  const { feed, formats, jsonLd, bySlug, openApi, present, memory, outsideRule } = peers;

  const formatted = (format: FeedFormat, made: Formatted): Made => ({
    ...about(made.page.items, made.page.locale),
    text: made.text,
    type: MEDIA_TYPES[format],
    next: made.next,
    until: made.until,
  });

  const inFormat = (format: FeedFormat): PublicRoute => ({
    type: MEDIA_TYPES[format],
    understand: (_, given) => {
      const query = parse(latestNewsQuery, given);
      const make = async () => formatted(format, await formats.render(format, query));
      return { key: JSON.stringify([format, query]), make };
    },
  });

  const routes: Record<PublicPath, PublicRoute> = {
    latestNews: {
      type: JSON_TYPE,
      understand: (_, given) => {
        const query = parse(latestNewsQuery, given);
        const make = async (): Promise<Made> => {
          const answer = await feed.latestNews(query);
          const of = about(answer.data, answer.meta.locale);
          return { ...of, text: writeAll(answer), type: JSON_TYPE };
        };
        return { key: JSON.stringify(['latestNews', query]), make };
      },
    },
    rss: inFormat('rss'),
    atom: inFormat('atom'),
    jsonFeed: inFormat('jsonFeed'),
    ninjs: inFormat('ninjs'),
    newsSitemap: {
      type: MEDIA_TYPES.newsSitemap,
      understand: (_, given) => {
        const query = parse(sitemapQuery, given);
        const make = async () => formatted('newsSitemap', await formats.sitemap(query));
        return { key: JSON.stringify(['newsSitemap', query]), make };
      },
    },
    jsonLd: {
      type: JSON_LD_TYPE,
      understand: (params, given) => {
        const { documentId } = parse(jsonLdParams, { documentId: params.documentId });
        const query = parse(jsonLdQuery, given);
        const make = async (): Promise<Made> => {
          const { items, text } = await jsonLd(documentId, query);
          return { ...about(items, ''), text, type: JSON_LD_TYPE };
        };
        return { key: JSON.stringify(['jsonLd', documentId, query]), make };
      },
    },
    bySlug: {
      type: JSON_TYPE,
      understand: (params, given) => {
        const { slug } = parse(slugParams, { slug: params.slug });
        const query = parse(slugQuery, given);
        const make = async (): Promise<Made> => {
          const answer = await bySlug.find(slug, query);
          if ('moved' in answer) throw new MovedAway(answer.moved);
          const { data, meta } = answer.found;
          return {
            ...about([data], meta.locale),
            text: JSON.stringify(answer.found),
            type: JSON_TYPE,
          };
        };
        return { key: JSON.stringify(['bySlug', slug, query]), make };
      },
    },
    flashNews: {
      type: JSON_TYPE,
      understand: (_, given) => {
        const query = parse(flashNewsQuery, given);
        const make = async (): Promise<Made> => {
          const answer = await feed.flashNews(query);
          const of = about(answer.data, answer.meta.locale);
          return { ...of, text: writeAll(answer), type: JSON_TYPE };
        };
        return { key: JSON.stringify(['flashNews', query]), make };
      },
    },
    openApi: {
      type: JSON_TYPE,
      understand: (_, given) => {
        parse(noQuery, given);
        const make = async (): Promise<Made> => ({
          ...about([], 'en'),
          text: await openApi(),
          type: JSON_TYPE,
        });
        return { key: 'openApi', make };
      },
    },
  };

  const make = async (question: Question): Promise<Fresh<Answer>> => {
    const made = await outsideRule(question.make);
    const { until } = await present.read();
    return { value: answerOf(made), until: Math.min(until, made.until ?? Infinity) };
  };

  return {
    /** The route of a path as the router writes it; undefined for one whose answers aren't remembered. */
    at(path: string): PublicRoute | undefined {
      const name = (Object.keys(routes) as PublicPath[]).find((one) => PUBLIC_PATHS[one] === path);
      return name && routes[name];
    },

    /** The answer to a question, remembered or made now; throws what making it throws. */
    answer: (question: Question): Promise<Answer> => memory.ask(question.key, () => make(question)),

    /** The same where it is remembered, at once. */
    remembered: (key: string): Answer | undefined => memory.find(key),
  };
};

export type PublicAnswers = ReturnType<typeof createPublicAnswers>;
