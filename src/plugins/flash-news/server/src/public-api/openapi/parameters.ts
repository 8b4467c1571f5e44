import { z } from '@strapi/utils';
import type { Json } from './schema';

/** What is said of a parameter besides its schema; a new one is to be added here, which its test tells. */
const MEANINGS: Record<string, string> = {
  locale: 'A language of the newsroom (BCP 47); its default language where absent',
  fallback:
    'Where a story is not in `locale`: `auto` (RFC 4647 lookup, then the default language), or a comma-separated chain. Each document once, in the best language',
  category: 'documentId or slug of a category',
  person: 'documentId or slug of a person',
  from: 'Released at or after: ISO 8601 with an offset',
  to: 'Released before: ISO 8601 with an offset',
  limit: 'Items a page, 1 to 100',
  cursor: '`meta.nextCursor` of the page before, with the same other parameters',
  token: 'The token of a preview; as the header `Preview-Token` no log keeps it',
  slug: 'A slug under which readers see an article, or saw it once',
  documentId: 'The documentId of an article',
};

/** What a parameter is where it is absent, as text; undefined where the rule knows no such value. */
const defaultOf = (rule: unknown): string | undefined => {
  const { success, data } = (rule as z.ZodType).safeParse(undefined);
  return success && (typeof data === 'number' || typeof data === 'string') ? `${data}` : undefined;
};

interface Derived {
  properties?: Record<string, Json>;
  required?: string[];
}

export interface Place {
  in: 'query' | 'path';
  /** Required by the rule, but able to come by another way. */
  optional?: readonly string[] | undefined;
  /** The newsroom's languages (BCP 47). */
  locales?: readonly string[] | undefined;
}

/** The parameters that a rule of `validation` accepts, as OpenAPI has them; taken from it, so that they can't differ. */
export const parametersOf = (rules: z.ZodObject, place: Place): Json[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(rules, { io: 'input' }) as Derived;
  return Object.entries(properties).map(([name, schema]) => {
    const byDefault = defaultOf(rules.shape[name]);
    return {
      name,
      in: place.in,
      description: MEANINGS[name],
      required: required.includes(name) && !place.optional?.includes(name),
      schema: {
        ...schema,
        ...(name === 'locale' && place.locales && { enum: [...place.locales] }),
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
  PreviewToken: header('Preview-Token', 'The token of a preview, in place of the parameter'),
};

export const headerParameter = (name: string): Json => ({
  $ref: `#/components/parameters/${name}`,
});
