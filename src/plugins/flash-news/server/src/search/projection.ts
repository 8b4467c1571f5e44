import { transact } from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../shared/opt-in';
import { transactionOf } from '../database/connection';
import { createTurns, type Turns } from '../database/turns';
import type { Newsroom } from '../newsroom/newsroom';
import type { Fold } from './fold';
import { alsoInTerm, DRAFTS, localeCode, setTerm } from './index-terms';
import { indexedRow } from './indexed-row';
import { loadTexts, type TextOf } from './load-texts';
import { hasPlace, isPlaceOf } from './place';
import {
  deleteEntries,
  entriesOf,
  insertEntries,
  updateSource,
  type IndexEntry,
  type NewEntry,
} from './store/rows';
import { filtersOf, sourcesOf, sourcesWithIds, type Source } from './store/sources';
import { INDEXES, type IndexName } from './store/tables';

export interface ProjectionPeers extends Pick<Newsroom, 'clock' | 'db' | 'optIns'> {
  fold: Fold;
  textOf: TextOf;
}

/** The key of a version among those of one type and index. */
const keyOf = ({ documentId, locale }: { documentId: string; locale: string }): string =>
  `${documentId} ${locale}`;

/** Writes the search index: the words of versions, computed from their rows in the transaction that changed them. */
export const createProjection = ({ db, clock, optIns, fold, textOf }: ProjectionPeers) => {
  /** The other locales in which a document is visible. One whose embargo has not lifted yet is none. */
  const alsoIn = ({ documentId, locale }: Source, sources: Source[], now: number): string[] =>
    sources
      .filter((one) => one.documentId === documentId && one.locale !== locale && one.at <= now)
      .map((one) => one.locale);

  /** Computes the entries of versions of one index. */
  const entriesFor = async (
    index: IndexName,
    optIn: OptIn,
    sources: Source[],
  ): Promise<NewEntry[]> => {
    const isDraft = index === 'drafts';
    const ids = sources.map(({ rowId }) => rowId);
    const texts = await loadTexts(db, optIn, ids, { textOf, isDraft });
    const filters = isDraft ? new Map<number, string[]>() : await filtersOf(db, optIn, ids);
    const now = clock.now();
    return sources.map((source) => {
      const { rowId, documentId, locale, at, stamp } = source;
      const code = isDraft ? DRAFTS : localeCode(locale);
      const others = alsoIn(source, sources, now);
      const sets = isDraft ? [] : [setTerm(code, others)];
      const row = indexedRow(
        texts.get(rowId) ?? { head: [], rest: [] },
        isDraft ? [] : [...(filters.get(rowId) ?? []), ...others.map(alsoInTerm), ...sets],
        { code, fold },
      );
      const version = { contentType: optIn.uid, documentId, locale };
      return {
        entry: { ...version, rowId, stamp, hash: row.hash },
        row: { ...row, words: [...row.words, ...sets] },
        at,
      };
    });
  };

  /** Replaces `current` entries by those of versions; returns how many differ. */
  const write = async (
    index: IndexName,
    optIn: OptIn,
    sources: Source[],
    current: IndexEntry[],
  ): Promise<number> => {
    const entries = sources.length === 0 ? [] : await entriesFor(index, optIn, sources);
    const former = new Map(current.map((one) => [keyOf(one), one]));
    const isKept = ({ entry, at }: NewEntry): boolean => {
      const old = former.get(keyOf(entry));
      return old !== undefined && old.hash === entry.hash && isPlaceOf(old.place, at);
    };
    const kept = new Map(entries.filter(isKept).map(({ entry }) => [keyOf(entry), entry]));
    const wrong = current.filter((one) => !kept.has(keyOf(one)));
    const missing = entries.filter(({ entry }) => !kept.has(keyOf(entry)));
    await deleteEntries(
      db,
      index,
      wrong.map(({ place }) => place),
    );
    await insertEntries(db, index, missing);
    for (const old of current) {
      const entry = kept.get(keyOf(old));
      if (entry === undefined || (entry.rowId === old.rowId && entry.stamp === old.stamp)) continue;
      await updateSource(db, index, { ...entry, place: old.place });
    }
    return Math.max(wrong.length, missing.length);
  };

  const recompute = async (
    uid: string,
    documentIds: string[],
    indexes: readonly IndexName[],
  ): Promise<number> => {
    const optIn = optIns.get(uid);
    const all = await sourcesOf(db, uid, documentIds);
    let changed = 0;
    for (const index of indexes) {
      const ofIndex = all.filter(
        ({ isPublished, at }) => isPublished === (index === 'published') && hasPlace(at),
      );
      // Of duplicates of a version, which only old data have, the last one is indexed.
      const sources = [...new Map(ofIndex.map((one) => [keyOf(one), one])).values()];
      const current = await entriesOf(db, index, uid, documentIds);
      changed += await write(index, optIn, sources, current);
    }
    return changed;
  };

  /** Strapi writes the locales of a document at the same time, in one transaction; they take turns here. */
  const turns = new WeakMap<object, Turns>();

  const serially = <Result>(work: () => Promise<Result>): Promise<Result> =>
    transact(db, async () => {
      const transaction = (await transactionOf(db)) ?? {};
      const own = turns.get(transaction) ?? createTurns();
      turns.set(transaction, own);
      return own(work);
    });

  return {
    /** Recomputes the entries of documents, drafts and published versions; returns how many were wrong. */
    recompute: (uid: string, documentIds: string[]): Promise<number> =>
      serially(() => recompute(uid, documentIds, INDEXES)),

    /** The same for the published versions alone. */
    recomputePublished: (uid: string, documentIds: string[]): Promise<number> =>
      serially(() => recompute(uid, documentIds, ['published'])),

    /** Recomputes the entries of drafts by their row ids; ids of published rows are ignored. */
    recomputeDrafts: (uid: string, ids: number[]): Promise<void> =>
      serially(async () => {
        const found = await sourcesWithIds(db, uid, ids);
        const sources = found.filter(({ isPublished, at }) => !isPublished && hasPlace(at));
        const documents = [...new Set(sources.map(({ documentId }) => documentId))];
        const all = await entriesOf(db, 'drafts', uid, documents);
        const keys = new Set(sources.map(keyOf));
        const current = all.filter((entry) => keys.has(keyOf(entry)));
        await write('drafts', optIns.get(uid), sources, current);
      }),
  };
};

export type Projection = ReturnType<typeof createProjection>;
