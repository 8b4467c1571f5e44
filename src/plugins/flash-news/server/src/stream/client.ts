import type { ServerResponse } from 'node:http';
import type { Chunk } from './chunks';
import type { Readers } from './readers';

/** Bytes that may wait for a reader, besides those in the system's own buffers. */
const MAX_WAITING = 256 * 1024;

/** The part of a response that a stream uses. */
export type StreamResponse = Pick<
  ServerResponse,
  | 'write'
  | 'end'
  | 'destroy'
  | 'once'
  | 'off'
  | 'destroyed'
  | 'writableEnded'
  | 'writableLength'
  | 'writableNeedDrain'
>;

/** A reader's open stream. There may be thousands: it holds little. */
export interface StreamClient {
  response: StreamResponse;
  readers: Readers;
  /** Whether it was opened by the permission of the Public role. */
  isAnonymous: boolean;
  /** The last event that it was sent or that doesn't concern it. */
  sent: number;
  /** When it is closed for the client to open another, in milliseconds of a monotonic clock. */
  until: number;
  /** Whether bytes were waiting for it at the last heartbeat. */
  isStuck: boolean;
}

export const isOpen = ({ response }: StreamClient): boolean =>
  !response.destroyed && !response.writableEnded;

/**
 * Sends bytes, or ends the stream of a reader who doesn't keep up: the client connects again from its last event. The socket takes
 * what it is sent between two turns of the event loop, so that who sends much yields in between.
 */
export const send = (client: StreamClient, bytes: Buffer): void => {
  const { response } = client;
  if (!isOpen(client)) return;
  const waiting = response.writableLength;
  if (waiting > 0 && waiting + bytes.length > MAX_WAITING) response.destroy();
  else response.write(bytes);
};

/** Sends those frames of a chunk that the client has not been sent. */
export const sendChunk = (client: StreamClient, { frames, bytes, last }: Chunk): void => {
  const missing = frames.filter(({ id }) => id > client.sent);
  if (missing.length === frames.length) send(client, bytes);
  else for (const frame of missing) send(client, frame.bytes);
  client.sent = Math.max(client.sent, last);
};

/** Ends the stream of a reader for whom bytes have waited since the last heartbeat. */
export const dropIfStuck = (client: StreamClient): void => {
  const { response, isStuck } = client;
  client.isStuck = response.writableLength > 0;
  if (isStuck && client.isStuck) response.destroy();
};

/** Waits until the reader has taken what was sent, or is gone, or for `patience` milliseconds; then it is ended. */
export const drained = ({ response }: StreamClient, patience: number): Promise<void> =>
  new Promise((resolve) => {
    if (!response.writableNeedDrain || response.destroyed) {
      resolve();
      return;
    }
    const finish = (): void => {
      clearTimeout(timer);
      response.off('drain', finish);
      response.off('close', finish);
      resolve();
    };
    const timer = setTimeout(() => {
      response.destroy();
      finish();
    }, patience);
    response.once('drain', finish);
    response.once('close', finish);
  });
