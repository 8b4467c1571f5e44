import { z } from '@strapi/utils';
import { locale, textUpTo, words } from '@newsroom/plugin-kit/server/http/fields';
import { QUOTE_KINDS } from '../../../shared/contracts/desk';
import { LIMITS, MAX_TEXT, MOST } from '../../../shared/limits';
import { MARK, MARK_LENGTH } from '../../../shared/mark';

const PLACE = 'must be a person by documentId, the place of one in people, or null';

const id = words(64);
const orNull = (max: number) => words(max).nullable();
const list = <Item extends z.ZodType>(item: Item, max: number) =>
  z.array(item, { error: 'must be a list' }).max(max, `must be at most ${max}`);

const speaker = z
  .union(
    [
      z.strictObject({ documentId: id }),
      z.strictObject({ person: z.int().min(0).max(MOST.people) }),
    ],
    { error: PLACE },
  )
  .nullable();

const content = {
  text: words(LIMITS.text),
  kind: z.enum(QUOTE_KINDS, { error: `must be one of ${QUOTE_KINDS.join(', ')}` }),
  attributedAs: orNull(LIMITS.attributedAs),
  speaker,
};

const kept = z.strictObject({ documentId: id });
const changed = z.strictObject({ documentId: id, version: words(64), ...content });
const created = z.strictObject({
  ...content,
  medium: orNull(LIMITS.medium),
  occasion: orNull(LIMITS.occasion),
});

/** Reads a quote as what it has: a union would name the faults of all three. */
const quote = z.unknown().transform((given, context) => {
  const has = (key: string): boolean => typeof given === 'object' && given !== null && key in given;
  const shape = !has('documentId') ? created : has('version') || has('text') ? changed : kept;
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    context.addIssue({ code: 'custom', path, message });
  }
  return z.NEVER;
});

const person = z.strictObject({
  name: words(LIMITS.name),
  aliases: list(words(LIMITS.name), MOST.aliases),
  role: orNull(LIMITS.role),
  otherThan: list(id, MOST.people).optional(),
});

/** Body of PUT /wire-desk/stories/:uid/:documentId/quotes. */
export const quotesBody = z
  .strictObject({
    locale,
    base: list(id, MOST.quotes),
    quotes: list(quote, MOST.quotes),
    removed: list(z.strictObject({ documentId: id, version: words(64) }), MOST.quotes),
    people: list(person, MOST.people),
  })
  .superRefine(({ quotes, people, removed }, context) => {
    const seen = new Set(removed.map(({ documentId }) => documentId));
    quotes.forEach((one, index) => {
      if ('speaker' in one && one.speaker && 'person' in one.speaker) {
        if (one.speaker.person >= people.length)
          context.addIssue({ code: 'custom', path: ['quotes', index, 'speaker'], message: PLACE });
      }
      if (!('documentId' in one)) return;
      if (seen.has(one.documentId)) {
        const message = 'must be given once';
        context.addIssue({ code: 'custom', path: ['quotes', index, 'documentId'], message });
      }
      seen.add(one.documentId);
    });
  });

/** Body of POST /wire-desk/stories/:uid/:documentId/suggestions. */
export const suggestionsBody = z
  .strictObject({
    locale,
    lead: textUpTo(MAX_TEXT).nullable(),
    body: list(textUpTo(MAX_TEXT), MOST.paragraphs),
  })
  .refine(({ lead, body }) => [lead ?? '', ...body].join('').length <= MAX_TEXT, {
    error: `must be at most ${MAX_TEXT} characters, with the lead`,
    path: ['body'],
  });

/** Body of POST /wire-desk/stories/:uid/:documentId/dismissals. */
export const dismissalBody = z.strictObject({
  locale,
  mark: words(MARK_LENGTH).regex(MARK, 'must be the mark of a suggestion'),
});

/** Query of GET /wire-desk/stories/:uid/:documentId/quotes. */
export const quotesQuery = z.strictObject({ locale });

/** Query of GET /wire-desk/stories/:uid/:documentId/people. */
export const storyPeopleQuery = z.strictObject({ q: words(100), locale });
