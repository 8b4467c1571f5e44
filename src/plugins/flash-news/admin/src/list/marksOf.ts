import type { MarksResponse } from '../../../shared/contracts/desk';
import type { Level } from '../../../shared/flash';

/** Marks of one version; times in epoch ms, null for what it hasn't. */
export interface VersionMarks {
  flash: { level: Level; until: number } | null;
  /** When a published version's embargo lifts. */
  releasedAt: number | null;
  /** When a draft is due, which isn't published yet. */
  dueAt: number | null;
  pinnedUntil: number | null;
  keptOut: boolean;
  killed: boolean;
}

type Marked = MarksResponse['data'];

/** Returns the marks of a version: the flash and kill of its document, the release and place of its locale. */
export const marksOf = (
  { flashes, embargoes, planned, pinned, keptOut, killed }: Marked,
  documentId: string,
  locale: string | null,
): VersionMarks => {
  const isVersion = (one: { documentId: string; locale: string }): boolean =>
    one.documentId === documentId && one.locale === locale;
  const timeOf = (releases: Marked['embargoes']): number | null => {
    const release = releases.find(isVersion);
    return release ? Date.parse(release.releasedAt) : null;
  };
  const flash = flashes.find((one) => one.documentId === documentId);
  const pin = pinned.find(isVersion);
  return {
    flash: flash ? { level: flash.level, until: Date.parse(flash.expiresAt) } : null,
    releasedAt: timeOf(embargoes),
    dueAt: timeOf(planned),
    pinnedUntil: pin ? Date.parse(pin.until) : null,
    keptOut: keptOut.some(isVersion),
    killed: killed.includes(documentId),
  };
};
