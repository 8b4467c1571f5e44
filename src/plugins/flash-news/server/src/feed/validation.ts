import { z } from '@strapi/utils';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import { limit } from '@newsroom/plugin-kit/server/http/fields';
import { STORY_IDENTITY, STORY_PARTS, type StoryPart } from '../../../shared/story';
import { instant, single } from '../http/fields';
import { toRange } from '../newsroom/match-locale';

/** A chain of locales in one spelling, each once, so that `EN,en` and `en` are one key of the response cache. */
const toChain = (text: string): string =>
  [
    ...new Set(
      toRange(text)
        .split(',')
        .map((tag) => tag.trim()),
    ),
  ].join(',');

const reference = single('a documentId or a slug').max(255, 'must be at most 255 characters');

/** Query of GET /api/latest-news. */
export const latestNewsQuery = z.strictObject({
  locale: single('a configured locale')
    .max(100, 'must be at most 100 characters')
    .transform(toRange)
    .optional(),
  fallback: single('"auto" or a comma-separated chain of locales')
    .max(1000, 'must be at most 1000 characters')
    .transform(toChain)
    .optional(),
  category: reference.optional(),
  person: reference.optional(),
  author: reference.optional(),
  from: instant().optional(),
  to: instant().optional(),
  limit,
  cursor: single('meta.nextCursor of the page before')
    .max(4000, 'must be meta.nextCursor of the page before')
    .optional(),
});

/** Query of GET /api/flash-news, and of a story as JSON-LD. */
export const flashNewsQuery = latestNewsQuery.pick({ locale: true, fallback: true });

/** Query of GET /api/latest-news/news-sitemap.xml. */
export const sitemapQuery = latestNewsQuery.pick({
  locale: true,
  fallback: true,
  category: true,
  person: true,
  author: true,
});

const MONTH = 'a month of a release, such as 2026-03';

/** Query of GET /api/latest-news/sitemap.xml: of its index, or with `part` of a page that the index names. */
export const allStoriesQuery = z.strictObject({
  locale: latestNewsQuery.shape.locale,
  month: single(MONTH)
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, `must be ${MONTH}`)
    .optional(),
  part: z
    .string({ error: 'must be given once: a whole number from 1 to 9999' })
    .regex(/^[1-9]\d{0,3}$/, 'must be a whole number from 1 to 9999')
    .transform(Number)
    .optional(),
});

const PART_NAMES: readonly string[] = [...STORY_IDENTITY, ...STORY_PARTS];
const PARTS = `comma-separated parts of a story: ${PART_NAMES.join(', ')}`;

/** Without other parts, a story's documentId is named: a redirect repeats the query, and an empty name is refused. */
const IDENTITY: readonly (StoryPart | 'documentId')[] = ['documentId'];

/** Parses names of parts, in any order, to those parts in the order of the answer. */
const storyFields = single(PARTS).transform((text, context) => {
  const names = text.split(',').map((name) => name.trim());
  if (names.every((name) => PART_NAMES.includes(name))) {
    const parts = STORY_PARTS.filter((part) => names.includes(part));
    return parts.length > 0 ? parts : IDENTITY;
  }
  context.addIssue({ code: 'custom', message: `must be ${PARTS}` });
  return z.NEVER;
});

/** Query of a story by slug or documentId. */
export const storyQuery = flashNewsQuery.extend({ fields: storyFields.optional() });

/** Path of GET /api/latest-news/:documentId, and of the same with /json-ld. */
export const storyParams = z.strictObject({
  documentId: single('the documentId of a story').max(255, 'must be at most 255 characters'),
});

/** Query of GET /api/flash-news/openapi.json. */
export const noQuery = z.strictObject({});

/** Path of GET /api/latest-news/by-slug/:slug. */
export const slugParams = z.strictObject({
  slug: single('the slug of an article').max(255, 'must be at most 255 characters'),
});

export type LatestNewsQuery = z.output<typeof latestNewsQuery>;
export type StoryQuery = z.output<typeof storyQuery>;
export type AllStoriesQuery = z.output<typeof allStoriesQuery>;
export type FlashNewsQuery = z.output<typeof flashNewsQuery>;

/** @throws ValidationError (400) naming `from`, if it is after `to`: such a feed is empty for ever. */
export const refuseReversedTimes = ({ from, to }: Pick<LatestNewsQuery, 'from' | 'to'>): void => {
  if (from !== undefined && to !== undefined && from > to)
    throw invalidField('from', 'must not be after `to`');
};
