import { z } from '@strapi/utils';

/** The sets of the gold pages: rules are tuned on `train`, and `test` is only measured. */
export const SETS = ['train', 'test'] as const;

export type PageSet = (typeof SETS)[number];

/** What a line of the copy can be; `+` continues the line before. */
export const LINE_WORDS = [
  ...['section', 'title', 'lead', 'body', 'byline', 'time', 'caption', 'credit', 'subhead'],
  ...['furniture', 'note', 'slug'],
] as const;

const text = z.string().min(1);
const absent = null;

const person = z.strictObject({ name: text, aliases: z.array(text).default([]) });

const category = z.union([
  text.transform((name) => ({ documentId: name, names: [name] })),
  z
    .strictObject({ documentId: text.optional(), names: z.array(text).min(1) })
    .transform(({ documentId, names }) => ({ documentId: documentId ?? names.join(), names })),
]);

const quote = z.strictObject({
  stretches: z.array(text).min(1),
  kind: z.enum(['direct', 'partial']),
  speaker: text.nullable(),
  attributedAs: text.nullable().default(absent),
});

/** What an annotated page says of its copy; the guide is gold/GUIDE.md. */
export const annotationSchema = z.strictObject({
  locale: z.enum(['en', 'sq']),
  genre: text,
  layout: text,
  fields: z.strictObject({
    category: text.nullable().default(absent),
    credit: text.nullable().default(absent),
    dateline: z.strictObject({ place: text, date: text.nullable() }).nullable().default(absent),
    byline: text.nullable().default(absent),
  }),
  known: z
    .strictObject({
      persons: z.array(person).default([]),
      categories: z.array(category).default([]),
    })
    .default({ persons: [], categories: [] }),
  persons: z.array(person),
  quotes: z.array(quote),
});

export type Annotation = z.infer<typeof annotationSchema>;
export type GoldQuote = Annotation['quotes'][number];
export type GoldPerson = Annotation['persons'][number];

/** A page of the gold set: the copy as it came in, and what a careful editor finds in it. */
export interface GoldPage extends Annotation {
  set: PageSet;
  name: string;
  copy: string;
}
