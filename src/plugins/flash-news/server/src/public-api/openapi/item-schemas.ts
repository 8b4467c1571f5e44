import { z } from '@strapi/utils';
import { LEVELS } from '../../../../shared/flash';
import { count, integer, locale, string, time } from './values';

export const flash = z
  .strictObject({
    level: z.enum(LEVELS),
    startedAt: time,
    expiresAt: time,
    text: string.nullable(),
  })
  .describe('A running flash. Clients hide it at `expiresAt` by themselves.');

export const image = z.strictObject({
  url: string.describe(
    'Absolute; from the root of the newsroom’s server where nobody has told its address',
  ),
  alternativeText: string.nullable(),
  width: integer.nullable(),
  height: integer.nullable(),
});

export const reference = z.strictObject({
  documentId: string,
  name: string,
  slug: string.nullable(),
});

export const translation = z.strictObject({
  locale,
  slug: string.nullable(),
  url: string.nullable(),
});

export const item = z
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

export const latestNews = z.strictObject({
  data: z.array(item),
  meta: z.strictObject({
    locale,
    title: string.describe('What the newsroom calls the feed').nullable(),
    limit: count,
    nextCursor: string.describe('Null on the last page').nullable(),
  }),
});

export const search = z.strictObject({
  data: z.array(item),
  meta: z.strictObject({
    q: string.describe('As it was searched for'),
    locale,
    limit: count,
    nextCursor: string.describe('Null on the last page').nullable(),
  }),
});

export const flashNews = z.strictObject({
  data: z.array(item),
  meta: z.strictObject({ locale, primary: string.describe('documentId of the first').nullable() }),
});

export const moved = z.strictObject({
  data: z.strictObject({
    documentId: string,
    contentType: string,
    locale,
    slug: string.describe('The present one'),
  }),
});
