import type { Head } from '../head';
import type { Live } from '../live';
import type { Route } from '../routes';
import type { ReadAgain, StoryPage } from '../reading-again';
import type { Locale } from '../site';
import type { Texts } from '../texts/texts';
import type { Tree } from '../tree';
import type { ItemContext } from '../views/item';

/** What a page is opened with. */
export interface PageContext {
  locale: Locale;
  texts: Texts;
  /** Aborts when the reader leaves. */
  signal: AbortSignal;
  live: Live;
  item: () => ItemContext;
  /** Replaces what the page shows. */
  show: (...children: (Tree | Element | null)[]) => void;
  head: (head: Head) => void;
  /** Sets where the language switch leads. */
  languages: (routes: Partial<Record<Locale, Route>>) => void;
  /** The story that the reader is on, which needs no banner. */
  ownStory: (documentId: string | null) => void;
  /** Replaces the address, as a moved page does. */
  moveTo: (route: Route) => void;
  /** Returns the list that the reader comes back to, as it is now; null if they don't. `keep` is for when they leave. */
  restored: ((reading: ReadAgain) => Promise<StoryPage>) | null;
  keep: (state: () => StoryPage) => void;
  /** Shows a message above the page, which stays in sight; null for none. */
  notice: (view: Tree | null) => void;
  openSearch: (q: string) => void;
  /** Opens the page again. */
  reopen: () => void;
}

export type OpenPage<Name extends Route['page']> = (
  route: Extract<Route, { page: Name }>,
  context: PageContext,
) => Promise<void>;
