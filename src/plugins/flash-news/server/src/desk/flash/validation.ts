import { z } from '@strapi/utils';
import { expectedEvent, id, level, minutes, reason, text } from '../../http/fields';

const locales = z
  .array(id, { error: 'must be a list of locales' })
  .min(1, 'must name at least one locale')
  .max(100, 'must name at most 100 locales')
  .transform((named) => [...new Set(named)]);

/** Body of POST /flash-news/flashes. */
export const raiseFlashBody = (maxMinutes: number) =>
  z.strictObject({
    contentType: id,
    documentId: id,
    level,
    minutes: minutes(maxMinutes).optional(),
    text: text.optional(),
    reason: reason.optional(),
    expectedEvent: expectedEvent.optional(),
    publish: locales.optional(),
    release: locales.optional(),
  });

/** Body of PUT /flash-news/flashes/:contentType/:documentId. */
export const changeFlashBody = (maxMinutes: number) =>
  z
    .strictObject({
      level: level.optional(),
      minutes: minutes(maxMinutes).optional(),
      text: text.optional(),
      reason: reason.optional(),
      expectedEvent: expectedEvent.optional(),
    })
    .refine((body) => body.level ?? body.minutes ?? body.text, {
      message: 'Nothing to change: give at least one of level, minutes, text',
    });

/** Body of POST /flash-news/flashes/:contentType/:documentId/end. */
export const endFlashBody = z.strictObject({
  reason: reason.optional(),
  expectedEvent: expectedEvent.optional(),
});

/** Body of POST /flash-news/flashes/:contentType/end. */
export const endFlashesBody = z.strictObject({
  documentIds: z
    .array(id, { error: 'must be a list of documentIds' })
    .min(1, 'must name at least one document')
    .max(100, 'must name at most 100 documents')
    .transform((ids) => [...new Set(ids)].sort()),
  reason: reason.optional(),
});
