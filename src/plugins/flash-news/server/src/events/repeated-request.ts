import { createHash } from 'node:crypto';

/** Time within which the same request counts as a double click, in milliseconds. */
export const REPEAT_WINDOW = 5_000;

/** Returns a short hash of a request, without its sender and its `expectedEvent`. */
export const requestKeyOf = (verb: string, request: object): string => {
  const { expectedEvent: _expected, ...rest } = request as Record<string, unknown>;
  const ordered = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([verb, ordered]))
    .digest('base64url')
    .slice(0, 22);
};

/**
 * Whether a request, received at `asked`, repeats the last one within the window, or one that was done while it waited for its
 * turn. Epoch ms, from clocks that may differ slightly.
 */
export const isRepeated = (
  last: { lastRequest: string | null; lastRequestAt: number | null },
  requestKey: string,
  { asked, now }: { asked: number; now: number },
): boolean =>
  last.lastRequest === requestKey &&
  last.lastRequestAt !== null &&
  asked - last.lastRequestAt <= REPEAT_WINDOW &&
  last.lastRequestAt - now <= REPEAT_WINDOW;
