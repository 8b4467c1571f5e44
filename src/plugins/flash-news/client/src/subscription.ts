import type { StreamEvent, StreamReset } from '../../shared/contracts/stream';
import type { FlashNewsError } from './error';
import type { LanguageQuery } from './query';

/**
 * `connecting`: not yet, or again. `live`: events come as they happen. `polling`: streams are blocked here, so events are asked
 * for every few seconds. `paused`: the page is hidden, and continues when it is shown. `closed`: by the caller, or since the
 * newsroom refuses.
 */
export type SubscriptionState = 'connecting' | 'live' | 'polling' | 'paused' | 'closed';

export interface SubscribeOptions extends LanguageQuery {
  /** Called with each event once, in order, beginning with those of the last minute: a page that a cache had may lack them. */
  onEvent: (event: StreamEvent) => void;
  /** Called when events were lost: what is shown must be loaded again. */
  onReset?: ((reason: StreamReset['reason']) => void) | undefined;
  /** Called at each change, with the error behind it if there is one. */
  onState?: ((state: SubscriptionState, error?: FlashNewsError) => void) | undefined;
  /** The last event that the caller has seen, such as before a page was left; events after it come first. */
  lastEventId?: number | undefined;
  /** Ends the subscription. */
  signal?: AbortSignal | undefined;
  /** Milliseconds between two requests while streams are blocked; default 5000. */
  pollEvery?: number | undefined;
  /** Milliseconds in which a stream must bring its first byte, else it counts as blocked; default 10,000. */
  firstByteWithin?: number | undefined;
  /** Milliseconds after which a stream that brings nothing is opened again; default 40,000: the newsroom sends something every 15 s. */
  silentFor?: number | undefined;
  /**
   * Milliseconds that a browser's page may be hidden before its stream is closed, to be continued when it is shown; default 5000,
   * `Infinity` keeps it open. By HTTP/1.1 browsers open six connections to a host for all their tabs together.
   */
  hiddenFor?: number | undefined;
}

export interface Subscription {
  close(): void;
  /** The last event, for a later `lastEventId`; undefined before the first connection. */
  lastEventId(): number | undefined;
}
