import type { FeedItem, StreamEvent } from 'flash-news-client';
import { arrivalOf } from './arrivals';
import type { Live } from './live';
import { mount } from './mount';
import {
  differencesOf,
  oldestOf,
  readAgain,
  type ReadAgain,
  type StoryPage,
} from './reading-again';
import { untilDone } from './retry';
import { h } from './tree';
import { itemView, type ItemContext } from './views/item';

export interface StoryListOptions extends ReadAgain {
  context: () => ItemContext;
  live: Live;
  signal: AbortSignal;
  /** Which new stories are announced; absent: none. */
  accepts?: (item: FeedItem) => boolean;
  /** Whether the first story has a large picture. */
  hasLead?: boolean;
}

/**
 * A list of stories that continues where it is scrolled to, and announces new ones without moving. A story that readers see no
 * more goes at once, by its event, or when the list is read again.
 */
export const createStoryList = (first: StoryPage, options: StoryListOptions) => {
  const { context, load, order, live, signal, accepts = () => false, hasLead = false } = options;
  const { texts } = context();
  const items = new Map<string, FeedItem>();
  const waiting = new Map<string, FeedItem>();
  let { cursor } = first;
  let isLoading = false;

  const list = mount(h('div', { class: 'items' }));
  const arrivals = mount(h('button', { type: 'button', class: 'arrivals', hidden: true }));
  // It is there before its text, so that a screen reader reads the text out.
  const status = mount(h('p', { class: 'visually-hidden', role: 'status' }));
  const more = mount(h('button', { type: 'button', class: 'more' }, texts.more));
  const end = mount(h('p', { class: 'end', hidden: true }, texts.end));
  const root = mount(h('div', { class: 'story-list' }));
  root.append(arrivals, status, list, more, end);

  const cardOf = (documentId: string): Element | null =>
    list.querySelector(`[data-story="${CSS.escape(documentId)}"]`);

  const add = (page: StoryPage): void => {
    for (const item of page.items) {
      if (items.has(item.documentId)) continue;
      const isLead = hasLead && items.size === 0;
      items.set(item.documentId, item);
      list.append(mount(itemView(item, context(), isLead)));
    }
    ({ cursor } = page);
    more.hidden = cursor === null;
    end.hidden = cursor !== null || items.size === 0;
  };

  const loadMore = async (): Promise<void> => {
    if (isLoading || cursor === null || signal.aborted) return;
    isLoading = true;
    more.setAttribute('aria-busy', 'true');
    more.textContent = texts.loadingMore;
    try {
      add(await load(cursor));
      isLoading = false;
      // Where the new stories don't fill the window, nothing scrolls: the observer is told again.
      observer.unobserve(more);
      if (!more.hidden) observer.observe(more);
    } catch {
      // The button stays: the next click, or scroll, asks again.
      isLoading = false;
    }
    more.removeAttribute('aria-busy');
    more.textContent = texts.more;
  };

  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) void loadMore();
    },
    { rootMargin: '600px 0px' },
  );

  const announce = (): void => {
    const text = waiting.size > 0 ? texts.newStories(waiting.size) : '';
    arrivals.hidden = waiting.size === 0;
    arrivals.textContent = text;
    status.textContent = text;
  };

  const showWaiting = (): void => {
    const [newest] = [...waiting.values()].toReversed();
    for (const item of waiting.values()) {
      items.set(item.documentId, item);
      list.prepend(mount(itemView(item, context())));
    }
    waiting.clear();
    announce();
    window.scrollTo({ top: 0 });
    if (newest) cardOf(newest.documentId)?.querySelector<HTMLElement>('h3 a')?.focus();
  };

  const replace = (item: FeedItem): void => {
    items.set(item.documentId, item);
    const card = cardOf(item.documentId);
    const isLead = card?.classList.contains('item-lead') ?? false;
    // Somebody may be about to follow its link.
    if (card && !card.contains(document.activeElement))
      card.replaceWith(mount(itemView(item, context(), isLead)));
  };

  /** Leaves a line in its place: what is below doesn't move far, and the address is known to be gone. */
  const remove = (documentId: string): void => {
    items.delete(documentId);
    cardOf(documentId)?.replaceWith(mount(h('p', { class: 'taken-down' }, texts.takenDown)));
  };

  const onEvent = (event: StreamEvent): void => {
    // An older one belongs further down, where it is loaded: a stream begins with what was released a moment ago, also at an old time.
    const oldest = oldestOf([...items.values()]) ?? '';
    const isNews = (item: FeedItem): boolean => item.releasedAt > oldest && accepts(item);
    const arrival = arrivalOf(event, { shown: new Set(items.keys()), accepts: isNews });
    if (arrival.do === 'announce') waiting.set(event.documentId, arrival.item);
    else if (event.item === null) waiting.delete(event.documentId);
    if (arrival.do === 'replace') replace(arrival.item);
    else if (arrival.do === 'remove') remove(event.documentId);
    announce();
  };

  const apply = (read: StoryPage): void => {
    const { removed, changed, added } = differencesOf([...items.values()], read, order);
    for (const documentId of removed) remove(documentId);
    for (const item of changed) replace(item);
    waiting.clear();
    for (const item of added.toReversed()) if (accepts(item)) waiting.set(item.documentId, item);
    announce();
  };

  /** Reads the list again, until it succeeds, and applies what has changed; an event that comes meanwhile is newer than the answer. */
  const verify = async (): Promise<void> => {
    let epoch: number;
    let read: StoryPage | null;
    do {
      epoch = live.epoch();
      read = await untilDone(() => readAgain([...items.values()], options), signal);
    } while (epoch !== live.epoch() && read !== null);
    if (read !== null) apply(read);
  };

  more.addEventListener('click', () => void loadMore());
  arrivals.addEventListener('click', showWaiting);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  live.listen({ onEvent, onReload: () => void verify() }, signal);
  add(first);

  return {
    root,
    verify,
    /** Applies what has happened since `live` was at a count, when the list was asked for. */
    catchUp(epoch: number): void {
      const events = live.since(epoch);
      if (events) events.forEach(onEvent);
      else void verify();
    },
    /** Begins to load what is scrolled to; call it once the list is in the page. */
    start: () => observer.observe(more),
    /** What is shown, for when the reader comes back. */
    state: (): StoryPage => ({ items: [...items.values()], cursor }),
  };
};
