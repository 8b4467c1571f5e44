import type { FeedItem, StreamEvent } from 'flash-news-client';

/** What becomes of a list after an event. */
export type Arrival =
  | { do: 'nothing' }
  /** The story is new: it waits above the list, so that nothing moves under a reader's eyes. */
  | { do: 'announce'; item: FeedItem }
  /** It is in the list, and has changed there. */
  | { do: 'replace'; item: FeedItem }
  /** It is in the list, and readers see it no more. */
  | { do: 'remove' };

export interface Listed {
  /** documentIds of the stories in the list. */
  shown: ReadonlySet<string>;
  /** Whether a story belongs to the list, such as one of a category. */
  accepts: (item: FeedItem) => boolean;
}

/** Returns what becomes of a list of the newest stories after an event. */
export const arrivalOf = (
  { kind, documentId, item }: Pick<StreamEvent, 'kind' | 'documentId' | 'item'>,
  { shown, accepts }: Listed,
): Arrival => {
  if (shown.has(documentId)) return item === null ? { do: 'remove' } : { do: 'replace', item };
  const isNew = kind === 'news.released' || kind === 'news.revived';
  return isNew && item !== null && accepts(item) ? { do: 'announce', item } : { do: 'nothing' };
};
