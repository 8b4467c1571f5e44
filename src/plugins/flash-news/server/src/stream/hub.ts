import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import type { EventRecord } from '../events/store/events';
import { createCatchUp } from './catch-up';
import { chunksOf } from './chunks';
import { dropIfStuck, isOpen, send, sendChunk, type StreamClient } from './client';
import type { EventPages, FramedEvent } from './event-pages';
import { toFrame } from './frame';
import type { LastSeen } from './validation';

/** Streams that are written to before others' requests get their turn. */
const BATCH = 250;

/** Least and most milliseconds until a client connects again. */
const RETRY: [number, number] = [1000, 4000];

export interface HubPeers {
  pages: Pick<EventPages, 'eventsAfter' | 'lostAfter' | 'firstId' | 'lastId' | 'framesOf'>;
  /** Whether the Public role may open streams. */
  isPublic: () => Promise<boolean>;
  /** Called before events are sent that no announcement has brought: caches don't know of them. */
  onUnannounced: () => void;
  /** Milliseconds of a monotonic clock. */
  elapsed: () => number;
  /** From 0 to 1. */
  random: () => number;
  onError: (error: unknown) => void;
}

/** A client that is to be added: all but what the hub keeps of it. */
export type NewClient = Pick<StreamClient, 'response' | 'readers' | 'isAnonymous' | 'until'>;

/**
 * Creates the hub, which all streams of this process are fed from. It reads each new event of the log once, makes a frame of it once
 * for all readers of the same languages, and writes the same bytes to each.
 */
export const createHub = (peers: HubPeers) => {
  const { pages, isPublic, onUnannounced, elapsed, random, onError } = peers;
  /** All open streams, those that are still sent what they missed included. */
  const clients = new Set<StreamClient>();
  const live = new Set<StreamClient>();
  /** The last event that live streams were sent; null while there are none to send to. */
  let position: number | null = null;
  let isClosing = false;
  let finding: Promise<number> | null = null;
  // A wake comes from anywhere: from a request that has just committed its transaction, for instance.
  const inOwnContext = AsyncLocalStorage.snapshot();

  const retry = (): number => RETRY[0] + random() * (RETRY[1] - RETRY[0]);

  const end = (client: StreamClient): void => {
    if (!isOpen(client)) return;
    live.delete(client);
    // One who doesn't read would hold it open.
    if (client.response.writableLength > 0) client.response.destroy();
    else client.response.end(toFrame({ retry: retry() }));
  };

  // A function, since it changes during what is awaited.
  const here = (): number | null => position;

  const ready = async (): Promise<void> => {
    if (here() !== null) return;
    finding ??= pages.lastId().finally(() => (finding = null));
    const found = await finding;
    if (here() !== null) return;
    position = found;
    // What was committed meanwhile has woken nobody.
    void wake();
  };

  const goLive = (client: StreamClient): void => {
    if (isOpen(client)) live.add(client);
  };

  const framesForAll = async (events: EventRecord[]): Promise<Map<string, FramedEvent[]>> => {
    const frames = new Map<string, FramedEvent[]>();
    // Others may go live meanwhile, in other languages.
    for (;;) {
      const missing = [...live].find(({ readers }) => !frames.has(readers.key));
      if (missing === undefined) return frames;
      frames.set(missing.readers.key, await pages.framesOf(events, missing.readers));
    }
  };

  const deliver = async (events: EventRecord[], last: number): Promise<void> => {
    const frames = await framesForAll(events);
    // Together with the list of those who are sent it: who goes live later has seen it.
    position = last;
    const receivers = [...live];
    const rounds = Math.max(0, ...[...frames.values()].map((all) => chunksOf(all).length));
    for (let round = 0; round < rounds; round += 1) {
      // The sockets have their turn, so that what waits there is what readers have not taken.
      if (round > 0) await setImmediate();
      for (const [index, client] of receivers.entries()) {
        if (index % BATCH === BATCH - 1) await setImmediate();
        const chunk = chunksOf(frames.get(client.readers.key) ?? [])[round];
        if (chunk !== undefined) sendChunk(client, chunk);
      }
    }
    for (const client of receivers) client.sent = Math.max(client.sent, last);
  };

  const endWithoutPermission = async (): Promise<void> => {
    if (await isPublic()) return;
    for (const client of clients) if (client.isAnonymous) end(client);
  };

  const follow = async (isAnnounced: boolean): Promise<void> => {
    for (;;) {
      const from = here();
      const hasNone = from === null || live.size === 0;
      // Side by side: a reader waits for both.
      const [events] = await Promise.all([
        hasNone ? [] : pages.eventsAfter(from),
        endWithoutPermission(),
      ]);
      const last = events.at(-1);
      if (last === undefined) return;
      if (!isAnnounced) onUnannounced();
      await deliver(events, last.id);
    }
  };

  let following: Promise<void> | null = null;
  let wakes = 0;

  const followUntilAsleep = async (isAnnounced: boolean): Promise<void> => {
    let announced = isAnnounced;
    try {
      let seen: number;
      do {
        seen = wakes;
        await follow(announced);
        announced = true;
      } while (wakes !== seen);
    } catch (error) {
      onError(error);
    } finally {
      // In the same turn as the look at `wakes`, so that no wake is lost.
      following = null;
    }
  };

  /** Sends new events, if any. Those that fail are sent at the next wake. */
  const wake = (isAnnounced = true): Promise<void> => {
    if (clients.size === 0) {
      position = null;
      return Promise.resolve();
    }
    wakes += 1;
    return (following ??= inOwnContext(() => followUntilAsleep(isAnnounced)));
  };

  const start = createCatchUp({ pages, ready, position: here, goLive, retry, elapsed });

  return {
    wake,

    /** Adds a stream, which is sent what follows the last event that its client has seen. */
    async open(added: NewClient, lastSeen: LastSeen): Promise<void> {
      const client: StreamClient = { ...added, sent: 0, isStuck: false };
      if (isClosing) end(client);
      // Its client may have left already.
      if (!isOpen(client)) return;
      clients.add(client);
      client.response.once('close', () => {
        clients.delete(client);
        live.delete(client);
      });
      try {
        await inOwnContext(() => start(client, lastSeen));
      } catch (error) {
        onError(error);
        end(client);
      }
    },

    /** Shows proxies and clients that the streams are alive; ends those that are stuck, and those whose time is up. */
    async beat(): Promise<void> {
      for (const [index, client] of [...clients].entries()) {
        if (index % BATCH === BATCH - 1) await setImmediate();
        // One that has ended, and is still not read to its end.
        if (!isOpen(client)) client.response.destroy();
        // Replays have a patience of their own.
        if (live.has(client)) dropIfStuck(client);
        if (client.until <= elapsed()) end(client);
        else if (live.has(client)) send(client, toFrame({ comment: '', id: client.sent }));
        else if (isOpen(client)) send(client, toFrame({ comment: '' }));
      }
    },

    /** Ends all streams, and those that are opened later. */
    close(): void {
      isClosing = true;
      for (const client of clients) end(client);
    },

    count: (): number => clients.size,
  };
};

export type Hub = ReturnType<typeof createHub>;
