import { z } from '@strapi/utils';
import { CORRECTION_KINDS } from '../../../../shared/correction';
import { STORY_IDENTITY } from '../../../../shared/story';
import { item, reference } from './item-schemas';
import { integer, locale, string, time } from './values';

export const correction = z.strictObject({
  kind: z.enum(CORRECTION_KINDS),
  text: string.describe('As it was amended last'),
  at: time,
  amendedAt: time.nullable(),
  withdrawnAt: time
    .nullable()
    .describe('When the newsroom withdrew it. Show that it was, not the text as if it held.'),
});

const absolute = string.describe('Absolute');

export const author = z.strictObject({
  ...reference.shape,
  url: string.describe('Of the page of this author, where the newsroom has said how').nullable(),
});

export const credit = z.strictObject({
  code: string.meta({ examples: ['REL'] }).nullable(),
  name: string.nullable(),
  url: string.nullable(),
});

export const dateline = z.strictObject({
  place: string.nullable(),
  date: string.describe('YYYY-MM-DD').nullable(),
});

export const rendition = z.strictObject({
  url: absolute,
  width: integer,
  height: integer,
  mime: string.nullable(),
});

export const figure = z.strictObject({
  url: absolute,
  alternativeText: string.nullable(),
  caption: string.nullable(),
  credit: string.nullable(),
  width: integer.nullable(),
  height: integer.nullable(),
  mime: string.nullable(),
  renditions: z.array(rendition).describe('The original among them, the narrowest first'),
});

export const quote = z.strictObject({
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

export const story = z
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

export const storyResponse = z.strictObject({ data: story, meta: z.strictObject({ locale }) });

export const bySlug = z.strictObject(storyResponse.shape);

export const preview = z.strictObject({
  // Its other fields depend on the content type.
  data: z.object({ documentId: string }),
  meta: z.strictObject({
    contentType: string,
    locale,
    status: z.enum(['draft', 'published']),
    until: time,
  }),
});
