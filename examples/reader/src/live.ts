import type { StreamEvent } from 'flash-news-client';
import { afterEvent, flashesIn, type FlashItem } from './flashes';
import { newsroom } from './newsroom';
import { untilDone } from './retry';
import { fallbacksOf, type Locale } from './site';

/** Milliseconds without a connection before the reader is told. */
const TOLD_AFTER = 3000;

/** Milliseconds between two reads of the flashes, for what an event can't say: a cache in between was older than the stream. */
const READ_EVERY = 60_000;

/** Milliseconds in which a stream may open after the first page was read: it begins further back than that, and misses nothing. */
const OPENS_WITHIN = 5000;

/** Milliseconds without a byte, of which the newsroom sends some every 15 s, after which a connection counts as lost. */
const SILENT_FOR = 20_000;

export interface LiveListener {
  onEvent?(event: StreamEvent): void;
  /** What is shown may lack changes, and has to be loaded again. */
  onReload?(): void;
}

export interface LiveOptions extends Required<LiveListener> {
  onFlashes: (flashes: FlashItem[]) => void;
  /** Whether the newsroom is reached. */
  onConnection: (isConnected: boolean) => void;
}

/** So many of the last events are kept for a page that was loading meanwhile. */
const KEPT = 100;

/** Keeps flashes and pages of a language up to date by the newsroom's events, until it is closed. */
export const createLive = (
  locale: Locale,
  { onFlashes, onConnection, onEvent, onReload }: LiveOptions,
) => {
  const controller = new AbortController();
  const { signal } = controller;
  const languages = { locale, fallback: fallbacksOf(locale) };
  const listeners = new Set<LiveListener>([{ onEvent, onReload }]);
  let flashes: FlashItem[] = [];
  let epoch = 0;
  let lostTimer: ReturnType<typeof setTimeout> | undefined;
  let reloadedAt = 0;
  const last: { at: number; event: StreamEvent }[] = [];
  let isFirst = true;
  const startedAt = performance.now();

  const show = (next: FlashItem[]): void => {
    flashes = next;
    onFlashes(flashes);
  };

  let reading = new AbortController();
  /** Events that came while the flashes are read, which are newer than the answer. */
  let meanwhile: StreamEvent[] = [];
  const readFlashes = async (): Promise<void> => {
    reading.abort();
    reading = new AbortController();
    meanwhile = [];
    const until = AbortSignal.any([signal, reading.signal]);
    const answer = await untilDone(() => newsroom.flashNews(languages, { signal: until }), until);
    if (!answer) return;
    show(
      meanwhile.reduce(
        (before, { documentId, item }) => afterEvent(before, documentId, item),
        flashesIn(answer.data),
      ),
    );
  };

  const reload = (): void => {
    epoch += 1;
    reloadedAt = epoch;
    void readFlashes();
    for (const listener of listeners) listener.onReload?.();
  };

  const connected = (): void => {
    clearTimeout(lostTimer);
    lostTimer = undefined;
    if (!isFirst || performance.now() - startedAt > OPENS_WITHIN) reload();
    isFirst = false;
    onConnection(true);
  };

  const disconnected = (): void => {
    lostTimer ??= setTimeout(() => onConnection(false), TOLD_AFTER);
  };

  newsroom.subscribe({
    ...languages,
    signal,
    silentFor: SILENT_FOR,
    onEvent: (event) => {
      epoch += 1;
      meanwhile.push(event);
      last.push({ at: epoch, event });
      if (last.length > KEPT) reloadedAt = last.shift()?.at ?? epoch;
      show(afterEvent(flashes, event.documentId, event.item));
      for (const listener of listeners) listener.onEvent?.(event);
    },
    onReset: reload,
    onState: (state) => {
      if (state === 'live' || state === 'polling') connected();
      else if (state === 'connecting') disconnected();
    },
  });
  const timer = setInterval(() => void readFlashes(), READ_EVERY);
  void readFlashes();

  return {
    flashes: () => flashes,
    /** Counts what has happened: what was loaded at another count may be older than the events that follow. */
    epoch: () => epoch,
    /** Returns the events after a count; null where some are missing, so that the page has to be loaded again. */
    since: (count: number): StreamEvent[] | null =>
      reloadedAt > count ? null : last.filter(({ at }) => at > count).map(({ event }) => event),
    listen(listener: LiveListener, until: AbortSignal): void {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
    close(): void {
      clearTimeout(lostTimer);
      clearInterval(timer);
      controller.abort();
    },
  };
};

export type Live = ReturnType<typeof createLive>;
