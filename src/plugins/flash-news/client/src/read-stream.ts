import type { Fetch } from './conditional-get';
import { FlashNewsError, toError } from './error';
import { createEventParser, type StreamFrame } from './event-parser';
import type { ServerClock } from './server-clock';

export interface ReadStreamOptions {
  fetch: Fetch;
  token?: string | undefined;
  clock?: Pick<ServerClock, 'observe'> | undefined;
  firstByteWithin: number;
  silentFor: number;
  onFrame: (frame: StreamFrame) => void;
}

/** What became of a stream. `blocked`: something between here and the newsroom lets none through, or the newsroom has no place. */
export type StreamEnd =
  | { kind: 'ended'; hasOpened: boolean; error?: FlashNewsError }
  | { kind: 'blocked'; error: FlashNewsError; retryAfter: number | null }
  | { kind: 'refused'; error: FlashNewsError };

const MEDIA_TYPE = 'text/event-stream';

/** To clients that take streams alone, as `EventSource`, a refusal comes as a stream that ends. */
const ACCEPT = `${MEDIA_TYPE}, application/json`;

/** Statuses by which the newsroom says that asking again is of no use. */
const REFUSALS = [400, 401, 403, 410];

const retryAfterIn = (headers: Headers): number | null => {
  const seconds = headers.get('Retry-After') ?? '';
  return /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : null;
};

/** Returns why a response is no stream; null if it is one. */
const faultOf = async (response: Response): Promise<StreamEnd | null> => {
  const type = response.headers.get('Content-Type') ?? '';
  if (response.status === 200 && type.startsWith(MEDIA_TYPE) && response.body) return null;
  const error = toError({ status: response.status, text: await response.text() });
  const retryAfter = retryAfterIn(response.headers);
  if (REFUSALS.includes(response.status)) return { kind: 'refused', error };
  const isTemporary = response.status >= 500 && response.status !== 503;
  return isTemporary
    ? { kind: 'ended', hasOpened: false, error }
    : { kind: 'blocked', error, retryAfter };
};

/** A timer that calls `act` unless it is set again in time. */
const createWatchdog = (act: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = () => clearTimeout(timer);
  return {
    clear,
    set(milliseconds: number): void {
      clear();
      timer = setTimeout(act, milliseconds);
    },
  };
};

/** Reads a stream to its end, which it always has: that of the newsroom, a silence, an error, or the caller's abort. */
export const readStream = async (
  url: string,
  options: ReadStreamOptions,
  signal: AbortSignal,
): Promise<StreamEnd> => {
  const { fetch, token, clock, firstByteWithin, silentFor, onFrame } = options;
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal.addEventListener('abort', abort, { once: true });
  const watchdog = createWatchdog(abort);
  let hasBegun = false;
  let isStream = false;
  try {
    watchdog.set(firstByteWithin);
    const response = await fetch(url, {
      headers: {
        Accept: ACCEPT,
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      },
      cache: 'no-store',
      signal: controller.signal,
    });
    clock?.observe(response.headers);
    const fault = await faultOf(response);
    if (fault !== null) return fault;
    isStream = true;
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    const parse = createEventParser();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { kind: 'ended', hasOpened: true };
      hasBegun = true;
      watchdog.set(silentFor);
      for (const frame of parse(decoder.decode(value, { stream: true }))) onFrame(frame);
    }
  } catch (cause) {
    const isSilent = controller.signal.aborted && !signal.aborted;
    const error = isSilent
      ? new FlashNewsError('The stream brought nothing in time', { failure: 'timeout', cause })
      : new FlashNewsError('The stream was cut', { failure: 'network', cause });
    return isSilent && isStream && !hasBegun
      ? { kind: 'blocked', error, retryAfter: null }
      : { kind: 'ended', hasOpened: isStream, error };
  } finally {
    watchdog.clear();
    signal.removeEventListener('abort', abort);
    // Ends what is left of the answer.
    controller.abort();
  }
};
