import { FlashNewsError } from 'flash-news-client';
import { listJsonLd } from '../head';
import { newsroom } from '../newsroom';
import { addressOf } from '../routes';
import { fallbacksOf, LOCALES } from '../site';
import type { LoadPage } from '../reading-again';
import { createStoryList } from '../story-list';
import { h, type Child } from '../tree';
import type { OpenPage, PageContext } from './page';

/** How many stories a page of results has; the newsroom's own choice. */
const PAGE_SIZE = 20;

const formView = (q: string, { texts, openSearch }: PageContext) =>
  h(
    'form',
    {
      class: 'search-form',
      role: 'search',
      onsubmit: (event) => {
        event.preventDefault();
        const words = new FormData(event.currentTarget as HTMLFormElement).get('q');
        openSearch(typeof words === 'string' ? words : '');
      },
    },
    h('label', { for: 'q' }, texts.searchFor),
    h('input', {
      id: 'q',
      name: 'q',
      type: 'search',
      value: q,
      maxlength: 200,
      autocomplete: 'off',
      // Who comes by "Search" begins to type; results are read from their heading on.
      autofocus: q === '',
    }),
    h('button', { type: 'submit', class: 'button' }, texts.search),
  );

const isRefused = (error: unknown): boolean =>
  error instanceof FlashNewsError && error.status === 400;

/** Opens the search, with what it finds. */
export const openSearch: OpenPage<'search'> = async (route, context) => {
  const { q } = route;
  const { locale, texts, live, signal } = context;
  const alternates = Object.fromEntries(LOCALES.map((one) => [one, { ...route, locale: one }]));
  const title = q === '' ? texts.search : texts.searchTitle(q);
  const load: LoadPage = async (cursor, limit = PAGE_SIZE) => {
    const query = { locale, fallback: fallbacksOf(locale), cursor, limit };
    const { data, meta } = await newsroom.search(q, query, { signal });
    return { items: data, cursor: meta.nextCursor };
  };
  const reading = { load, pageSize: PAGE_SIZE, order: 'rank' } as const;
  const show = (found: Element | null, ...hint: Child[]): void => {
    context.show(
      h('h1', { class: 'page-title', tabindex: -1 }, title),
      formView(q, context),
      hint.length > 0 ? h('div', { class: 'hint', role: 'status' }, ...hint) : null,
      found,
    );
  };
  context.languages(alternates);
  const jsonLd = listJsonLd(title, `${location.origin}${addressOf(route)}`, locale);
  // Pages of results are not for search engines.
  context.head({ title, route, alternates, jsonLd, isPublic: q === '' });
  if (q === '') {
    show(null, h('p', {}, h('strong', {}, texts.searchEmpty)), h('p', {}, texts.searchHint));
    return;
  }
  try {
    const first = (await context.restored?.(reading)) ?? (await load(undefined));
    if (first.items.length === 0) {
      show(null, h('p', {}, h('strong', {}, texts.noResults(q))), h('p', {}, texts.noResultsHint));
      return;
    }
    const list = createStoryList(first, {
      ...reading,
      ...{ context: context.item, live, signal },
    });
    context.keep(list.state);
    show(list.root);
    list.start();
    if (context.restored !== null) void list.verify();
  } catch (error) {
    if (!isRefused(error)) throw error;
    show(null, h('p', {}, texts.searchRefused));
  }
};
