/** Seconds. `max-age` is the same for all answers: a shortened one would announce an embargo. */
const MAX_AGE = 5;
/** Seconds of `stale-while-revalidate` (RFC 5861 §3). */
const REVALIDATE = 55;
/** Seconds of `stale-if-error` (RFC 5861 §4). */
const ON_ERROR = 86_400;

const header = (maxAge: number, revalidate: number, onError: number): string =>
  `public, max-age=${maxAge}, stale-while-revalidate=${revalidate}, stale-if-error=${onError}`;

const USUAL = header(MAX_AGE, REVALIDATE, ON_ERROR);

/** Returns the `Cache-Control` of an answer; all its allowances end with the flash. `flashUntil`, `now`: epoch ms. */
export const cacheControl = (flashUntil: number | null, now: number): string => {
  if (flashUntil === null) return USUAL;
  // Caches count in whole seconds, and an age of five lasts until six.
  const left = Math.max(0, Math.floor((flashUntil - now) / 1000) - 1);
  const fresh = Math.min(MAX_AGE, left);
  const stale = left - fresh;
  return header(fresh, Math.min(REVALIDATE, stale), Math.min(ON_ERROR, stale));
};
