import { createHash } from 'node:crypto';

/** How long the same request counts as the same click, in milliseconds (DESIGN §4). */
export const REPEAT_WINDOW = 5_000;

/** What was asked, as a short stable text; who asked and what they had seen is no part of it. */
export const requestKeyOf = (verb: string, request: object): string => {
  const { expectedEvent: _seen, ...asked } = request as Record<string, unknown>;
  const ordered = Object.entries(asked)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([verb, ordered]))
    .digest('base64url')
    .slice(0, 22);
};

/**
 * Whether `requestKey` is the last request again, within the window. Times in epoch ms; the second click
 * may come to an instance whose clock is some milliseconds behind.
 */
export const isRepeated = (
  last: { lastRequest: string | null; lastRequestAt: number | null },
  requestKey: string,
  now: number,
): boolean =>
  last.lastRequest === requestKey &&
  last.lastRequestAt !== null &&
  Math.abs(now - last.lastRequestAt) <= REPEAT_WINDOW;
