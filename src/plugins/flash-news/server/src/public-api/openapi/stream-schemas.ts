import { z } from '@strapi/utils';
import { EVENT_KINDS } from '../../../../shared/contracts/event';
import { PRIVATE_KINDS, type StreamEventKind } from '../../../../shared/contracts/stream';
import { item } from './item-schemas';
import { id, locale, string, time } from './values';

const isPublicKind = (kind: (typeof EVENT_KINDS)[number]): kind is StreamEventKind =>
  !(PRIVATE_KINDS as readonly string[]).includes(kind);

export const streamEvent = z
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

export const streamReset = z
  .strictObject({ reason: resetReason })
  .describe('Events are lost: what is shown must be loaded again');

export const streamEvents = z.strictObject({
  data: z.array(streamEvent),
  meta: z.strictObject({
    locale,
    lastEventId: id.describe('The next request’s `after`'),
    more: z.boolean(),
    reset: resetReason.nullable(),
  }),
});

export const ready = z.strictObject({
  data: z.strictObject({
    ready: z.boolean(),
    database: z.boolean(),
    listener: z.enum(['listening', 'connecting', 'none']),
    streams: id,
  }),
});
