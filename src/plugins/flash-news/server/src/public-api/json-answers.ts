import type { BySlugResponse, FeedItem } from '../../../shared/contracts/feed';
import type { AnswerContent } from '../http/answer';

/** What caches need to know of an answer with these items; `asked` is its language where it has none. */
export const about = (items: FeedItem[], asked: string): Omit<AnswerContent, 'text'> => ({
  locales: items.length === 0 ? [asked] : [...new Set(items.map(({ locale }) => locale))],
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

/** An item is serialized once, however many pages show it. */
const serialized = new WeakMap<FeedItem, string>();

const serialize = (item: FeedItem): string => {
  const text = serialized.get(item) ?? JSON.stringify(item);
  serialized.set(item, text);
  return text;
};

/** A page of items with its `meta`, as `JSON.stringify` writes it. */
export const withItems = ({
  data,
  meta,
}: {
  data: FeedItem[];
  meta: { locale: string };
}): AnswerContent => ({
  ...about(data, meta.locale),
  text: `{"data":[${data.map(serialize).join(',')}],"meta":${JSON.stringify(meta)}}`,
});

export const withItem = (response: BySlugResponse): AnswerContent => ({
  ...about([response.data], response.meta.locale),
  text: JSON.stringify(response),
});
