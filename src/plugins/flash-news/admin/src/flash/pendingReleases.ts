import type { Embargo } from '../../../shared/contracts/release';

export interface PendingRelease {
  /** Epoch ms. */
  releasedAt: number;
  /** BCP 47. */
  locales: string[];
}

/** Embargoes of published versions, grouped by release, the earliest first. */
export const pendingReleases = (embargoes: Embargo[], publishedIn: string[]): PendingRelease[] => {
  const byRelease = new Map<number, string[]>();
  for (const { locale, releasedAt } of embargoes) {
    if (!publishedIn.includes(locale)) continue;
    const at = Date.parse(releasedAt);
    byRelease.set(at, [...(byRelease.get(at) ?? []), locale]);
  }
  return [...byRelease]
    .map(([releasedAt, locales]) => ({ releasedAt, locales }))
    .sort((a, b) => a.releasedAt - b.releasedAt);
};
