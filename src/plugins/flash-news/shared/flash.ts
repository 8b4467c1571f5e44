/**
 * The wire ladder, highest first. A flash is the rarest and the most urgent.
 * Source: the wire services' own words; ninjs calls the number behind it `urgency`.
 */
export const LEVELS = ['flash', 'bulletin', 'urgent'] as const;

export type Level = (typeof LEVELS)[number];

/** Longest banner line and longest reason, in characters. */
export const MAX_TEXT_LENGTH = 200;
export const MAX_REASON_LENGTH = 500;

/** Half-open interval in epoch milliseconds: on from `startedAt`, off at `expiresAt`. */
export interface FlashInterval {
  startedAt: number;
  expiresAt: number;
}

/** Whether the interval holds `now` (epoch ms). Nothing else decides whether a flash is on. */
export const isRunning = (interval: FlashInterval, now: number): boolean =>
  interval.startedAt <= now && now < interval.expiresAt;

/**
 * Whether it is over at `now` (epoch ms). What may be done with a flash goes by this alone: another
 * instance's clock may be some milliseconds ahead, and what it just raised seems not to have begun.
 */
export const hasEnded = (interval: FlashInterval, now: number): boolean =>
  interval.expiresAt <= now;

export interface Ranked {
  level: Level;
  startedAt: number;
  documentId: string;
}

/** Sort order of running flashes; the first is the primary one: level, then newest, then documentId. */
export const byPrimacy = (a: Ranked, b: Ranked): number =>
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
  b.startedAt - a.startedAt ||
  Number(a.documentId > b.documentId) - Number(a.documentId < b.documentId);
