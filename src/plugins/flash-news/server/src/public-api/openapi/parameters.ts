import { z } from '@strapi/utils';
import type { Json } from './schema';

/** Descriptions of the parameters. Its test fails if one is missing. */
const DESCRIPTIONS: Record<string, string> = {
  q: 'Words and phrases in quotation marks, all of which a story must have. Case and diacritics are ignored; a word of two letters or more also finds longer ones that begin with it, in a search of up to eight words. 20 words at most',
  sort: '`rank`: stories with all words in headline or standfirst before others; `newest`: by release alone',
  locale:
    'A language of the newsroom (BCP 47), in any letter case, or a tag of a region of it, such as `en_US`; its default language where absent. Any tag with `fallback=auto`',
  fallback:
    'Where a story is not in `locale`: `auto` (RFC 4647 lookup, then the default language), or a comma-separated chain. Each document once, in the best language',
  category: 'documentId or slug of a category, in any language',
  person: 'documentId or slug, in any language, of a person whom a story is about',
  author: 'documentId or slug, in any language, of a person who wrote it',
  fields:
    'Parts of the story to keep, comma-separated, such as `title,byline,bodyHtml`; all of them where absent. `documentId`, `contentType` and `locale` always stay',
  from: 'Released at or after: ISO 8601 with an offset; not after `to`',
  to: 'Released before: ISO 8601 with an offset',
  limit: 'Items a page, 1 to 100',
  cursor: '`meta.nextCursor` of the page before, with the same other parameters',
  month:
    'Of a page of the sitemap: the month in which its stories were released (UTC), such as `2026-03`',
  part: 'The page of that month, from 1; without it and `month` the index',
  token: 'The token of a preview; as the header `Preview-Token` no log keeps it',
  after: '`meta.lastEventId` of the answer before; without it the answer tells the newest',
  lastEventId:
    'The id of the last event that was received: those after it are sent again, up to 24 hours. The header counts before it',
  slug: 'A slug under which readers see an article, or saw it once',
  documentId: 'The documentId of an article',
};

/** Returns a parameter's default as text; undefined if it has none. */
const defaultOf = (rule: unknown): string | undefined => {
  const { success, data } = (rule as z.ZodType).safeParse(undefined);
  return success && (typeof data === 'number' || typeof data === 'string') ? `${data}` : undefined;
};

interface Derived {
  properties?: Record<string, Json>;
  required?: string[];
}

export interface ParameterOptions {
  in: 'query' | 'path';
  /** Required by the schema, but a header can replace them. */
  optional?: readonly string[] | undefined;
  /** The newsroom's locales (BCP 47). */
  locales?: readonly string[] | undefined;
  /** In place of the descriptions here. */
  descriptions?: Record<string, string> | undefined;
}

/** Converts the validation schema of a query or path to OpenAPI parameters. */
export const parametersOf = (rules: z.ZodObject, options: ParameterOptions): Json[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(rules, { io: 'input' }) as Derived;
  return Object.entries(properties).map(([name, schema]) => {
    const byDefault = defaultOf(rules.shape[name]);
    return {
      name,
      in: options.in,
      description: options.descriptions?.[name] ?? DESCRIPTIONS[name],
      required: required.includes(name) && !options.optional?.includes(name),
      schema: {
        ...schema,
        ...(name === 'locale' && options.locales && { examples: [...options.locales] }),
        ...(byDefault !== undefined && { default: byDefault }),
      },
    };
  });
};

const header = (name: string, description: string): Json => ({
  name,
  in: 'header',
  description,
  required: false,
  schema: { type: 'string' },
});

export const componentParameters: Record<string, Json> = {
  IfNoneMatch: header('If-None-Match', 'The `ETag` of an answer that is kept (RFC 9110 §13.1.2)'),
  IfModifiedSince: header(
    'If-Modified-Since',
    'The `Last-Modified` of an answer that is kept; ignored beside `If-None-Match` (RFC 9110 §13.1.3)',
  ),
  LastEventId: header(
    'Last-Event-ID',
    'The id of the last event that was received, which browsers send when they connect again',
  ),
  PreviewToken: header('Preview-Token', 'The token of a preview, in place of the parameter'),
};

export const headerParameter = (name: string): Json => ({
  $ref: `#/components/parameters/${name}`,
});
