import type { StreamEvent, StreamEventsResponse, StreamReset } from '../../shared/contracts/stream';
import { FlashNewsError, parseBody } from './error';
import type { StreamFrame } from './event-parser';
import { requireOk, type Get } from './get';
import { isKnownKind } from './known-kinds';
import { streamQueryString } from './query';
import { readStream, type ReadStreamOptions, type StreamEnd } from './read-stream';
import type { SubscribeOptions, Subscription, SubscriptionState } from './subscription';
import { currentPage, watchPage } from './watch-page';

/** Milliseconds to wait before connecting again, until the newsroom says how long; and at most. */
const FIRST_RETRY = 2000;
const SHORTEST_RETRY = 500;
const LONGEST_RETRY = 30_000;

/** Milliseconds after which a blocked stream is tried again. */
const TRY_STREAM_AFTER = 60_000;

/** Streams in a row that end before they bring anything, after which they count as blocked. */
const EMPTY_STREAMS = 3;

export interface SubscribePeers extends Pick<ReadStreamOptions, 'fetch' | 'token' | 'clock'> {
  get: Get;
  /** The address of the API, `…/api`. */
  root: string;
  /** From 0 to 1. */
  random: () => number;
}

/** Waits; resolves at once when the signal aborts. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    signal.addEventListener('abort', finish, { once: true });
  });

/** Calls a caller's function; what it throws is reported like that of any event listener, and ends nothing here. */
const notify = (call: () => void): void => {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
};

/** Creates `subscribe` of the client. */
export const createSubscribe =
  ({ get, root, random, ...reading }: SubscribePeers) =>
  /**
   * Calls `onEvent` with each event of the newsroom that readers of the language see, once and in order, until it is closed. It
   * connects again by itself, and continues where it was cut.
   */
  (options: SubscribeOptions): Subscription => {
    const { locale, fallback, onEvent, onReset, onState, pollEvery = 5000 } = options;
    const { firstByteWithin = 10_000, silentFor = 40_000, hiddenFor = 5000 } = options;
    const controller = new AbortController();
    const { signal } = controller;
    /** Ends what is under way, for good or while the page is away. */
    let attempt = new AbortController();
    const page = watchPage(currentPage(), hiddenFor, () => attempt.abort());
    let lastId = options.lastEventId;
    let state: SubscriptionState | null = null;
    let retry = FIRST_RETRY;
    let failures = 0;

    const isClosed = (): boolean => signal.aborted;

    const enter = (next: SubscriptionState, error?: FlashNewsError): void => {
      if (state === next || state === 'closed') return;
      state = next;
      if (onState) notify(() => onState(next, error));
    };

    const close = (error?: FlashNewsError): void => {
      enter('closed', error);
      options.signal?.removeEventListener('abort', onAbort);
      controller.abort();
      attempt.abort();
      page.stop();
    };
    const onAbort = () => close();

    const deliver = (event: StreamEvent, id = event.id): void => {
      if (signal.aborted || (lastId !== undefined && id <= lastId)) return;
      lastId = id;
      if (isKnownKind(event.kind)) notify(() => onEvent(event));
    };

    const reset = (reason: StreamReset['reason'], id: number): void => {
      if (signal.aborted) return;
      lastId = id;
      if (onReset) notify(() => onReset(reason));
    };

    const onFrame = ({ event, data, id, retry: told }: StreamFrame): void => {
      if (told !== null) retry = Math.max(told, SHORTEST_RETRY);
      const given = /^\d+$/.test(id) ? Number(id) : undefined;
      // A newsroom that is stopped, or a proxy without one, tells when to come again and no more.
      const isProof = event !== null || told === null || given !== undefined;
      if (isProof) {
        failures = 0;
        enter('live');
      }
      if (event === 'reset') reset((JSON.parse(data) as StreamReset).reason, given ?? 0);
      else if (event !== null && isKnownKind(event))
        deliver(JSON.parse(data) as StreamEvent, given);
      else if (given !== undefined) lastId = Math.max(given, lastId ?? 0);
    };

    const stream = async (): Promise<StreamEnd> => {
      const query = streamQueryString({ locale, fallback, lastEventId: lastId });
      const settings = { ...reading, firstByteWithin, silentFor, onFrame };
      return readStream(`${root}/flash-news/stream${query}`, settings, attempt.signal);
    };

    /** Asks for what has happened since, page by page. @throws FlashNewsError */
    const poll = async (): Promise<void> => {
      for (;;) {
        const query = streamQueryString({ locale, fallback, after: lastId });
        const answer = await get(`/flash-news/events${query}`, 'application/json', {
          signal: attempt.signal,
        });
        const { data, meta } = parseBody(requireOk(answer)) as StreamEventsResponse;
        enter('polling');
        if (meta.reset !== null) reset(meta.reset, meta.lastEventId);
        for (const event of data) deliver(event);
        lastId = Math.max(meta.lastEventId, lastId ?? 0);
        if (!meta.more || attempt.signal.aborted) return;
      }
    };

    const jitter = (milliseconds: number): number => milliseconds * (0.75 + 0.5 * random());

    const pollFor = async (milliseconds: number): Promise<void> => {
      const end = Date.now() + milliseconds;
      do {
        try {
          await poll();
        } catch (error) {
          if (attempt.signal.aborted) return;
          if (error instanceof FlashNewsError && [400, 401, 403].includes(error.status ?? 0)) {
            close(error);
            return;
          }
          enter('connecting', error instanceof FlashNewsError ? error : undefined);
        }
        await pause(jitter(pollEvery), attempt.signal);
      } while (!attempt.signal.aborted && Date.now() < end);
    };

    const awaitPage = async (): Promise<void> => {
      if (page.isAway()) enter('paused');
      await page.shown();
      if (isClosed()) return;
      attempt = new AbortController();
      failures = 0;
      enter('connecting');
    };

    const run = async (): Promise<void> => {
      while (!isClosed()) {
        if (attempt.signal.aborted) await awaitPage();
        if (isClosed()) return;
        failures += 1;
        const end = await stream();
        if (attempt.signal.aborted) continue;
        if (end.kind === 'refused') close(end.error);
        else if (end.kind === 'blocked') await pollFor(end.retryAfter ?? TRY_STREAM_AFTER);
        else if (end.hasOpened && failures >= EMPTY_STREAMS) await pollFor(TRY_STREAM_AFTER);
        else {
          enter('connecting', end.error);
          const wait = jitter(retry) * 2 ** Math.max(failures - 1, 0);
          await pause(Math.min(wait, LONGEST_RETRY), attempt.signal);
        }
      }
    };

    if (options.signal?.aborted === true) {
      close();
    } else {
      options.signal?.addEventListener('abort', onAbort, { once: true });
      enter('connecting');
      void run();
    }
    return { close: () => close(), lastEventId: () => lastId };
  };
