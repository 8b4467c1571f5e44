import type { StoryPart } from '../../shared/story';

/** Language of the answer; the newsroom's default if absent. */
export interface LanguageQuery {
  /** BCP 47; one of the newsroom's locales. */
  locale?: string | undefined;
  /** For stories not in `locale`: `auto` (RFC 4647 lookup, then the default), or these locales in order. */
  fallback?: 'auto' | readonly string[] | undefined;
}

/** Language of a story, and its parts. */
export interface StoryQuery<Part extends StoryPart = StoryPart> extends LanguageQuery {
  /** Parts to load; all of them if absent. */
  fields?: readonly Part[] | undefined;
}

/** Filters and page of Latest news. */
export interface LatestNewsQuery extends LanguageQuery {
  /** documentId or slug, as are `person` and `author`. */
  category?: string | undefined;
  person?: string | undefined;
  /** Who wrote it. */
  author?: string | undefined;
  /** Released at or after. A string is ISO 8601 with an offset. */
  from?: Date | string | undefined;
  /** Released before. */
  to?: Date | string | undefined;
  /** Items per page, 1 to 100; default 20. */
  limit?: number | undefined;
  /** `meta.nextCursor` of the previous page. The other parameters must stay the same. */
  cursor?: string | undefined;
}

/** Filters and page of a search. */
export interface SearchQuery extends LatestNewsQuery {
  /** `rank`, the default: stories with all words in headline or standfirst before others; `newest`: by release alone. */
  sort?: 'rank' | 'newest' | undefined;
}

/** Language and size of a person's page. */
export interface PersonQuery extends LanguageQuery {
  /** Quotes and stories, 1 to 100; default 20. */
  limit?: number | undefined;
}

/** Whose quotes, and which page of them. */
export interface QuotesQuery extends PersonQuery {
  /** documentId or slug. */
  speaker: string;
  /** Said on or after: a day (`2026-01-31`), or ISO 8601 with an offset. */
  from?: Date | string | undefined;
  /** Said before. */
  to?: Date | string | undefined;
  /** `nextCursor` of the previous page. */
  cursor?: string | undefined;
}

type Value = Date | string | number | readonly string[] | undefined;

const toText = (value: Exclude<Value, undefined>): string => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? value.join(',') : String(value);
};

/** Returns `?locale=sq&…`, or an empty string. The order is fixed, so that equal queries share a cache key. */
const toQueryString = (query: Record<string, Value>): string => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, toText(value)]],
  );
  const text = new URLSearchParams(given).toString();
  return text && `?${text}`;
};

/** Formats of Latest news for feed readers, by the last segment of their address. */
export type FeedFormat = 'rss.xml' | 'atom.xml' | 'feed.json';

/** What a feed is of. */
export type FeedQuery = LanguageQuery & Pick<LatestNewsQuery, 'category' | 'person' | 'author'>;

/** Returns the query string of `/latest-news`. @throws RangeError for an invalid Date. */
export const latestNewsQueryString = (query: LatestNewsQuery): string => {
  const { locale, fallback, category, person, author, from, to, limit, cursor } = query;
  return toQueryString({ locale, fallback, category, person, author, from, to, limit, cursor });
};

/** Returns the query string of `/latest-news/search`. @throws RangeError for an invalid Date. */
export const searchQueryString = (q: string, query: SearchQuery): string => {
  const { locale, fallback, category, person, author, from, to, sort, limit, cursor } = query;
  const narrowed = { category, person, author, from, to };
  return toQueryString({ q, locale, fallback, ...narrowed, sort, limit, cursor });
};

/** Returns the query string of a person, or of a person's quotes. @throws RangeError for an invalid Date. */
export const peopleQueryString = (query: PersonQuery & Partial<QuotesQuery>): string => {
  const { locale, fallback, speaker, from, to, limit, cursor } = query;
  return toQueryString({ locale, fallback, speaker, from, to, limit, cursor });
};

/** Returns the query string of a story, with the parts in one order. */
export const storyQueryString = ({ locale, fallback, fields }: StoryQuery): string =>
  toQueryString({ locale, fallback, fields: fields && [...new Set(fields)].sort() });

/** Returns the query string of the stream, or of events in pages. */
export const streamQueryString = ({
  locale,
  fallback,
  after,
  lastEventId,
}: LanguageQuery & { after?: number | undefined; lastEventId?: number | undefined }): string =>
  toQueryString({ locale, fallback, after, lastEventId });

export const languageQueryString = ({ locale, fallback }: LanguageQuery): string =>
  toQueryString({ locale, fallback });
