import { z } from '@strapi/utils';
import { limit } from '@newsroom/plugin-kit/server/http/fields';
import { EVENT_KINDS } from '../../../shared/contracts/event';
import { instant, single } from '../http/fields';
import { isTimeZone } from './local-time';

/** The highest id of PostgreSQL's `serial`; a query for a higher one fails. */
const MAX_ID = 2_147_483_647;

/** Query of GET /flash-news/events. `cursor` is the id of the last event of the page before. */
export const eventsQuery = z.strictObject({
  contentType: single('the uid of a content type').optional(),
  documentId: single('a documentId').optional(),
  kind: z.enum(EVENT_KINDS, { error: `must be one of ${EVENT_KINDS.join(', ')}` }).optional(),
  actor: z
    .string({ error: 'must be given once: the id of a member of staff' })
    .regex(/^\d{1,9}$/, 'must be the id of a member of staff')
    .transform(Number)
    .optional(),
  from: instant().optional(),
  to: instant().optional(),
  limit,
  cursor: z
    .string({ error: 'must be given once: meta.nextCursor of the page before' })
    .regex(/^\d{1,10}$/, 'must be meta.nextCursor of the page before')
    .transform(Number)
    .refine((id) => id <= MAX_ID, 'must be meta.nextCursor of the page before')
    .optional(),
});

const TIME_ZONE = 'an IANA time zone, such as Europe/Tirane';

/** Query of GET /flash-news/events.csv. Its times are also shown in `timeZone`. */
export const exportQuery = eventsQuery.omit({ limit: true, cursor: true }).extend({
  timeZone: single(TIME_ZONE).refine(isTimeZone, `must be ${TIME_ZONE}`).default('UTC'),
});
