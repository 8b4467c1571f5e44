import { FlashNewsError } from 'flash-news-client';
import { applyHead } from './apply-head';
import { createLive, type Live } from './live';
import { loadSections } from './load-sections';
import { fill } from './mount';
import { absolute, newsroom } from './newsroom';
import { failedView, openMissing } from './pages/missing';
import { openCategory, openHome } from './pages/news';
import type { PageContext } from './pages/page';
import { openPerson } from './pages/person';
import { openPreview } from './pages/preview';
import { openSearch } from './pages/search';
import { openStory } from './pages/story';
import { createPlaces, restore } from './places';
import type { StoryPage } from './reading-again';
import { waitAfter } from './retry';
import { addressOf, routeAt, type Route } from './routes';
import type { Shell } from './shell';
import { fallbacksOf, localeFor, type Locale } from './site';
import { TEXTS } from './texts/texts';
import { loadingView } from './views/notice';
import type { Chrome } from './views/shell';

/** How a page is opened. */
export interface Opening {
  /** The reader has come back to it. */
  isBack?: boolean;
  /** So often it has failed, in a row; what is shown stays until it succeeds. */
  failures?: number;
}

const openPage = (route: Route, context: PageContext): Promise<void> => {
  switch (route.page) {
    case 'home':
      return openHome(route, context);
    case 'category':
      return openCategory(route, context);
    case 'story':
      return openStory(route, context);
    case 'person':
      return openPerson(route, context);
    case 'search':
      return openSearch(route, context);
    case 'preview':
      return openPreview(route, context);
    case 'missing':
      return openMissing(route, context);
  }
};

const feed = (
  ...[format, locale, category]: [Parameters<typeof newsroom.feedAddress>[0], Locale, string?]
) => newsroom.feedAddress(format, { locale, fallback: fallbacksOf(locale), category });

/** Returns the page of the browser's address, which is written as the site writes it: the root and `/EN` lead to a language. */
const currentRoute = (locale: Locale): Route => {
  const route = routeAt(location, locale) ?? { locale, page: 'home' };
  const [first] = location.pathname.split('/').filter(Boolean);
  if (first !== route.locale && route.page !== 'missing')
    history.replaceState(null, '', addressOf(route));
  return route;
};

/** Creates the site in its shell: `open` shows the page of the browser's address. */
export const createApp = (shell: Shell) => {
  const places = createPlaces();
  let live: { locale: Locale; live: Live; close: () => void } | null = null;
  let chrome: Chrome | null = null;
  let leave: () => void = () => undefined;
  let keepPlace: () => void = () => undefined;
  let hasFailed = false;

  const setChrome = (change: Partial<Chrome>): void => {
    if (chrome === null) return;
    chrome = { ...chrome, ...change };
    shell.chrome(chrome);
  };

  const liveIn = (locale: Locale): Live => {
    if (live?.locale === locale) return live.live;
    live?.close();
    // What was left in another language has missed its events.
    places.onReload();
    const controller = new AbortController();
    const next = createLive(locale, {
      onFlashes: (flashes) => shell.banner.update({ flashes }),
      onConnection: (isConnected) => {
        shell.connection(isConnected);
        if (isConnected && hasFailed) void open({ failures: 1 });
      },
      onEvent: ({ documentId, item }) => places.onEvent(documentId, item),
      onReload: places.onReload,
    });
    const close = () => {
      controller.abort();
      next.close();
    };
    live = { locale, live: next, close };
    void loadSections(locale, controller.signal).then((sections) => {
      if (!controller.signal.aborted) setChrome({ sections });
    });
    return next;
  };

  /** Shows the page of the browser's address. */
  const open = async ({ isBack = false, failures = 0 }: Opening = {}): Promise<void> => {
    const isFirst = chrome === null;
    leave();
    hasFailed = false;
    const route = currentRoute(chrome?.route.locale ?? localeFor(navigator.languages));
    const { locale } = route;
    const texts = TEXTS[locale];
    const key = location.pathname + location.search;
    const controller = new AbortController();
    const { signal } = controller;
    const isLeft = () => signal.aborted;
    const place = isBack ? places.at(key) : null;
    let stateOf: (() => StoryPage) | null = null;
    let retryTimer: ReturnType<typeof setTimeout> | undefined;
    const own: { story: string | null } = { story: null };

    keepPlace = () => {
      if (!hasFailed) places.leave(key, stateOf ? stateOf() : null);
    };
    leave = () => {
      clearTimeout(retryTimer);
      keepPlace();
      controller.abort();
    };
    const sections = chrome?.route.locale === locale ? chrome.sections : [];
    document.documentElement.lang = locale;
    chrome = { route, texts, sections, languages: {}, feed: feed('rss.xml', locale) };
    shell.chrome(chrome);
    shell.notice(null);
    const page = liveIn(locale);

    const context: PageContext = {
      ...{ locale, texts, signal, live: page },
      restored: place && ((reading) => restore(place, reading)),
      item: () => ({ locale, texts, now: newsroom.now(), absolute }),
      show: (...children) => {
        if (!isLeft()) fill(shell.main, ...children);
      },
      head: (head) => {
        if (!isLeft()) applyHead(head, { origin: location.origin, texts, feed });
      },
      languages: (languages) => {
        if (!isLeft()) setChrome({ languages });
      },
      ownStory: (documentId) => {
        own.story = documentId;
        if (!isLeft()) shell.banner.update({ ownStory: documentId });
      },
      moveTo: (moved) => {
        if (!isLeft()) history.replaceState(null, '', addressOf(moved));
      },
      keep: (state) => {
        stateOf = state;
      },
      notice: (view) => {
        if (!isLeft()) shell.notice(view);
      },
      openSearch: (q) => go(addressOf({ locale, page: 'search', q })),
      reopen: () => void open(),
    };
    shell.banner.update({ locale, texts, flashes: page.flashes() });
    if ((place?.page ?? null) === null && failures === 0)
      fill(shell.main, loadingView(texts.loading));
    try {
      await openPage(route, context);
    } catch (error) {
      if (isLeft()) return;
      hasFailed = error instanceof FlashNewsError;
      if (failures === 0 || !hasFailed) failedView(context);
      if (!hasFailed) throw error;
      const next = { isBack, failures: failures + 1 };
      retryTimer = setTimeout(() => void open(next), waitAfter(next.failures, Math.random()));
    }
    if (isLeft() || (hasFailed && failures > 0)) return;
    if (own.story === null) shell.banner.update({ ownStory: null });
    window.scrollTo({ top: place?.scrollY ?? 0, behavior: 'instant' });
    // A screen reader goes on where the new page begins; who comes to search, in the field.
    const start = ['[autofocus]', 'h1']
      .map((selector) => shell.main.querySelector<HTMLElement>(selector))
      .find((element) => element !== null);
    if (!isFirst) start?.focus({ preventScroll: true });
  };

  /** Goes to an address of the site. */
  const go = (address: string): void => {
    history.pushState(null, '', address);
    void open();
  };

  return {
    open,
    go,
    /** Keeps where the reader is, for when the browser loads the site again. */
    keepPlaces(): void {
      keepPlace();
      places.store();
    },
  };
};
