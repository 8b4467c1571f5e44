import { z } from '@strapi/utils';
import type { PublicCorrection } from '../../../../shared/contracts/correction';
import type {
  BySlugResponse,
  FeedImage,
  FeedItem,
  FeedReference,
  FlashNewsResponse,
  LatestNewsResponse,
  MovedResponse,
  PublicFlash,
} from '../../../../shared/contracts/feed';
import type { PreviewResponse } from '../../../../shared/contracts/preview';
import { CORRECTION_KINDS } from '../../../../shared/correction';
import { LEVELS } from '../../../../shared/flash';
import { toSchemas, type Json } from './schema';

const string = z.string();
const locale = string.describe('BCP 47');
const time = string.meta({
  format: 'date-time',
  description: 'ISO 8601 in UTC with milliseconds',
});
const integer = z.number().meta({ type: 'integer' });
const count = z.number().meta({ type: 'integer', minimum: 1, maximum: 100 });

const flash = z
  .strictObject({
    level: z.enum(LEVELS),
    startedAt: time,
    expiresAt: time,
    text: string.nullable(),
  })
  .describe('A running flash. Clients hide it at `expiresAt` by themselves.');

const image = z.strictObject({
  url: string.describe('Absolute, or from the root of the newsroom’s server'),
  alternativeText: string.nullable(),
  width: integer.nullable(),
  height: integer.nullable(),
});

const reference = z.strictObject({ documentId: string, name: string, slug: string.nullable() });

const correction = z.strictObject({
  kind: z.enum(CORRECTION_KINDS),
  text: string.describe('As it was amended last'),
  at: time,
  amendedAt: time.nullable(),
  withdrawnAt: time
    .nullable()
    .describe('When the newsroom withdrew it. Show that it was, not the text as if it held.'),
});

const item = z
  .strictObject({
    documentId: string,
    contentType: string.meta({ examples: ['api::article.article'] }),
    locale: string.describe('The locale that is served (BCP 47)'),
    title: string,
    summary: string.nullable(),
    slug: string.nullable(),
    url: string.describe('On the newsroom’s site, where it has said how').nullable(),
    image: image.nullable(),
    category: reference.nullable(),
    people: z.array(reference),
    credit: string.nullable(),
    releasedAt: time,
    modifiedAt: time,
    pinned: z.boolean().describe('Held on top of Latest news by the desk now'),
    flash: flash.nullable(),
  })
  .describe('An article as Latest news shows it');

const latestNews = z.strictObject({
  data: z.array(item),
  meta: z.strictObject({
    locale,
    title: string.describe('What the newsroom calls the feed').nullable(),
    limit: count,
    nextCursor: string.describe('Null on the last page').nullable(),
  }),
});

const flashNews = z.strictObject({
  data: z.array(item),
  meta: z.strictObject({ locale, primary: string.describe('documentId of the first').nullable() }),
});

const bySlug = z.strictObject({
  data: z.strictObject({ ...item.shape, corrections: z.array(correction) }),
  meta: z.strictObject({ locale }),
});

const moved = z.strictObject({
  data: z.strictObject({
    documentId: string,
    contentType: string,
    locale,
    slug: string.describe('The present one'),
  }),
});

const preview = z.strictObject({
  // Its other fields depend on the content type.
  data: z.object({ documentId: string }),
  meta: z.strictObject({
    contentType: string,
    locale,
    status: z.enum(['draft', 'published']),
    until: time,
  }),
});

/** Strapi's body of an error. */
const error = z.strictObject({
  data: z.null(),
  error: z.strictObject({
    status: z.number().meta({ type: 'integer', minimum: 400, maximum: 599 }),
    name: string,
    message: string,
    details: z
      .unknown()
      .meta({ type: 'object', description: 'Such as the faulty parameters of a 400' })
      .optional(),
  }),
});

/** Makes the compiler compare a schema with a type of the contract. */
const as = <Body>(schema: z.ZodType<Body, Body>) => schema;

/** JSON Schemas of the response bodies, by their names in `shared/contracts`. */
export const componentSchemas: Record<string, Json> = toSchemas({
  FeedItem: as<FeedItem>(item),
  PublicFlash: as<PublicFlash>(flash),
  FeedImage: as<FeedImage>(image),
  FeedReference: as<FeedReference>(reference),
  PublicCorrection: as<PublicCorrection>(correction),
  LatestNewsResponse: as<LatestNewsResponse>(latestNews),
  FlashNewsResponse: as<FlashNewsResponse>(flashNews),
  BySlugResponse: as<BySlugResponse>(bySlug),
  MovedResponse: as<MovedResponse>(moved),
  PreviewResponse: as<Pick<PreviewResponse, 'meta'> & { data: { documentId: string } }>(preview),
  Error: error,
});
