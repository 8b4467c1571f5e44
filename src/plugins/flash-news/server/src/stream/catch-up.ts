import type { StreamReset } from '../../../shared/contracts/stream';
import { createTurns } from '../database/turns';
import type { EventRecord } from '../events/store/events';
import { chunksOf } from './chunks';
import { drained, isOpen, send, sendChunk, type StreamClient } from './client';
import type { EventPages, FramedEvent } from './event-pages';
import { toFrame } from './frame';
import type { Readers } from './readers';
import { createSharedReads } from './shared-reads';
import type { LastSeen } from './validation';

/** Milliseconds that a reader may take for a chunk of a replay. */
const PATIENCE = 30_000;

/** Milliseconds in which others are given what one has read of the log: it is old already when it is sent. */
const SHARED_FOR = 1000;

export interface CatchUpPeers {
  pages: Pick<EventPages, 'eventsAfter' | 'lostAfter' | 'firstId' | 'framesOf'>;
  /** Resolves once there is a position. */
  ready: () => Promise<void>;
  /** The last event that live streams were sent; null while there is none. */
  position: () => number | null;
  /** Adds a client that has seen what the live ones have: in the turn in which that was looked at. */
  goLive: (client: StreamClient) => void;
  /** Milliseconds until a client that is cut comes again. */
  retry: () => number;
  /** Milliseconds of a monotonic clock. */
  elapsed: () => number;
}

/**
 * Creates the function that brings a new stream to where the live ones are, by a replay of the log. Thousands come at once when an
 * instance has ended, most of them after the same event: they share what is read, and one read runs at a time, so that the
 * connections to the database are left to the staff.
 */
export const createCatchUp = (peers: CatchUpPeers) => {
  const { pages, ready, position, goLive, retry, elapsed } = peers;
  const turns = createTurns();
  const shared = createSharedReads(elapsed, SHARED_FOR);
  // What they return is cached, and made anew after a commit.
  const sharedFrames = createSharedReads(elapsed, 0);

  const framesOf = (events: EventRecord[], readers: Readers): Promise<FramedEvent[]> =>
    sharedFrames(`${readers.key} ${events[0]?.id} ${events.at(-1)?.id}`, () =>
      turns(() => pages.framesOf(events, readers)),
    );

  const eventsAfter = async (after: number): Promise<EventRecord[]> => {
    const found = await shared(`events ${after}`, () => turns(() => pages.eventsAfter(after)));
    // It was read before what there is now was committed.
    return found.length > 0 ? found : turns(() => pages.eventsAfter(after));
  };

  const replay = async (client: StreamClient, after: number): Promise<void> => {
    client.sent = after;
    while (isOpen(client)) {
      await ready();
      const seen = position();
      if (seen !== null && client.sent >= seen) {
        goLive(client);
        return;
      }
      const events = await eventsAfter(client.sent);
      const frames = events.length > 0 ? await framesOf(events, client.readers) : [];
      for (const chunk of chunksOf(frames)) {
        sendChunk(client, chunk);
        await drained(client, PATIENCE);
      }
      // Nothing is between what it has and the others' position.
      client.sent = events.at(-1)?.id ?? seen ?? client.sent;
      if (frames.length === 0) send(client, toFrame({ id: client.sent }));
    }
  };

  const lostAfter = (after: number): Promise<StreamReset['reason'] | null> =>
    shared(`lost ${after}`, () => turns(() => pages.lostAfter(after)));

  const firstId = async (): Promise<number> => {
    await ready();
    return shared(`first ${position()}`, () => turns(pages.firstId));
  };

  return async (client: StreamClient, lastSeen: LastSeen): Promise<void> => {
    const isNumber = typeof lastSeen === 'number';
    const lost = isNumber ? await lostAfter(lastSeen) : lastSeen && 'unknown';
    const isResumed = isNumber && lost === null;
    // Who begins has loaded what caches show, which may be of before the last events.
    const from = isResumed ? lastSeen : await firstId();
    const reset = lost && { event: 'reset', data: { reason: lost } satisfies StreamReset };
    // The id alone sets where the client continues, even if nothing happens until it is cut; and it shows that the stream lives.
    send(client, toFrame({ id: from, retry: retry(), ...reset }));
    return replay(client, from);
  };
};
