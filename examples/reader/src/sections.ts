import type { FeedItem, FeedReference } from 'flash-news-client';

const MOST = 8;

/**
 * Returns the categories with the most of the given stories, in an order that is the same in every language and from day to day: that
 * of their ids. A site with fixed sections names them itself. Their names are those of stories in `locale` where there are any.
 */
export const sectionsOf = (
  items: readonly Pick<FeedItem, 'category' | 'locale'>[],
  locale: string,
): FeedReference[] => {
  const counted = new Map<string, { category: FeedReference; count: number; isOwn: boolean }>();
  for (const { category, locale: language } of items) {
    if (category === null) continue;
    const { documentId } = category;
    const isOwn = language === locale;
    const known = counted.get(documentId);
    const named = known && (known.isOwn || !isOwn) ? known : { category, isOwn };
    counted.set(documentId, { ...named, count: (known?.count ?? 0) + 1 });
  }
  const byId = (a: FeedReference, b: FeedReference): number =>
    a.documentId < b.documentId ? -1 : 1;
  return [...counted.values()]
    .toSorted((a, b) => b.count - a.count || byId(a.category, b.category))
    .slice(0, MOST)
    .map(({ category }) => category)
    .toSorted(byId);
};
