import type { FeedItem } from '../../../shared/contracts/feed';
import type { StoryAnswer } from '../feed/whole-stories';
import type { AnswerContent } from '../http/answer';

/** Returns what the headers and expiry of an answer with these items depend on; `requested` is its locale if there are none. */
export const metadataOf = (items: FeedItem[], requested: string): Omit<AnswerContent, 'text'> => ({
  locales: items.length === 0 ? [requested] : [...new Set(items.map(({ locale }) => locale))],
  shows: {
    categories: [...new Set(items.flatMap(({ category }) => category?.documentId ?? []))],
    documents: [...new Set(items.map(({ documentId }) => documentId))],
  },
  flashUntil: items.reduce<number | null>((first, { flash }) => {
    const end = flash === null ? Infinity : Date.parse(flash.expiresAt);
    return end < (first ?? Infinity) ? end : first;
  }, null),
  next: null,
  until: null,
});

/** Items as JSON; each is serialized once for all pages that show it. */
const serialized = new WeakMap<FeedItem, string>();

const serialize = (item: FeedItem): string => {
  const text = serialized.get(item) ?? JSON.stringify(item);
  serialized.set(item, text);
  return text;
};

/** Serializes a page of items with its `meta`. */
export const toItemsAnswer = ({
  data,
  meta,
}: {
  data: FeedItem[];
  meta: { locale: string };
}): AnswerContent => ({
  ...metadataOf(data, meta.locale),
  text: `{"data":[${data.map(serialize).join(',')}],"meta":${JSON.stringify(meta)}}`,
});

/** Serializes a story; its headers are those of all items that it shows. */
export const toStoryAnswer = ({ response, items }: StoryAnswer): AnswerContent => ({
  ...metadataOf(items, response.meta.locale),
  text: JSON.stringify(response),
});
