import type { Level } from '../flash';
import type { Actor } from './actor';
import type { Embargo } from './release';
import type { Limits } from './settings';

/** A flash as the desk sees it, running or not. */
export interface FlashState {
  contentType: string;
  documentId: string;
  /** Inside its interval. Readers see it in `visibleIn` only. */
  running: boolean;
  level: Level;
  startedAt: string;
  expiresAt: string;
  /** The latest moment to which this flash can be extended. */
  longestUntil: string;
  text: Record<string, string>;
  /** Send it back as `expectedEvent` to be told when a colleague was faster. */
  lastEvent: number | null;
  title: string | null;
  /** Locales in which readers see the document now. */
  visibleIn: string[];
  /** Who raised it, and when. */
  raised: { actor: Actor; at: string } | null;
  /** Who ended it, when and why; `Time` where it ran out. Null while it runs. */
  ended: { actor: Actor; at: string; reason: string | null } | null;
}

/** What this person may do about a flash. */
export interface FlashPermissions {
  raise: boolean;
  end: boolean;
  /** Locales in which they may change the banner line. */
  lines: string[];
}

/** POST /flash-news/flashes */
export interface RaiseFlashRequest {
  contentType: string;
  documentId: string;
  level: Level;
  /** Whole minutes; the configured default where absent. */
  minutes?: number;
  text?: Record<string, string>;
  reason?: string;
  /** The `lastEvent` last seen, or null for "there was no flash". */
  expectedEvent?: number | null;
  /** Locales whose drafts are published with it, in the same transaction: all of it happens, or none. */
  publish?: string[];
  /**
   * Locales whose embargo ends now with it, published already or named in `publish`. One without an embargo keeps its
   * release. Needs the permission to change the release there.
   */
  release?: string[];
}

/** PUT /flash-news/flashes/:contentType/:documentId. `minutes` counts from now. */
export interface ChangeFlashRequest {
  level?: Level;
  minutes?: number;
  text?: Record<string, string>;
  reason?: string;
  expectedEvent?: number | null;
}

/** POST /flash-news/flashes/:contentType/:documentId/end */
export interface EndFlashRequest {
  reason?: string;
  expectedEvent?: number | null;
}

/** Answer of the three writes. */
export interface FlashResponse {
  data: FlashState;
}

/** GET /flash-news/flashes: the running ones, primary first. */
export interface RunningFlashesResponse {
  data: FlashState[];
  meta: { now: string; limits: Limits };
}

/** POST /flash-news/flashes/:contentType/end: the flashes of many documents, all in one transaction. */
export interface EndFlashesRequest {
  documentIds: string[];
  reason?: string;
}

export interface EndFlashesResponse {
  /** Those that were running; the others had none to end. */
  data: FlashState[];
}

/** Body `details` of a 409 on a flash. `code` says why; `flash` is the state that was found. */
export interface FlashConflict {
  code: 'notVisible' | 'killed' | 'alreadyRunning' | 'notRunning' | 'tooMany' | 'movedOn';
  flash?: FlashState | null;
  running?: FlashState[];
  /**
   * With `notVisible`: what would make it possible. `release-and-flash` where an embargo hides what is published:
   * send `release` with locales of `embargoes`. With `publish-and-flash` send `publish`; a locale that is in
   * `embargoes` as well has to be named in both.
   */
  offer?: 'publish-and-flash' | 'release-and-flash';
  /** With `notVisible`: all embargoes of the document. */
  embargoes?: Embargo[];
}
