import type { MarksResponse } from '../../../shared/contracts/desk';
import type { Level } from '../../../shared/flash';

/** What there is to say of one entry; times in epoch ms. */
export interface EntryMarks {
  flash: { level: Level; until: number } | null;
  releasedAt: number | null;
  killed: boolean;
}

/** The marks of a document in a locale, as the server found them. */
export const marksOf = (
  { flashes, embargoes, killed }: MarksResponse['data'],
  documentId: string,
  locale: string | null,
): EntryMarks => {
  const flash = flashes.find((one) => one.documentId === documentId);
  const embargo = embargoes.find((one) => one.documentId === documentId && one.locale === locale);
  return {
    flash: flash ? { level: flash.level, until: Date.parse(flash.expiresAt) } : null,
    releasedAt: embargo ? Date.parse(embargo.releasedAt) : null,
    killed: killed.includes(documentId),
  };
};
