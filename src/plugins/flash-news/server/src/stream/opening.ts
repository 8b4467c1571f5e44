import type { IncomingMessage, ServerResponse } from 'node:http';
import { accepts } from '../http/accepts';
import { CORS } from '../http/cors';
import { addressKey } from './address-key';
import type { Hub } from './hub';
import type { Readers } from './readers';
import type { NoSlot, Slots } from './slots';
import type { LastSeen } from './validation';

export const MEDIA_TYPE = 'text/event-stream';

/** Header fields of a stream, besides those of the app. */
export const STREAM_HEADERS = {
  ...CORS,
  'Content-Type': MEDIA_TYPE,
  'Cache-Control': 'no-cache, no-transform',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  // nginx collects an answer otherwise.
  'X-Accel-Buffering': 'no',
};

/** Milliseconds after which a stream is closed, for its client to open another: by the Public role, or by a token that may be revoked. */
const LONGEST = 3_600_000;
const LONGEST_BY_TOKEN = 300_000;

export interface OpeningPeers {
  hub: Hub;
  slots: Slots;
  /** Milliseconds of a monotonic clock. */
  elapsed: () => number;
  /** From 0 to 1. */
  random: () => number;
}

export const acceptsStream = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  accepts(headers.accept, MEDIA_TYPE);

/** Starts the stream on its response, whose head is set. */
export type StartStream = (readers: Readers, lastSeen: LastSeen) => void;

/** Creates the function that takes a place for a stream of an address. */
export const createOpening =
  ({ hub, slots, elapsed, random }: OpeningPeers) =>
  /** Returns the function that starts the stream, or why there is no place. The client may have left: then it starts nothing. */
  (
    { headers }: Pick<IncomingMessage, 'headers'>,
    response: ServerResponse,
    address: string,
  ): StartStream | NoSlot => {
    if (response.destroyed) return () => undefined;
    const taken = slots.take(addressKey(address));
    if (typeof taken === 'string') return taken;
    response.once('close', taken);
    // It is closed when the stream ends, whatever else the client has to ask.
    response.shouldKeepAlive = false;
    const isAnonymous = headers.authorization === undefined;
    const longest = isAnonymous ? LONGEST : LONGEST_BY_TOKEN;
    // Not all at once.
    const until = elapsed() + longest * (0.8 + 0.2 * random());
    return (readers, lastSeen) => {
      void hub.open({ response, readers, isAnonymous, until }, lastSeen);
    };
  };

export type Opening = ReturnType<typeof createOpening>;
