import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Encoding } from './encodings';
import { etagOf } from './etag';

/** The content of a public answer, with what its headers and its expiry depend on. */
export interface AnswerContent {
  text: string;
  /** Locales (BCP 47) of what is served, best first; the requested one if nothing is. */
  locales: string[];
  shows: Shown;
  /** URL of the next page; null if there is none, or if the body contains it. */
  next: string | null;
  /** When the first of its flashes ends, in epoch ms; null if it shows none. */
  flashUntil: number | null;
  /** Expiry in epoch ms, on top of newsroom-wide expiries (flash or pin ends); null for never. */
  until: number | null;
}

export interface Shown {
  categories: string[];
  documents: string[];
}

/** A body in one encoding. */
export interface Variant {
  body: Buffer;
  etag: string;
  encoding: Encoding;
}

/** An answer ready to be sent; its gzip variant is made at the first request for it. */
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

/** Returns the keys by which a CDN can purge an answer: the feed, its locales, categories and documents. */
export const surrogateKey = (locales: string[], { categories, documents }: Shown): string => {
  const general = ['latest-news', ...locales.map((locale) => `locale-${locale}`)];
  const all = [
    ...general,
    ...categories.map((id) => `category-${id}`),
    ...documents.map((id) => `document-${id}`),
  ].join(' ');
  return all.length > MOST_KEYS ? general.join(' ') : all;
};

/** Encodes an answer in UTF-8, with its header fields. */
export const toAnswer = (
  { text, locales, shows, next, flashUntil }: AnswerContent,
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
      // RFC 8288; a URL contains no character to escape.
      ...(next === null ? [] : ([['Link', `<${next}>; rel="next"`]] as const)),
      ...TO_ALL,
    ],
    flashUntil,
  };
};

/** The same for every origin, so that a cache keeps one answer for all sites. */
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

/** Returns an answer in an encoding; compresses it once, at the first request for gzip. */
export const variantOf = (answer: Answer, encoding: Encoding): Variant | Promise<Variant> => {
  if (encoding === 'identity') return answer.plain;
  answer.gzip ??= compressed(answer.plain).then((variant) => (answer.gzip = variant));
  return answer.gzip;
};
