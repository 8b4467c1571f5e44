import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Encoding } from './encodings';
import { etagOf } from './etag';

/** A public answer as it is made: what it says, and of what. */
export interface Made {
  text: string;
  /** The locales (BCP 47) of what is served, best first; what was asked for where there is nothing. */
  locales: string[];
  /** What it shows, for caches that can be told to forget: see `surrogateKey`. */
  shows: Shown;
  /** The address of the next page; null where there is none, or where the body names it. */
  next: string | null;
  /** The first end of a flash that it shows, in epoch ms; null where it shows none. */
  flashUntil: number | null;
  /** When it is no longer so by time alone, in epoch ms, besides what is so of the whole newsroom; null for never. */
  until: number | null;
}

export interface Shown {
  categories: string[];
  documents: string[];
}

/** One body in one encoding, ready to be sent. */
export interface Variant {
  body: Buffer;
  etag: string;
  encoding: Encoding;
}

/** A made answer, ready to be sent; the gzip variant is made when it is first asked for. */
export interface Answer {
  mediaType: string;
  plain: Variant;
  gzip: Promise<Variant> | Variant | null;
  /** Header fields that are the same for every client. */
  fixed: readonly (readonly [string, string])[];
  flashUntil: number | null;
}

/** Longest `Surrogate-Key`: proxies allow some 8 KB for all header fields together. */
const MOST_KEYS = 4000;

/** What a cache in front can be told to forget: the feed, a locale, a category, a document. */
export const surrogateKey = (locales: string[], { categories, documents }: Shown): string => {
  const general = ['latest-news', ...locales.map((locale) => `locale-${locale}`)];
  const all = [
    ...general,
    ...categories.map((id) => `category-${id}`),
    ...documents.map((id) => `document-${id}`),
  ].join(' ');
  return all.length > MOST_KEYS ? general.join(' ') : all;
};

/** An answer ready to be sent, as UTF-8. */
export const answerOf = (
  { text, locales, shows, next, flashUntil }: Made,
  mediaType: string,
): Answer => {
  const body = Buffer.from(text);
  return {
    plain: { body, etag: etagOf(body), encoding: 'identity' },
    gzip: null,
    mediaType,
    fixed: [
      ['Content-Type', `${mediaType}; charset=utf-8`],
      ['Content-Language', locales.join(', ')],
      ['Surrogate-Key', surrogateKey(locales, shows)],
      // RFC 8288; an address has no character that would have to be escaped here.
      ...(next === null ? [] : ([['Link', `<${next}>; rel="next"`]] as const)),
      ...TO_ALL,
    ],
    flashUntil,
  };
};

/** Read by pages of every site alike, so that a cache keeps one answer for all of them. */
const TO_ALL: readonly (readonly [string, string])[] = [
  ['Vary', 'Accept-Encoding'],
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', 'ETag, Retry-After, Content-Language, Link, Location'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
];

const compress = promisify(gzip);

const compressed = async ({ body }: Variant): Promise<Variant> => {
  const smaller = await compress(body);
  return { body: smaller, etag: etagOf(smaller), encoding: 'gzip' };
};

/** An answer in an encoding, at once where it is there; the gzip one is made once, when it is first asked for. */
export const variantOf = (answer: Answer, encoding: Encoding): Variant | Promise<Variant> => {
  if (encoding === 'identity') return answer.plain;
  answer.gzip ??= compressed(answer.plain).then((variant) => (answer.gzip = variant));
  return answer.gzip;
};
