import { createHash } from 'node:crypto';
import { markOf } from './derive-state';
import type { Translation } from './model';

/** What a settling replaced: whoever settled may take it back until something else changes. */
export interface Settled {
  /** Id of the member of staff. */
  by: number;
  before: Pick<Translation, 'basis' | 'basisCorrection' | 'omitted' | 'isReturned'>;
  /** The note with which it was returned, if it was. */
  returned: string | null;
  /** `markOfSettled` afterwards. */
  mark: string;
}

/** Returns a mark of a translation and its source, by which a later change of either is told. */
export const markOfSettled = (translation: Translation, source: Translation | null): string => {
  const { sourceLocale, content, basis, omitted, basisCorrection } = translation;
  const { handedIn, isNotNeeded, isReturned } = translation;
  const versions = [content, basis].flatMap(({ draft, published }) => [draft, published]);
  const marks = [...versions, source?.content.draft ?? null].map((one) => one && markOf(one));
  const all = [
    ...[marks, sourceLocale, omitted, basisCorrection, source?.lastCorrection ?? 0],
    ...[handedIn, isNotNeeded, isReturned],
  ];
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url');
};

/** Returns what is kept of a settling; null of one that changes nothing. */
export const settledBy = (
  by: number,
  row: Translation & { returned: string | null; settled: Settled | null },
  after: Translation,
  source: Translation | null,
): Settled | null => {
  const mark = markOfSettled(after, source);
  if (mark === markOfSettled(row, source)) return row.settled;
  const { basis, basisCorrection, omitted, isReturned, returned } = row;
  return { by, before: { basis, basisCorrection, omitted, isReturned }, returned, mark };
};

/** Returns the translation as it was before it was settled. */
export const unsettle = (translation: Translation, { before }: Settled): Translation => ({
  ...translation,
  ...before,
});
