/** The wire services' ladder, most urgent first; its number is `urgency` in ninjs. */
export const LEVELS = ['flash', 'bulletin', 'urgent'] as const;

export type Level = (typeof LEVELS)[number];

/** Maximum lengths of a banner line and of a reason, in characters. */
export const MAX_TEXT_LENGTH = 200;
export const MAX_REASON_LENGTH = 500;

/** The half-open interval [`startedAt`, `expiresAt`) of a flash, in epoch ms. */
export interface FlashInterval {
  startedAt: number;
  expiresAt: number;
}

/** Whether a flash runs at `now` (epoch ms). Use it to show a flash; before changing one, use `hasEnded`. */
export const isRunning = (interval: FlashInterval, now: number): boolean =>
  interval.startedAt <= now && now < interval.expiresAt;

/** Whether a flash has ended at `now` (epoch ms). One that starts in our future, by a server whose clock is ahead, hasn't. */
export const hasEnded = (interval: FlashInterval, now: number): boolean =>
  interval.expiresAt <= now;

export interface Ranked {
  level: Level;
  startedAt: number;
  documentId: string;
}

/** Sorts running flashes, the primary first: by level, then newest start, then documentId. */
export const byPrimacy = (a: Ranked, b: Ranked): number =>
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
  b.startedAt - a.startedAt ||
  Number(a.documentId > b.documentId) - Number(a.documentId < b.documentId);
