import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { StaleTimes } from './cache-control';
import { CORS } from './cors';
import type { Encoding } from './encodings';
import { etagOf } from './etag';
import type { Made } from './last-modified';

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

/** What all answers of an endpoint have in common. */
export interface AnswerKind {
  /** Without charset. */
  mediaType: string;
  /** Whether `Accept` may exclude it; its address doesn't end in a format then. */
  negotiated: boolean;
  stale: StaleTimes;
}

/** An answer ready to be sent; a compressed variant is made at the first request for it. */
export interface Answer extends AnswerKind {
  plain: Variant;
  compressed: Partial<Record<Encoding, Promise<Variant> | Variant>>;
  /** Header fields that are the same for every client. */
  fixed: readonly (readonly [string, string])[];
  flashUntil: number | null;
  made: Made;
}

/** Longest `Surrogate-Key`: nginx allows 4 KB for all header fields together unless it is told otherwise. */
const MOST_KEYS = 2500;

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

/** The same for every origin, so that a cache keeps one answer for all sites. */
const TO_ALL: readonly (readonly [string, string])[] = [
  ['Vary', 'Accept-Encoding'],
  ...Object.entries(CORS),
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
];

/** Encodes a text in UTF-8. */
export const toVariant = (text: string): Variant => {
  const body = Buffer.from(text);
  return { body, etag: etagOf(body), encoding: 'identity' };
};

/** Returns the answer with a body, with its header fields. */
export const toAnswer = (
  { locales, shows, next, flashUntil }: Omit<AnswerContent, 'text'>,
  kind: AnswerKind,
  { plain, made }: { plain: Variant; made: Made },
): Answer => ({
  ...kind,
  plain,
  made,
  compressed: {},
  fixed: [
    ['Content-Type', `${kind.mediaType}; charset=utf-8`],
    ['Content-Language', locales.join(', ')],
    ['Surrogate-Key', surrogateKey(locales, shows)],
    // RFC 8288; a URL contains no character to escape.
    ...(next === null ? [] : ([['Link', `<${next}>; rel="next"`]] as const)),
    ...TO_ALL,
  ],
  flashUntil,
});

/** Of brotli: the lowest that makes feeds smaller than gzip does, in no more time (ADR 48). From 9 on it takes 20 times as long. */
const BROTLI_QUALITY = 7;

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

const compress = (body: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'gzip'
    ? toGzip(body)
    : toBrotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      });

const compressed = async ({ body }: Variant, encoding: Encoding): Promise<Variant> => {
  const smaller = await compress(body, encoding);
  return { body: smaller, etag: etagOf(smaller), encoding };
};

/** Returns an answer in an encoding; compresses it once, at the first request for that encoding. */
export const variantOf = (answer: Answer, encoding: Encoding): Variant | Promise<Variant> => {
  if (encoding === 'identity') return answer.plain;
  answer.compressed[encoding] ??= compressed(answer.plain, encoding).then(
    (variant) => (answer.compressed[encoding] = variant),
  );
  return answer.compressed[encoding];
};
