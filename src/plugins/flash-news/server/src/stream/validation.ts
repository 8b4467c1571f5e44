import { z } from '@strapi/utils';
import { flashNewsQuery } from '../feed/validation';

const EVENT_ID = 'the id of an event: a whole number';

const eventId = z
  .string({ error: `must be given once: ${EVENT_ID}` })
  .regex(/^\d{1,20}$/, `must be ${EVENT_ID}`)
  .transform(Number);

/** Query of GET /api/flash-news/stream. */
export const streamQuery = flashNewsQuery.extend({ lastEventId: eventId.optional() });

/** Query of GET /api/flash-news/events. */
export const streamEventsQuery = flashNewsQuery.extend({ after: eventId.optional() });

export type StreamEventsQuery = z.output<typeof streamEventsQuery>;

/** What a client has seen last: an event's id, nothing yet (null), or `malformed`. */
export type LastSeen = number | 'malformed' | null;

/**
 * Returns the last event that a client names. The header, which browsers send when they connect again, is newer than the
 * address that they connected to at first; a script can't read a 400 there, so that a malformed one is none.
 */
export const lastSeenIn = (header: string, query: number | undefined): LastSeen => {
  if (header === '') return query ?? null;
  const parsed = eventId.safeParse(header);
  return parsed.success ? parsed.data : 'malformed';
};
