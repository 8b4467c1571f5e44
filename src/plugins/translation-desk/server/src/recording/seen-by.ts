import { conflict } from '@newsroom/plugin-kit/server/http/conflict';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { TranslatedType } from '../../../shared/opt-in';
import { sourceAsSeen } from '../state/follow-content';
import type { Hashes, Translations as Recorded } from '../state/model';
import type { TranslationRow } from '../state/translation-row';
import type { SourceSeen } from './translations';

/** @throws ValidationError (400) for a path that is no field of the source, and where none of its fields is given. */
const refuseUnknownPaths = (seen: Hashes, known: Hashes, { fields }: TranslatedType): void => {
  const isField = (path: string): boolean =>
    Object.hasOwn(known, path) || fields.some((field) => field.path === path);
  const unknown = Object.keys(seen).find((path) => !isField(path));
  if (unknown !== undefined) throw invalidField('seen', `"${unknown}" is no field of the source`);
  if (Object.keys(seen).length === 0 && Object.keys(known).length > 0)
    throw invalidField('seen', 'must have the hashes of the fields that were seen');
};

const unknownCorrection = (given: number, last: number): Error =>
  conflict(
    `correction: ${given} is none that stands; the last one is ${last}. Load the story again.`,
    'noCorrection',
  );

/**
 * Returns what was seen of the source of a translation.
 * @throws 409 for a correction that doesn't stand: it was withdrawn meanwhile, or never was
 */
export const seenBy = (
  { seen, correction }: SourceSeen,
  row: TranslationRow,
  recorded: Recorded,
  type: TranslatedType,
): { seen: Hashes; sourceCorrection: number } => {
  const source = recorded[row.sourceLocale];
  refuseUnknownPaths(seen, { ...source?.content.draft, ...row.basis.draft }, type);
  const last = source?.lastCorrection ?? 0;
  if (correction > last) throw unknownCorrection(correction, last);
  // What the caller doesn't name, as they may not read it, rests on what it did.
  const seenNow = sourceAsSeen(row.basis.draft ?? {}, seen);
  return { seen: seenNow, sourceCorrection: correction };
};
