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
import { listOf, locale, oneOf, orNull, record, ref, string, time, type Json } from './schema';

const item: Record<keyof FeedItem, Json> = {
  documentId: string,
  contentType: { type: 'string', examples: ['api::article.article'] },
  locale: { ...locale, description: 'The locale that is served (BCP 47)' },
  title: string,
  summary: orNull(string),
  slug: orNull(string),
  url: orNull({ type: 'string', description: 'On the newsroom’s site, where it has said how' }),
  image: orNull(ref('FeedImage')),
  category: orNull(ref('FeedReference')),
  people: listOf(ref('FeedReference')),
  credit: orNull(string),
  releasedAt: time,
  modifiedAt: time,
  pinned: { type: 'boolean', description: 'Held on top of Latest news by the desk now' },
  flash: orNull(ref('PublicFlash')),
};

const moved: Record<keyof MovedResponse['data'], Json> = {
  documentId: string,
  contentType: string,
  locale,
  slug: { type: 'string', description: 'The present one' },
};

/** `details` is missing where there is nothing more to say: Strapi leaves out what is undefined. */
const error: Json = {
  type: 'object',
  properties: {
    data: { type: 'null' },
    error: {
      type: 'object',
      properties: {
        status: { type: 'integer', minimum: 400, maximum: 599 },
        name: string,
        message: string,
        details: { type: 'object', description: 'Such as the faulty parameters of a 400' },
      },
      required: ['status', 'name', 'message'],
      additionalProperties: false,
    },
  },
  required: ['data', 'error'],
  additionalProperties: false,
};

const preview: Json = record<PreviewResponse>({
  data: { type: 'object', properties: { documentId: string }, required: ['documentId'] },
  meta: record<PreviewResponse['meta']>({
    contentType: string,
    locale,
    status: oneOf(['draft', 'published']),
    until: time,
  }),
});

const count = { type: 'integer', minimum: 1, maximum: 100 };

/** The bodies of answers, by the names that they have in `shared/contracts`. */
export const componentSchemas: Record<string, Json> = {
  FeedItem: record<FeedItem>(item, 'An article as Latest news shows it'),
  PublicFlash: record<PublicFlash>(
    { level: oneOf(LEVELS), startedAt: time, expiresAt: time, text: orNull(string) },
    'A running flash. Clients hide it at `expiresAt` by themselves.',
  ),
  FeedImage: record<FeedImage>({
    url: { type: 'string', description: 'Absolute, or from the root of the newsroom’s server' },
    alternativeText: orNull(string),
    width: orNull({ type: 'integer' }),
    height: orNull({ type: 'integer' }),
  }),
  FeedReference: record<FeedReference>({ documentId: string, name: string, slug: orNull(string) }),
  PublicCorrection: record<PublicCorrection>({
    kind: oneOf(CORRECTION_KINDS),
    text: string,
    at: time,
  }),
  LatestNewsResponse: record<LatestNewsResponse>({
    data: listOf(ref('FeedItem')),
    meta: record<LatestNewsResponse['meta']>({
      locale,
      title: orNull({ type: 'string', description: 'What the newsroom calls the feed' }),
      limit: count,
      nextCursor: orNull({ type: 'string', description: 'Null on the last page' }),
    }),
  }),
  FlashNewsResponse: record<FlashNewsResponse>({
    data: listOf(ref('FeedItem')),
    meta: record<FlashNewsResponse['meta']>({
      locale,
      primary: orNull({ type: 'string', description: 'documentId of the first' }),
    }),
  }),
  BySlugResponse: record<BySlugResponse>({
    data: record<BySlugResponse['data']>({
      ...item,
      corrections: listOf(ref('PublicCorrection')),
    }),
    meta: record<BySlugResponse['meta']>({ locale }),
  }),
  MovedResponse: record<MovedResponse>({ data: record<MovedResponse['data']>(moved) }),
  PreviewResponse: preview,
  Error: error,
};
