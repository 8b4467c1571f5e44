import type { Embargo } from '../../../shared/contracts/release';

/** A moment (epoch ms) that published versions wait for, and their languages (BCP 47). */
export interface Waiting {
  releasedAt: number;
  locales: string[];
}

/** What readers are going to see, by its moment, the earliest first. */
export const waitingFor = (embargoes: Embargo[], publishedIn: string[]): Waiting[] => {
  const waiting = new Map<number, string[]>();
  for (const { locale, releasedAt } of embargoes) {
    if (!publishedIn.includes(locale)) continue;
    const at = Date.parse(releasedAt);
    waiting.set(at, [...(waiting.get(at) ?? []), locale]);
  }
  return [...waiting]
    .map(([releasedAt, locales]) => ({ releasedAt, locales }))
    .sort((a, b) => a.releasedAt - b.releasedAt);
};
