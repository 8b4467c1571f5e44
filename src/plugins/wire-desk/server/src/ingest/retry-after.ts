/**
 * Returns how long an answer asks to wait, in ms: its `Retry-After` in seconds or as an HTTP date (RFC 9110 §10.2.3); 0 without one.
 * @param now epoch ms
 */
export const retryAfterOf = (header: string | undefined, now: number): number => {
  const given = header?.trim() ?? '';
  const wait = /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
};
