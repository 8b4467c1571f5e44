import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { TranslatedType } from '../../../shared/opt-in';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { lastCorrections } from '../corrections/store';
import type { DocumentKey } from '../database/document-key';
import { isEssentialOf } from '../opt-in/is-essential';
import {
  followClone,
  followDocument,
  type DocumentFacts,
  type Write,
} from '../state/follow-document';
import type { Translations } from '../state/model';
import { lockTranslations } from '../state/store/rows';
import { toRows } from '../state/to-rows';
import type { TranslationRow } from '../state/translation-row';
import type { LoadVersions } from '../texts/store/load-versions';
import type { FieldValue, Version } from '../texts/text';
import { categoryIn, contentsOf, oldestOf } from './facts';
import type { KeepFormerTexts } from './keep-former-texts';
import { byLocale, recordedOf, saveTranslations, type StoredRows } from './save-translations';

/** A document to record, after it was written. */
export interface Recording extends Write {
  /** Locales whose versions may have changed; null: all. */
  locales: string[] | null;
  /** documentId of the document that it is a copy of. */
  cloneOf: string | null;
  /** The values of the source's draft before the write, where it may have changed. */
  former: FieldValue[] | null;
  /** Whether corrections may have changed. */
  isCorrection: boolean;
}

/** A recording of a document of which only the database knows what has changed. */
export const UNSEEN: Recording = {
  ...{ locales: null, cloneOf: null, former: null, seen: null },
  ...{ isDiscard: false, isCorrection: true },
};

export interface RecordDocumentPeers {
  db: Database;
  now: () => number;
  locales: () => Promise<string[]>;
  loadVersions: LoadVersions;
  keepFormerTexts: KeepFormerTexts;
}

/** Records what documents say after a write, in its transaction, in which their translations stay locked. */
export const createRecordDocument = (peers: RecordDocumentPeers) => {
  const { db, now, loadVersions, keepFormerTexts } = peers;

  /** Returns the locales of a document's translations: those that are recorded, unless another one may have appeared. */
  const localesOf = async (rows: StoredRows, written: string[] | null): Promise<string[]> =>
    rows.size > 0 && written?.every((locale) => rows.has(locale))
      ? [...rows.keys()]
      : peers.locales();

  interface Loaded {
    facts: DocumentFacts;
    versions: Version[];
    isWhole: boolean;
  }

  const load = async (
    type: TranslatedType,
    { documentId }: DocumentKey,
    rows: StoredRows,
    { locales: written, isCorrection }: Recording,
  ): Promise<Loaded> => {
    const locales = await localesOf(rows, written);
    const former = [...rows.values()];
    const source = former[0]?.sourceLocale ?? '';
    const criteria = { documentIds: [documentId] };
    let versions = await loadVersions(type, { ...criteria, locales: written ?? undefined });
    const hasSource = versions.some(({ locale, isPublished }) => locale === source && !isPublished);
    const isLost = written?.includes(source) === true && !hasSource;
    const isWhole = written === null || rows.size === 0 || isLost;
    if (isWhole && written !== null) versions = await loadVersions(type, criteria);
    const isKnown = ({ locale }: TranslationRow): boolean => !isWhole && !written.includes(locale);
    const contents = {
      ...Object.fromEntries(former.filter(isKnown).map(({ locale, content }) => [locale, content])),
      ...contentsOf(versions),
    };
    const recorded = Object.fromEntries(
      former.map(({ locale, lastCorrection }) => [locale, lastCorrection]),
    );
    const corrections =
      isCorrection || rows.size === 0
        ? ((await lastCorrections(db, type.uid, [documentId])).get(documentId) ?? {})
        : recorded;
    const oldest = isWhole ? (oldestOf(versions, locales)?.locale ?? null) : source;
    return { facts: { locales, contents, oldest, corrections }, versions, isWhole };
  };

  const followed = async (
    before: Translations | null,
    facts: DocumentFacts,
    type: TranslatedType,
    recording: Recording,
  ): Promise<Translations | null> => {
    const { cloneOf } = recording;
    if (cloneOf !== null && before === null) {
      const original = recordedOf(byLocale(await lockTranslations(db, type.uid, [cloneOf])));
      const isOwn = (path: string): boolean => type.fields.some((field) => field.path === path);
      if (original !== null) return followClone(original, facts, isOwn);
    }
    return followDocument(before, facts, recording);
  };

  const record = async (
    type: TranslatedType,
    documentId: string,
    recording: Recording,
    isAgain = false,
  ): Promise<void> => {
    const document = { contentType: type.uid, documentId };
    const stored = byLocale(await lockTranslations(db, type.uid, [documentId]));
    const { facts, versions, isWhole } = await load(type, document, stored, recording);
    const before = recordedOf(stored);
    const after = await followed(before, facts, type, recording);
    if (after === null) {
      await saveTranslations(db, document, stored, new Map());
      return;
    }
    const sourceLocale = Object.values(after)[0]?.sourceLocale ?? '';
    const isLoaded = isWhole || recording.locales?.includes(sourceLocale) === true;
    const category = isLoaded
      ? categoryIn(versions, sourceLocale)
      : (stored.get(sourceLocale)?.category ?? null);
    const rows = toRows(after, stored, {
      ...{ document, category, now: now() },
      isEssential: isEssentialOf(type),
    });
    if (!(await saveTranslations(db, document, stored, rows))) {
      if (isAgain)
        throw new Error(`${PLUGIN_ID}: no translations could be recorded of ${documentId}`);
      return record(type, documentId, recording, true);
    }
    await keepFormerTexts(document, { recording, before, after });
  };

  return record;
};

export type RecordDocument = ReturnType<typeof createRecordDocument>;
