import { z } from '@strapi/utils';
import type {
  PersonMovedResponse,
  PersonResponse,
  QuotesResponse,
} from '../../../shared/contracts/public';

type Json = Record<string, unknown>;

const string = z.string();
const text = string.nullable();
const day = text.describe('`YYYY-MM-DD`');
const locale = string.describe('BCP 47');
const integer = z.number().meta({ type: 'integer' });
const limit = z.number().meta({ type: 'integer', minimum: 1, maximum: 100 });

const story = z.strictObject({
  documentId: string,
  locale: locale.nullable(),
  title: string,
  slug: text,
  url: text.describe('Absolute'),
  publishedAt: string.meta({ format: 'date-time' }),
});

const quote = z.strictObject({
  documentId: string,
  locale: locale.nullable(),
  text: string,
  kind: text,
  attributedAs: text.describe('The name as it was printed'),
  occasion: text,
  medium: text,
  saidOn: day,
  sourceUrl: text,
  original: z.strictObject({ text: string, language: text }).nullable(),
  speaker: z.strictObject({ documentId: string, name: string, slug: text, role: text }),
  story,
});

const page = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ data: z.array(item), nextCursor: text });

const quotes = z.strictObject({
  data: z.array(quote),
  meta: z.strictObject({ locale, limit, nextCursor: text }),
});

const person = z.strictObject({
  data: z.strictObject({
    documentId: string,
    name: string,
    slug: text,
    photo: z
      .strictObject({
        ...{ url: string, alternativeText: text },
        ...{ width: integer.nullable(), height: integer.nullable() },
      })
      .nullable(),
    roles: z.array(
      z.strictObject({ title: string, locale: locale.nullable(), since: day, until: day }),
    ),
    aliases: z.array(z.strictObject({ text: string, locale: locale.nullable(), kind: text })),
    wikidataId: text,
    quotes: page(quote),
    articles: page(story),
    written: page(story),
  }),
  meta: z.strictObject({ locale, limit }),
});

const moved = z.strictObject({
  data: z.strictObject({ documentId: string, contentType: string, locale, slug: string }),
});

/** Makes the compiler compare a schema with a type of the contract. */
const as = <Body>(schema: z.ZodType<Body, Body>): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' }) as Json;
  return rest;
};

/** JSON Schemas of the public answers, by the names of their types. */
export const publicSchemas: Record<string, Json> = {
  QuotesResponse: as<QuotesResponse>(quotes),
  PersonResponse: as<PersonResponse>(person),
  PersonMovedResponse: as<PersonMovedResponse>(moved),
};
