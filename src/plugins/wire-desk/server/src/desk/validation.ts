import { z } from '@strapi/utils';
import { QUOTE_KINDS, UPDATED_FIELDS } from '../../../shared/contracts/desk';
import { LIMITS, MAX_COPY_BYTES, MAX_HTML, MOST } from '../../../shared/limits';
import {
  limit,
  list as parts,
  locale,
  textUpTo,
  words,
} from '@newsroom/plugin-kit/server/http/fields';
import { isDay } from '../formats/is-day';
import { LAST_RELEASE } from './embargo';

const KIB = 1024;

const copy = words(MAX_COPY_BYTES).refine(
  (text) => Buffer.byteLength(text) <= MAX_COPY_BYTES,
  `must be at most ${MAX_COPY_BYTES / KIB} KiB`,
);
/** Base64 has four characters for three bytes. */
const file = z
  .string({ error: 'must be a file in Base64' })
  .min(1, 'must not be empty')
  .max(Math.ceil((MAX_COPY_BYTES * 4) / 3) + 4, `must be at most ${MAX_COPY_BYTES / KIB} KiB`)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'must be a file in Base64');

const PIECE = 'must be the place of a piece, from 0';

/** Fields that say something of another, and of which: beside none of these they would be passed over in silence. */
const BESIDE = [
  ['html', ['copy']],
  ['name', ['file']],
  ['type', ['copy', 'file']],
  ['piece', ['copy', 'file']],
] as const;

/** Body of POST /wire-desk/proposals. */
export const proposalBody = z
  .strictObject({
    locale: locale.optional(),
    copy: copy.optional(),
    html: words(MAX_HTML).optional(),
    file: file.optional(),
    name: textUpTo(255).optional(),
    type: textUpTo(255).optional(),
    item: words(64).optional(),
    piece: z.int({ error: PIECE }).min(0, PIECE).optional(),
  })
  .refine((given) => [given.copy, given.file, given.item].filter(Boolean).length === 1, {
    error: 'must be given, and alone: a copy as text, a file in Base64, or an item',
    path: ['copy'],
  })
  .superRefine((given, context) => {
    for (const [field, beside] of BESIDE) {
      if (given[field] === undefined || beside.some((one) => given[one] !== undefined)) continue;
      const message = `goes with ${beside.join(' or ')} alone`;
      context.addIssue({ code: 'custom', path: [field], message });
    }
  });

const id = words(64);
const orNull = (max: number) => words(max).nullable();
const list = <Item extends z.ZodType>(item: Item, max: number) =>
  z.array(item, { error: 'must be a list' }).max(max, `must be at most ${max}`);

const ISO_DAY = 'must be a day, such as 2026-11-30, or null';
const day = z
  .string({ error: ISO_DAY })
  .regex(/^\d{4}-\d{2}-\d{2}$/, ISO_DAY)
  .refine(isDay, ISO_DAY);

const person = z.strictObject({
  name: words(LIMITS.name),
  aliases: list(words(LIMITS.name), MOST.aliases),
  role: orNull(LIMITS.role),
  documentId: id.nullable(),
  otherThan: list(id, MOST.people).optional(),
});

const quote = z.strictObject({
  text: words(LIMITS.text),
  kind: z.enum(QUOTE_KINDS, { error: `must be one of ${QUOTE_KINDS.join(', ')}` }),
  attributedAs: orNull(LIMITS.attributedAs),
  speaker: z
    .int({ error: 'must be the place of a person in people, or null' })
    .min(0, 'must be the place of a person in people, or null')
    .nullable(),
  medium: orNull(LIMITS.medium),
  occasion: orNull(LIMITS.occasion),
});

const EMBARGO = 'must be a time until the year 2100, such as 2026-11-30T13:00:00Z, or null';
const updatedFields = list(
  z.enum(UPDATED_FIELDS, { error: `must be one of ${UPDATED_FIELDS.join(', ')}` }),
  UPDATED_FIELDS.length,
);

/** Body of POST /wire-desk/drafts. */
export const draftBody = z
  .strictObject({
    locale,
    fingerprint: z
      .string({ error: 'must be the fingerprint of the proposal' })
      .regex(/^[0-9a-f]{64}$/, 'must be the fingerprint of the proposal'),
    requestKey: words(64),
    title: words(LIMITS.title),
    lead: orNull(LIMITS.lead),
    body: list(words(LIMITS.paragraph), MOST.paragraphs),
    byline: orNull(LIMITS.byline),
    credit: orNull(LIMITS.credit),
    dateline: z.strictObject({ place: words(LIMITS.place), date: day.nullable() }).nullable(),
    category: id.nullable(),
    people: list(person, MOST.people),
    quotes: list(quote, MOST.quotes),
    embargoedUntil: z.iso
      .datetime({ offset: true, error: EMBARGO })
      .refine((time) => Date.parse(time) <= Date.parse(LAST_RELEASE), EMBARGO)
      .nullable()
      .optional(),
    update: z
      .strictObject({ documentId: id, updatedAt: words(40), takes: updatedFields.default([]) })
      .optional(),
    item: words(64).optional(),
  })
  .superRefine(({ people, quotes }, context) => {
    quotes.forEach(({ speaker }, index) => {
      if (speaker === null || speaker < people.length) return;
      const message = 'must be the place of a person in people, or null';
      context.addIssue({ code: 'custom', path: ['quotes', index, 'speaker'], message });
    });
  });

export type DraftBody = z.output<typeof draftBody>;

/** Query of GET /wire-desk/people. */
export const peopleQuery = z.strictObject({ q: words(100), locale });

/** Query of GET /wire-desk/items. */
export const itemsQuery = z.strictObject({
  state: parts.optional(),
  cursor: textUpTo(1000).optional(),
  limit,
});

/** Query of GET /wire-desk/kills. */
export const killsQuery = z.strictObject({ story: words(64).optional() });

/** Query of GET /wire-desk/options. */
export const noQuery = z.strictObject({});
