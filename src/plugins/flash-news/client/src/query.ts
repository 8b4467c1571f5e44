/** In which language; as the newsroom has it where nothing is said. */
export interface LanguageQuery {
  /** BCP 47, one of the newsroom's. */
  locale?: string | undefined;
  /** Where a story is not in `locale`: `auto` (RFC 4647 lookup, then the default), or these in turn. */
  fallback?: 'auto' | readonly string[] | undefined;
}

/** Which part of Latest news. */
export interface LatestNewsQuery extends LanguageQuery {
  /** documentId or slug. */
  category?: string | undefined;
  person?: string | undefined;
  /** Released at or after; a text is ISO 8601 with an offset. */
  from?: Date | string | undefined;
  /** Released before. */
  to?: Date | string | undefined;
  /** Items a page, 1 to 100; 20 where absent. */
  limit?: number | undefined;
  /** `meta.nextCursor` of the page before, with the same other parameters. */
  cursor?: string | undefined;
}

type Value = Date | string | number | readonly string[] | undefined;

const textOf = (value: Exclude<Value, undefined>): string => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? value.join(',') : String(value);
};

/** `?locale=sq&…`; always in the same order, so that the same question has the same address. */
const queryText = (query: Record<string, Value>): string => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, textOf(value)]],
  );
  const text = new URLSearchParams(given).toString();
  return text && `?${text}`;
};

/** @throws RangeError for a Date that is none. */
export const latestNewsText = (query: LatestNewsQuery): string => {
  const { locale, fallback, category, person, from, to, limit, cursor } = query;
  return queryText({ locale, fallback, category, person, from, to, limit, cursor });
};

export const languageText = ({ locale, fallback }: LanguageQuery): string =>
  queryText({ locale, fallback });
