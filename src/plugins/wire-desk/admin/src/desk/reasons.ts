import type { MessageId } from '../translations/useMessages';

/** What each reason for leaving a line out is called. */
export const REASONS: Record<string, MessageId | undefined> = {
  furniture: 'leftOut.furniture',
  section: 'leftOut.section',
  repeat: 'leftOut.repeat',
  byline: 'leftOut.byline',
  time: 'leftOut.time',
  dateline: 'leftOut.dateline',
  caption: 'leftOut.caption',
  credit: 'leftOut.credit',
  note: 'leftOut.note',
  slug: 'leftOut.slug',
};
