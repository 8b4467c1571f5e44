/** Seconds. `max-age` is the same for all answers of a kind: a shortened one would announce an embargo. */
const MAX_AGE = 5;

/** How long caches may show an answer after its `max-age`, in seconds (RFC 5861 §3, §4). */
export interface StaleTimes {
  /** `stale-while-revalidate`. */
  revalidate: number;
  /** `stale-if-error`. */
  onError: number;
}

/** Of feeds: they are read on while the newsroom is down. */
export const FEED_TIMES: StaleTimes = { revalidate: 55, onError: 86_400 };

/**
 * How long, in seconds, caches may show a feed as it was before a change, with a few for their clocks. A stream begins so far back,
 * so that a page that got such a feed learns of the change.
 */
export const SHOWN_AFTER_CHANGE = MAX_AGE + FEED_TIMES.revalidate + 5;

/** Of one story, which may be corrected or taken down: old text is shown only while the newsroom is down, for minutes. */
export const STORY_TIMES: StaleTimes = { revalidate: 0, onError: 300 };

/** Of a refusal that is about a story, such as 404 or 410. */
export const REFUSAL_CACHING = `public, max-age=${MAX_AGE}`;

/**
 * Of a redirect. Browsers keep none: the slug may be renamed back, and a kept redirect would lead in a circle. A shared cache
 * keeps it a second, in place of the story that was there.
 */
export const REDIRECT_CACHING = 'public, max-age=0, s-maxage=1';

const header = (maxAge: number, revalidate: number, onError: number): string =>
  `public, max-age=${maxAge}, stale-while-revalidate=${revalidate}, stale-if-error=${onError}`;

/** Returns the `Cache-Control` of an answer; all its allowances end with the flash. `flashUntil`, `now`: epoch ms. */
export const cacheControl = (
  { revalidate, onError }: StaleTimes,
  flashUntil: number | null,
  now: number,
): string => {
  if (flashUntil === null) return header(MAX_AGE, revalidate, onError);
  // Caches count in whole seconds, and an age of five lasts until six.
  const left = Math.max(0, Math.floor((flashUntil - now) / 1000) - 1);
  const fresh = Math.min(MAX_AGE, left);
  const stale = left - fresh;
  return header(fresh, Math.min(revalidate, stale), Math.min(onError, stale));
};
