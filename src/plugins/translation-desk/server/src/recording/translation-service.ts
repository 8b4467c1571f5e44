import { errors } from '@strapi/utils';
import { conflict } from '@newsroom/plugin-kit/server/http/conflict';
import { transact, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { DocumentKey } from '../database/document-key';
import { isEssentialOf } from '../opt-in/is-essential';
import type { TranslatedTypes } from '../opt-in/translated-types';
import { handIn, settle } from '../state/follow-content';
import { withSource } from '../state/follow-document';
import type { Translation, Translations as Recorded } from '../state/model';
import { settledBy, unsettle } from '../state/settled';
import { keptTextsOf } from '../state/store/kept-texts';
import { lockTranslations, translationsOf } from '../state/store/rows';
import { toRows } from '../state/to-rows';
import type { DeskNotes, TranslationRow } from '../state/translation-row';
import type { LoadVersions } from '../texts/store/load-versions';
import { textsOf } from '../texts/text';
import { UNSEEN, type RecordDocument } from './record-document';
import { byLocale, recordedOf, saveTranslations, type StoredRows } from './save-translations';
import type { SeenSource } from './seen';
import { seenBy } from './seen-by';
import type { TranslatedDocument, Translations } from './translations';

export interface TranslationServicePeers {
  db: Database;
  now: () => number;
  types: TranslatedTypes;
  loadVersions: LoadVersions;
  recordDocument: RecordDocument;
  seen: SeenSource;
  isPreparing: () => boolean;
}

/** A change of one translation: what it rests on, and what the desk notes of it. */
interface OneChange {
  translation?: Partial<Translation>;
  notes?: Partial<DeskNotes>;
}

const withoutVersion = (locale: string): Error =>
  conflict(`There is no version in the language "${locale}".`, 'noVersion');

const isPublished = (locale: string): Error =>
  conflict(`Readers have the version in the language "${locale}".`, 'isPublished');

const notToBeUndone = (): Error =>
  conflict(
    'This can’t be undone: somebody else settled it, or something has changed since.',
    'notSettled',
  );

const isTheSource = (locale: string): Error =>
  conflict(`"${locale}" is the language that the others are translated from.`, 'isSource');

/** Creates the calls by which staff's acts reach recorded translations. */
export const createTranslations = (peers: TranslationServicePeers): Translations => {
  const { db, now, types, loadVersions, recordDocument, seen, isPreparing } = peers;

  const unknown = (): Error => new errors.NotFoundError('documentId: no such document');

  /** Loads a document's rows by `find`; records it first where it isn't yet, as of an archive at install. */
  const rowsOf = async (
    document: DocumentKey,
    find: typeof translationsOf,
  ): Promise<StoredRows> => {
    const type = types.get(document.contentType);
    const rows = byLocale(await find(db, type.uid, [document.documentId]));
    if (rows.size > 0) return rows;
    await transact(db, () => recordDocument(type, document.documentId, UNSEEN));
    return byLocale(await find(db, type.uid, [document.documentId]));
  };

  /** Changes a document's translations in one transaction, in which they are locked. */
  const change = (
    { contentType, documentId }: DocumentKey,
    work: (rows: StoredRows, recorded: Recorded) => Recorded,
    notesOf: (row: TranslationRow) => Partial<DeskNotes> = () => ({}),
  ): Promise<void> =>
    transact(db, async () => {
      const document = { contentType, documentId };
      const rows = await rowsOf(document, lockTranslations);
      const recorded = recordedOf(rows);
      if (recorded === null) throw unknown();
      const changed = work(rows, recorded);
      const [first] = rows.values();
      const noted = new Map(
        [...rows].map(([locale, row]) => [locale, { ...row, ...notesOf(row) }]),
      );
      const category = first?.category ?? null;
      const wanted = toRows(changed, noted, {
        ...{ document, category, now: now() },
        isEssential: isEssentialOf(types.get(contentType)),
      });
      await saveTranslations(db, document, rows, wanted);
    });

  /** Changes a document's translation in one locale. @throws 400 where that isn't configured. */
  const changeOne = (
    document: DocumentKey,
    locale: string,
    work: (row: TranslationRow, recorded: Recorded) => OneChange,
  ): Promise<void> => {
    let notes: Partial<DeskNotes> = {};
    return change(
      document,
      (rows, recorded) => {
        const row = rowIn(rows, locale);
        const changed = work(row, recorded);
        notes = changed.notes ?? {};
        return { ...recorded, [locale]: { ...row, ...changed.translation } };
      },
      (row) => (row.locale === locale ? notes : {}),
    );
  };

  const rowIn = (rows: StoredRows, locale: string): TranslationRow => {
    const row = rows.get(locale);
    if (row) return row;
    const accepted = [...rows.keys()].sort().join(', ');
    throw new errors.ValidationError(`locale: "${locale}" is unknown; accepted are ${accepted}`);
  };

  /** Returns a translation's row. @throws 409 without a version, or where it is the source. */
  const translated = (row: TranslationRow): TranslationRow => {
    if (row.locale === row.sourceLocale) throw isTheSource(row.locale);
    if (row.content.draft === null) throw withoutVersion(row.locale);
    return row;
  };

  return {
    async load(document, locales): Promise<TranslatedDocument | null> {
      const { contentType, documentId } = document;
      const type = types.get(contentType);
      const translations = await rowsOf(document, translationsOf);
      const [first] = translations.values();
      if (first === undefined) return null;
      const { sourceLocale } = first;
      const versions = await loadVersions(type, {
        documentIds: [documentId],
        locales: locales && [...new Set([sourceLocale, ...locales])],
        isPublished: false,
      });
      const kept = new Map(
        (await keptTextsOf(db, document)).map(({ path, hash, text }) => [`${path} ${hash}`, text]),
      );
      return {
        ...{ contentType, documentId, type, sourceLocale, translations },
        drafts: new Map(versions.map(({ locale, values }) => [locale, textsOf(values)])),
        formerText: (path, hash) => kept.get(`${path} ${hash}`) ?? null,
      };
    },

    settle(document, locale, { leftOut, ...seenSource }, by) {
      const notes = new Map<string, Partial<DeskNotes>>();
      return change(
        document,
        (rows, recorded) => {
          const type = types.get(document.contentType);
          const settled = (row: TranslationRow): Translation => {
            const { seen: source, sourceCorrection } = seenBy(seenSource, row, recorded, type);
            const after = settle(row, { seen: source, sourceCorrection, leftOut });
            notes.set(row.locale, {
              settled: settledBy(by.id, row, after, recorded[row.sourceLocale] ?? null),
            });
            return after;
          };
          if (locale !== null) {
            return { ...recorded, [locale]: settled(translated(rowIn(rows, locale))) };
          }
          return Object.fromEntries([...rows].map(([code, row]) => [code, settled(row)]));
        },
        (row) => notes.get(row.locale) ?? {},
      );
    },

    unsettle(document, locale, by) {
      const notes = new Map<string, Partial<DeskNotes>>();
      return change(
        document,
        (rows, recorded) => {
          const own = locale === null ? [...rows.values()] : [rowIn(rows, locale)];
          const undone = own.flatMap((row): [string, Translation][] => {
            const { settled } = row;
            if (settled?.by !== by.id) return [];
            notes.set(row.locale, { settled: null, returned: settled.returned });
            return [[row.locale, unsettle(row, settled)]];
          });
          if (undone.length === 0) throw notToBeUndone();
          return { ...recorded, ...Object.fromEntries(undone) };
        },
        (row) => notes.get(row.locale) ?? {},
      );
    },

    handIn: (document, locale, seenSource, by) =>
      changeOne(document, locale, (row, recorded) => {
        const { seen: source, sourceCorrection } = seenBy(
          seenSource,
          translated(row),
          recorded,
          types.get(document.contentType),
        );
        return {
          translation: handIn(row, source, sourceCorrection),
          // What nobody has is theirs: to them it is returned.
          notes: { handedInBy: by.name, returned: null, assignee: row.assignee ?? by },
        };
      }),

    returnTo: (document, locale, note) =>
      changeOne(document, locale, (row) => {
        translated(row);
        return { translation: { handedIn: null, isReturned: true }, notes: { returned: note } };
      }),

    assign: (document, locale, assignee, mayTakeFrom = () => true) =>
      changeOne(document, locale, ({ assignee: holder }) => {
        if (holder !== null && holder.id !== assignee?.id && !mayTakeFrom(holder))
          throw conflict(`${holder.name} has it.`, 'claimed');
        return { notes: { assignee } };
      }),

    setNeeded: (document, locale, isNeeded) =>
      changeOne(document, locale, (row) => {
        if (row.locale === row.sourceLocale) throw isTheSource(locale);
        if (!isNeeded && row.content.published !== null) throw isPublished(locale);
        return { translation: { isNotNeeded: !isNeeded } };
      }),

    makeSource: (document, locale) =>
      transact(db, async () => {
        await change(document, (rows, recorded) => {
          const row = rowIn(rows, locale);
          if (row.content.draft === null) throw withoutVersion(locale);
          return row.sourceLocale === locale ? recorded : withSource(recorded, locale);
        });
        // The category is that of the new source's draft.
        await recordDocument(types.get(document.contentType), document.documentId, UNSEEN);
      }),

    isPreparing,
    withSeen: seen.withSeen,
  };
};
