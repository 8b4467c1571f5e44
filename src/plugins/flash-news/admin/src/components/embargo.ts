/** A release that is still ahead, and the languages (BCP 47) it holds for. */
export interface Embargo {
  releasedAt: number;
  locales: string[];
}

/**
 * Published versions that readers don't see yet, by release, earliest first.
 * Times in epoch milliseconds.
 */
export const embargoes = (
  releases: { locale: string; releasedAt: string }[],
  publishedIn: string[],
  now: number,
): Embargo[] => {
  const ahead = new Map<number, string[]>();
  for (const { locale, releasedAt } of releases) {
    const at = Date.parse(releasedAt);
    if (at > now && publishedIn.includes(locale)) ahead.set(at, [...(ahead.get(at) ?? []), locale]);
  }
  return [...ahead]
    .map(([releasedAt, locales]) => ({ releasedAt, locales }))
    .sort((a, b) => a.releasedAt - b.releasedAt);
};
