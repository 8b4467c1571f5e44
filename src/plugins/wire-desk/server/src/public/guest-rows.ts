import type { z } from '@strapi/utils';
import type { QuotedStory } from '../../../shared/contracts/public';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import type { ContentTypeUids } from '../config';
import type { GuestAnswer, GuestEndpoint, GuestItem, GuestReading } from '../strapi/flash-news';
import type { Answers } from './answers';
import { PERSON_PATH, personAddress, QUOTES_PATH } from './paths';
import type { Reading } from './reading';
import { publicSchemas } from './schemas';
import {
  personParams,
  personQuery,
  quotesQuery,
  type PersonQuery,
  type QuotesQuery,
} from './validation';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const toStory = ({ documentId, locale, title, slug, url, releasedAt }: GuestItem): QuotedStory => ({
  ...{ documentId, locale, title, slug, url },
  publishedAt: releasedAt,
});

/** Returns a reading by flash-news' reading rule, and the items that it has read. */
const readingBy = (guest: GuestReading, uids: ContentTypeUids, fallback: string | undefined) => {
  const shown: GuestItem[] = [];
  const show = (items: GuestItem[]): QuotedStory[] => {
    shown.push(...items);
    return items.map(toStory);
  };
  const reading: Reading = {
    locale: guest.locale,
    chain: guest.chain,
    defaultLocale: guest.defaultLocale,
    visible: (row) => guest.visible(uids.article, row),
    isPublic: (documentId) => guest.isPublic(uids.person, documentId),
    stories: async (versions) =>
      show(
        await guest.items(
          uids.article,
          versions.map((version) => ({ ...version, locale: version.locale ?? '' })),
        ),
      ),
    async storiesOf(by, documentId, limit) {
      const { data, meta } = await guest.latestNews({
        ...{ [by]: documentId, locale: guest.locale, limit: String(limit) },
        ...(fallback !== undefined && { fallback }),
      });
      return { data: show(data), nextCursor: meta.nextCursor };
    },
    absolute: guest.absolute,
  };
  return { reading, shown };
};

const DESCRIPTIONS = {
  speaker: 'documentId or slug, present or former, of the person who said it',
  slug: 'A slug of a person, present or former, or a documentId',
  from: 'Said on or after: a day, from its beginning in UTC, or ISO 8601 with an offset. Where the day is unknown, the release of the story counts',
  to: 'Said before',
};

/** The public endpoints, as flash-news answers them from its response cache. */
export const guestRows = (answers: Answers, uids: ContentTypeUids): GuestEndpoint[] => {
  const row = (one: {
    path: string;
    action: string;
    params?: z.ZodObject;
    query: z.ZodObject;
    operationId: string;
    summary: string;
    schema: string;
    moves?: boolean;
    answer: (reading: Reading, query: object, params: object) => Promise<object>;
  }): GuestEndpoint => ({
    ...one,
    plugin: PLUGIN_ID,
    schema: ref(one.schema),
    schemas: publicSchemas,
    descriptions: DESCRIPTIONS,
    async answer(guest, query, params): Promise<GuestAnswer> {
      const { fallback } = query as { fallback?: string };
      const { reading, shown } = readingBy(guest, uids, fallback);
      const body = await one.answer(reading, query, params);
      return 'moved' in body ? (body as GuestAnswer) : { body, items: shown };
    },
  });

  return [
    row({
      ...{ path: QUOTES_PATH, action: 'quotes.find', query: quotesQuery },
      ...{ operationId: 'quotes', summary: 'What somebody said, newest first' },
      schema: 'QuotesResponse',
      answer: (reading, query) => answers.quotes(query as QuotesQuery, reading),
    }),
    row({
      ...{ path: PERSON_PATH, action: 'people.findOne', query: personQuery, params: personParams },
      ...{ operationId: 'person', summary: 'A person with the first pages of quotes and stories' },
      ...{ schema: 'PersonResponse', moves: true },
      async answer(reading, query, params) {
        const { slug } = params as { slug: string };
        const answer = await answers.person(slug, query as PersonQuery, reading);
        if ('found' in answer) return answer.found;
        const { moved } = answer;
        return {
          moved: {
            ...{ ...moved, contentType: uids.person, locale: reading.locale },
            path: personAddress(moved.slug),
          },
        };
      },
    }),
  ];
};
