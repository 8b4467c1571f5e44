import type { DocumentKey } from '../database/document-key';
import { deriveState, isHandedIn, type IsEssential } from './derive-state';
import type { Translation, Translations } from './model';
import { markOfSettled } from './settled';
import type { NewRow } from './store/rows';
import type { DeskNotes, TranslationRow } from './translation-row';

const NO_NOTES: DeskNotes = { assignee: null, returned: null, handedInBy: null, settled: null };

export interface RowContext {
  document: DocumentKey;
  isEssential: IsEssential;
  /** documentId of the category of the source's draft. */
  category: string | null;
  /** Epoch ms of the write. */
  now: number;
}

/** Returns a translation as it is stored, with its state. Notes of what is over are taken out. */
const toRow = (
  translation: Translation,
  source: Translation | null,
  stored: TranslationRow | undefined,
  { document, isEssential, category, now }: RowContext,
): NewRow => {
  const derived = deriveState(translation, source, isEssential);
  const { assignee, returned, handedInBy, settled } = stored ?? NO_NOTES;
  return {
    ...translation,
    ...document,
    ...derived,
    category,
    isPublished: translation.content.published !== null,
    since: stored?.state === derived.state ? stored.since : now,
    assignee,
    returned: translation.isReturned ? returned : null,
    handedInBy: isHandedIn(translation) ? handedInBy : null,
    settled: settled?.mark === markOfSettled(translation, source) ? settled : null,
  };
};

/** Returns a document's translations as they are stored, by locale. */
export const toRows = (
  translations: Translations,
  stored: ReadonlyMap<string, TranslationRow>,
  context: RowContext,
): Map<string, NewRow> => {
  const all = Object.values(translations);
  const source = all.find(({ locale, sourceLocale }) => locale === sourceLocale) ?? null;
  return new Map(
    all.map((one) => [one.locale, toRow(one, source, stored.get(one.locale), context)]),
  );
};
