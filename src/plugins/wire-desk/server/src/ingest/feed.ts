import { FEED_FORMATS, type FeedConfig } from '../config';
import { IncomingRefusal } from '../formats/refusal';
import { fetchFeed } from './fetch-feed';
import { LookFailure, type Look, type Source } from './look';
import type { Receive } from './receive';

interface Peers {
  receive: Receive;
  maxBytes: number;
  /** Values of environment variables. */
  environment: Record<string, string | undefined>;
  /** Epoch ms. */
  now: () => number;
}

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/json, application/xml;q=0.9, */*;q=0.1';

/** @throws Error naming a variable without a value, which stops the boot */
const headersOf = (
  { url, headersFrom }: FeedConfig,
  environment: Peers['environment'],
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headersFrom).map(([header, variable]) => {
      const value = environment[variable];
      if (value !== undefined && /^[^\r\n]+$/.test(value)) return [header, value];
      throw new Error(
        `Invalid configuration of the plugin wire-desk. config.ingest.feeds: the header ${header} of ${url} needs the environment variable ${variable}.`,
      );
    }),
  );

/** Returns the address without a user's name, password or query, in which there may be a key. */
const plainAddress = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
};

/** Servers name feeds by all kinds of media types; the content tells them apart. */
const typeOf = (format: string | undefined, contentType: string): string => {
  const charset = /;\s*charset=[^;]+/i.exec(contentType)?.[0] ?? '';
  return `${format ?? ''}${charset}`;
};

/** Creates a source of a feed's items. */
export const createFeed = (
  feed: FeedConfig,
  { receive, maxBytes, environment, now }: Peers,
): Source => {
  const { url, provider, everyMinutes, format, allowPrivate } = feed;
  const secrets = headersOf(feed, environment);
  return {
    kind: 'feed',
    address: plainAddress(url),
    provider,
    every: everyMinutes * 60_000,
    async look({ etag, lastModified }, stop): Promise<Look> {
      const headers = {
        Accept: ACCEPT,
        'Accept-Encoding': 'identity',
        'User-Agent': 'strapi-plugin-wire-desk',
        ...(etag !== null && { 'If-None-Match': etag }),
        ...(lastModified !== null && { 'If-Modified-Since': lastModified }),
        ...secrets,
      };
      const answer = await fetchFeed({ url, headers, allowPrivate, maxBytes, stop, now });
      if (answer.bytes === null) return { received: 0, refused: [] };
      try {
        const type = typeOf(format, answer.contentType);
        const { received, refused } = await receive(answer.bytes, {
          ...{ type, provider },
          accepted: FEED_FORMATS,
        });
        const stored = received.filter(({ isCreated }) => isCreated).length;
        return {
          received: stored,
          refused,
          etag: answer.etag,
          lastModified: answer.lastModified,
        };
      } catch (error) {
        if (error instanceof IncomingRefusal) throw new LookFailure(error.message);
        throw error;
      }
    },
  };
};
