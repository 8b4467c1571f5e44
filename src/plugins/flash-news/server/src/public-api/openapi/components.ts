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
  SearchResponse,
  Translation,
} from '../../../../shared/contracts/feed';
import type { PreviewResponse } from '../../../../shared/contracts/preview';
import type { ReadyResponse } from '../../../../shared/contracts/ready';
import type {
  StreamEvent,
  StreamEventsResponse,
  StreamReset,
} from '../../../../shared/contracts/stream';
import type {
  PublicQuote,
  Rendition,
  StoryAuthor,
  StoryCredit,
  StoryDateline,
  StoryFigure,
  StoryParts,
  StoryResponse,
} from '../../../../shared/contracts/story';
import {
  flash,
  flashNews,
  image,
  item,
  latestNews,
  moved,
  reference,
  search,
  translation,
} from './item-schemas';
import { toSchemas, type Json } from './schema';
import {
  author,
  bySlug,
  correction,
  credit,
  dateline,
  figure,
  preview,
  quote,
  rendition,
  story,
  storyResponse,
} from './story-schemas';
import { ready, streamEvent, streamEvents, streamReset } from './stream-schemas';
import { string } from './values';

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
  StoryAuthor: as<StoryAuthor>(author),
  StoryCredit: as<StoryCredit>(credit),
  StoryDateline: as<StoryDateline>(dateline),
  Rendition: as<Rendition>(rendition),
  StoryFigure: as<StoryFigure>(figure),
  PublicQuote: as<PublicQuote>(quote),
  Translation: as<Translation>(translation),
  StoryParts: as<StoryParts>(story),
  StoryResponse: as<StoryResponse>(storyResponse),
  LatestNewsResponse: as<LatestNewsResponse>(latestNews),
  SearchResponse: as<SearchResponse>(search),
  FlashNewsResponse: as<FlashNewsResponse>(flashNews),
  BySlugResponse: as<BySlugResponse>(bySlug),
  MovedResponse: as<MovedResponse>(moved),
  PreviewResponse: as<Pick<PreviewResponse, 'meta'> & { data: { documentId: string } }>(preview),
  StreamEvent: as<StreamEvent>(streamEvent),
  StreamReset: as<StreamReset>(streamReset),
  StreamEventsResponse: as<StreamEventsResponse>(streamEvents),
  ReadyResponse: as<ReadyResponse>(ready),
  Error: error,
});
