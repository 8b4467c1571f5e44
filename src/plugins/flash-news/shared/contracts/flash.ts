import type { Level } from '../flash';
import type { Actor } from './actor';
import type { Embargo } from './release';
import type { Limits } from './settings';

/** A flash in the panel, running or ended. */
export interface FlashState {
  contentType: string;
  documentId: string;
  /** Whether now is in its interval; readers see it in `visibleIn` only. */
  running: boolean;
  level: Level;
  startedAt: string;
  expiresAt: string;
  /** The latest `expiresAt` to which it can be extended. */
  longestUntil: string;
  text: Record<string, string>;
  /** Id of its last event; sent as `expectedEvent`, it detects a concurrent change. */
  lastEvent: number | null;
  title: string | null;
  /** Locales with a visible version. */
  visibleIn: string[];
  raised: { actor: Actor; at: string } | null;
  /** Null while it runs; the actor of an expiry is `Time`. */
  ended: { actor: Actor; at: string; reason: string | null } | null;
}

/** What this person may do to a flash. */
export interface FlashPermissions {
  raise: boolean;
  end: boolean;
  /** Locales whose banner line they may change. */
  lines: string[];
}

/** What every request to raise, change or end a flash may contain. */
export interface FlashRequest {
  reason?: string;
  /** The `lastEvent` last seen; null for no flash. */
  expectedEvent?: number | null;
}

/** POST /flash-news/flashes */
export interface RaiseFlashRequest extends FlashRequest {
  contentType: string;
  documentId: string;
  level: Level;
  /** Whole minutes; by default the configured length. */
  minutes?: number;
  text?: Record<string, string>;
  /** Locales whose drafts are published in the same transaction. */
  publish?: string[];
  /** Locales, published or in `publish`, whose embargo ends now; needs the permission to change their release. */
  release?: string[];
}

/** PUT /flash-news/flashes/:contentType/:documentId. `minutes` counts from now. */
export interface ChangeFlashRequest extends FlashRequest {
  level?: Level;
  minutes?: number;
  text?: Record<string, string>;
}

/** POST /flash-news/flashes/:contentType/:documentId/end */
export type EndFlashRequest = FlashRequest;

export interface FlashResponse {
  data: FlashState;
}

/** GET /flash-news/flashes: the running ones, primary first. */
export interface RunningFlashesResponse {
  data: FlashState[];
  meta: { now: string; limits: Limits };
}

/** POST /flash-news/flashes/:contentType/end: ends the flashes of several documents in one transaction. */
export interface EndFlashesRequest {
  documentIds: string[];
  reason?: string;
}

export interface EndFlashesResponse {
  /** The flashes that were running. */
  data: FlashState[];
}

/** `details` of a 409 on a flash: `code` says why, `flash` is the current state. */
export interface FlashConflict {
  code: 'notVisible' | 'killed' | 'alreadyRunning' | 'notRunning' | 'tooMany' | 'movedOn';
  flash?: FlashState | null;
  running?: FlashState[];
  /**
   * With `notVisible`, how to raise it: `release-and-flash` by sending `release` with locales of `embargoes`;
   * `publish-and-flash` by sending `publish`, with a locale of `embargoes` in both.
   */
  offer?: 'publish-and-flash' | 'release-and-flash';
  /** With `notVisible`, all embargoes of the document. */
  embargoes?: Embargo[];
}
