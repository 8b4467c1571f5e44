import { z } from '@strapi/utils';
import { limit, list, locale, textUpTo, words } from '@newsroom/plugin-kit/server/http/fields';
import { STATES } from '../../../shared/state';
import { hashes } from '../http/hashes';

const MAX_ID = 0x7fffffff;
const MAX_PATHS = 1000;
const STATE_LIST = `must be some of ${STATES.join(', ')}, with commas between them`;

const states = list.pipe(z.array(z.enum(STATES, { error: STATE_LIST }))).optional();

const assignee = z
  .string({ error: 'must be given once: me, none, or the id of a member of staff' })
  .regex(/^(me|none|[1-9]\d{0,9})$/, 'must be me, none, or the id of a member of staff')
  .refine((given) => !(Number(given) > MAX_ID), 'must be the id of a member of staff');

/** Query of GET /translation-desk/desk. */
export const deskQuery = z.strictObject({
  locales: list.optional(),
  states,
  category: words(255).optional(),
  assignee: assignee.optional(),
  contentType: words(255).optional(),
  limit,
  cursor: textUpTo(1000).optional(),
});

/** The position in a cursor. */
export const cursorShape = z.strictObject({ rank: z.int(), since: z.number(), id: z.int() });

/** Query of GET /translation-desk/translations/…. */
export const translationQuery = z.strictObject({ locale });

const correction = z
  .int({ error: 'must be the sourceCorrection that was shown, or 0' })
  .min(0, 'must be the sourceCorrection that was shown, or 0');

export const settleBody = z.strictObject({
  locale: locale.nullable(),
  seen: hashes,
  correction,
  leftOut: z
    .array(words(300), { error: 'must be a list of paths' })
    .max(MAX_PATHS, `must be at most ${MAX_PATHS}`)
    .default([]),
});
export const unsettleBody = z.strictObject({ locale: locale.nullable() });
export const handInBody = z.strictObject({ locale, seen: hashes, correction });
export const returnBody = z.strictObject({ locale, note: words(1000) });
export const assignBody = z.strictObject({
  locale,
  assignee: z
    .int({ error: 'must be the id of a member of staff, or null' })
    .min(1, 'must be the id of a member of staff, or null')
    .max(MAX_ID, 'must be the id of a member of staff, or null')
    .nullable(),
});
export const needBody = z.strictObject({
  locale,
  isNeeded: z.boolean({ error: 'must be true or false' }),
});
export const sourceBody = z.strictObject({ locale });
