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
import { EVENT_KINDS } from '../../../../shared/contracts/event';
import type { PreviewResponse } from '../../../../shared/contracts/preview';
import type { ReadyResponse } from '../../../../shared/contracts/ready';
import {
  PRIVATE_KINDS,
  type StreamEvent,
  type StreamEventKind,
  type StreamEventsResponse,
  type StreamReset,
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
import { CORRECTION_KINDS } from '../../../../shared/correction';
import { LEVELS } from '../../../../shared/flash';
import { STORY_IDENTITY } from '../../../../shared/story';
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

const translation = z.strictObject({ locale, slug: string.nullable(), url: string.nullable() });

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
    translations: z
      .array(translation)
      .describe('In every language in which readers see it, this one included'),
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

const search = z.strictObject({
  data: z.array(item),
  meta: z.strictObject({
    q: string.describe('As it was searched for'),
    locale,
    limit: count,
    nextCursor: string.describe('Null on the last page').nullable(),
  }),
});

const flashNews = z.strictObject({
  data: z.array(item),
  meta: z.strictObject({ locale, primary: string.describe('documentId of the first').nullable() }),
});

const absolute = string.describe('Absolute');

const author = z.strictObject({
  ...reference.shape,
  url: string.describe('Of the page of this author, where the newsroom has said how').nullable(),
});

const credit = z.strictObject({
  code: string.meta({ examples: ['REL'] }).nullable(),
  name: string.nullable(),
  url: string.nullable(),
});

const dateline = z.strictObject({
  place: string.nullable(),
  date: string.describe('YYYY-MM-DD').nullable(),
});

const rendition = z.strictObject({
  url: absolute,
  width: integer,
  height: integer,
  mime: string.nullable(),
});

const figure = z.strictObject({
  url: absolute,
  alternativeText: string.nullable(),
  caption: string.nullable(),
  credit: string.nullable(),
  width: integer.nullable(),
  height: integer.nullable(),
  mime: string.nullable(),
  renditions: z.array(rendition).describe('The original among them, the narrowest first'),
});

const quote = z.strictObject({
  text: string,
  kind: string.nullable(),
  speaker: reference.nullable(),
  attributedAs: string.describe('The name as it was printed').nullable(),
  occasion: string.nullable(),
  original: z
    .strictObject({ text: string, language: string.describe('BCP 47').nullable() })
    .describe('What was said, where the quote is a translation')
    .nullable(),
});

const requireIdentity = Object.fromEntries(STORY_IDENTITY.map((name) => [name, true])) as Record<
  (typeof STORY_IDENTITY)[number],
  true
>;

const story = z
  .strictObject({
    ...item.shape,
    body: z.unknown().describe('As stored: blocks of Strapi, Markdown or text'),
    bodyHtml: string.describe('Sanitised, with absolute addresses; empty without a body'),
    byline: string.describe('As printed, or the names of the authors').nullable(),
    authors: z.array(author),
    credit: credit.nullable(),
    dateline: dateline.nullable(),
    figure: figure.nullable(),
    quotes: z.array(quote),
    corrections: z.array(correction).describe('Oldest first'),
    related: z.array(item).describe('Of the same category or people, newest first, at most five'),
  })
  .partial()
  .required(requireIdentity)
  .describe('A story with the parts that `fields` names; with all of them if it is absent');

const storyResponse = z.strictObject({ data: story, meta: z.strictObject({ locale }) });

const bySlug = z.strictObject(storyResponse.shape);

const moved = z.strictObject({
  data: z.strictObject({
    documentId: string,
    contentType: string,
    locale,
    slug: string.describe('The present one'),
  }),
});

const isPublicKind = (kind: (typeof EVENT_KINDS)[number]): kind is StreamEventKind =>
  !(PRIVATE_KINDS as readonly string[]).includes(kind);

const id = z.number().meta({ type: 'integer', minimum: 0 });

const streamEvent = z
  .strictObject({
    id: id.describe('Of the log: a later event has a higher one'),
    kind: z.enum(EVENT_KINDS.filter(isPublicKind)),
    contentType: string,
    documentId: string,
    locale: locale.describe('The version that it is about; null for the whole story').nullable(),
    at: time,
    item: item.describe('As the feeds show it now; null if readers see none').nullable(),
    notice: string.describe('What readers of a killed story are told').nullable(),
  })
  .describe('What happened to a story that readers see, or saw');

const resetReason = z.enum(['tooOld', 'unknown']);

const streamReset = z
  .strictObject({ reason: resetReason })
  .describe('Events are lost: what is shown must be loaded again');

const streamEvents = z.strictObject({
  data: z.array(streamEvent),
  meta: z.strictObject({
    locale,
    lastEventId: id.describe('The next request’s `after`'),
    more: z.boolean(),
    reset: resetReason.nullable(),
  }),
});

const ready = z.strictObject({
  data: z.strictObject({
    ready: z.boolean(),
    database: z.boolean(),
    listener: z.enum(['listening', 'connecting', 'none']),
    streams: id,
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
