import { FlashNewsError, type FeedItem } from 'flash-news-client';
import { listJsonLd } from '../head';
import { newsroom } from '../newsroom';
import { addressOf, type Route } from '../routes';
import { fallbacksOf, LOCALES, NAME } from '../site';
import type { LoadPage, StoryPage } from '../reading-again';
import { createStoryList } from '../story-list';
import { h, type Tree } from '../tree';
import { messageView } from '../views/notice';
import { missingView } from './missing';
import type { OpenPage, PageContext } from './page';

const PAGE_SIZE = 20;

type NewsRoute = Extract<Route, { page: 'home' | 'category' }>;

/** Loads a page of the newest stories; null where there is no such category. */
const loadNews = async (
  route: NewsRoute,
  { cursor, limit = PAGE_SIZE }: { cursor?: string | undefined; limit?: number | undefined },
  signal: AbortSignal,
): Promise<StoryPage | null> => {
  const { locale } = route;
  const category = route.page === 'category' ? route.slug : undefined;
  const query = { locale, fallback: fallbacksOf(locale), category, limit, cursor };
  try {
    const { data, meta } = await newsroom.latestNews(query, { signal });
    return { items: data, cursor: meta.nextCursor };
  } catch (error) {
    if (error instanceof FlashNewsError && error.status === 404) return null;
    throw error;
  }
};

const isNamed = ({ category }: FeedItem, name: string): boolean =>
  category !== null && (category.slug === name || category.documentId === name);

const emptyView = ({ texts }: PageContext): Tree =>
  messageView(texts.nothingYet, h('p', {}, texts.nothingYetHint));

const openNews = async (route: NewsRoute, context: PageContext): Promise<void> => {
  const { locale, texts, signal } = context;
  const { live } = context;
  const load: LoadPage = async (cursor, limit) =>
    (await loadNews(route, { cursor, limit }, signal)) ?? { items: [], cursor: null };
  const reading = { load, pageSize: PAGE_SIZE, order: 'time' } as const;
  const epoch = live.epoch();
  const first = (await context.restored?.(reading)) ?? (await loadNews(route, {}, signal));
  if (first === null) {
    missingView(context);
    return;
  }
  const category = route.page === 'category' ? route.slug : null;
  const name =
    category === null
      ? texts.latest
      : (first.items.find((item) => isNamed(item, category))?.category?.name ??
        first.items[0]?.category?.name ??
        category);
  // A slug of one language leads to the category in every language.
  const alternates = Object.fromEntries(LOCALES.map((one) => [one, { ...route, locale: one }]));
  context.languages(alternates);
  context.head({
    title: category === null ? NAME : name,
    route,
    alternates,
    jsonLd: listJsonLd(name, `${location.origin}${addressOf(route)}`, locale),
  });
  const list = createStoryList(first, {
    context: context.item,
    ...reading,
    ...{ live, signal },
    accepts: (item) =>
      category === null || isNamed(item, first.items[0]?.category?.documentId ?? category),
    hasLead: true,
  });
  context.keep(list.state);
  const heading = category === null ? 'h2' : 'h1';
  context.show(
    category === null ? h('h1', { class: 'visually-hidden', tabindex: -1 }, NAME) : null,
    h(heading, { class: 'page-title', tabindex: -1 }, name),
    first.items.length === 0 ? emptyView(context) : null,
    list.root,
  );
  list.start();
  if (context.restored === null) list.catchUp(epoch);
  else void list.verify();
};

/** Opens the home page: the newest stories. */
export const openHome: OpenPage<'home'> = openNews;

/** Opens the newest stories of a category. */
export const openCategory: OpenPage<'category'> = openNews;
