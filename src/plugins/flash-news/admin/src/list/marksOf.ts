import type { MarksResponse } from '../../../shared/contracts/desk';
import type { Level } from '../../../shared/flash';

/** Marks of one version; times in epoch ms. */
export interface VersionMarks {
  flash: { level: Level; until: number } | null;
  /** Null if it is not embargoed. */
  releasedAt: number | null;
  killed: boolean;
}

/** Returns the marks of a version: the flash and kill of its document, the embargo of its locale. */
export const marksOf = (
  { flashes, embargoes, killed }: MarksResponse['data'],
  documentId: string,
  locale: string | null,
): VersionMarks => {
  const flash = flashes.find((one) => one.documentId === documentId);
  const embargo = embargoes.find((one) => one.documentId === documentId && one.locale === locale);
  return {
    flash: flash ? { level: flash.level, until: Date.parse(flash.expiresAt) } : null,
    releasedAt: embargo ? Date.parse(embargo.releasedAt) : null,
    killed: killed.includes(documentId),
  };
};
