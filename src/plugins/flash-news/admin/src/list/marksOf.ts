import type { MarksResponse } from '../../../shared/contract';
import type { Level } from '../../../shared/flash';

/** What there is to say of one entry; times in epoch ms. */
export interface EntryMarks {
  flash: { level: Level; until: number } | null;
  releasedAt: number | null;
  killed: boolean;
}

/** The marks of a document in a locale; a list is read now and then, so what has passed at `now` is left out. */
export const marksOf = (
  { flashes, embargoes, killed }: MarksResponse['data'],
  documentId: string,
  locale: string | null,
  now: number,
): EntryMarks => {
  const flash = flashes.find((one) => one.documentId === documentId);
  const until = flash ? Date.parse(flash.expiresAt) : 0;
  const embargo = embargoes.find((one) => one.documentId === documentId && one.locale === locale);
  const releasedAt = embargo ? Date.parse(embargo.releasedAt) : 0;
  return {
    flash: flash && until > now ? { level: flash.level, until } : null,
    releasedAt: releasedAt > now ? releasedAt : null,
    killed: killed.includes(documentId),
  };
};
