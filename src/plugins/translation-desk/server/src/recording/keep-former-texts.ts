import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { DocumentKey } from '../database/document-key';
import type { Hashes, Translations } from '../state/model';
import {
  deleteKeptTexts,
  keepTexts,
  keptTextsOf,
  textsKeptBefore,
} from '../state/store/kept-texts';
import { hashOf } from '../texts/hash-of';
import { plainTextOf } from '../texts/plain-text';
import type { FieldValue } from '../texts/text';

/** Milliseconds in which an author may still have a former text of the source before them. */
export const DAY = 24 * 60 * 60 * 1000;

export interface KeepFormerTextsPeers {
  db: Database;
  now: () => number;
}

export interface FormerTexts {
  recording: { former: FieldValue[] | null; cloneOf: string | null };
  before: Translations | null;
  after: Translations;
}

const sourceOf = (translations: Translations | null): Hashes => {
  const locale = Object.values(translations ?? {})[0]?.sourceLocale ?? '';
  return translations?.[locale]?.content.draft ?? {};
};

/** Returns whether a translation, its draft or its published version, rests on a text. */
const isBasis = (translations: Translations, path: string, hash: string): boolean =>
  Object.values(translations).some(
    ({ basis }) => basis.draft?.[path] === hash || basis.published?.[path] === hash,
  );

/** Keeps the texts that a document's source moves on from, and deletes those that nothing rests on after a day. */
export const createKeepFormerTexts = ({ db, now }: KeepFormerTextsPeers) => {
  /** Deletes former texts of a document that nothing rests on. */
  const deleteUnused = async (document: DocumentKey, translations: Translations): Promise<void> => {
    const old = await textsKeptBefore(db, document, now() - DAY);
    const unused = old.filter(({ path, hash }) => !isBasis(translations, path, hash));
    await deleteKeptTexts(
      db,
      unused.map(({ id }) => id),
    );
  };

  const copyForClone = async (
    document: DocumentKey,
    cloneOf: string,
    after: Translations,
  ): Promise<void> => {
    const texts = await keptTextsOf(db, { ...document, documentId: cloneOf });
    const needed = texts.filter(({ path, hash }) => isBasis(after, path, hash));
    await keepTexts(db, document, needed, now());
  };

  const keep = async (
    document: DocumentKey,
    { recording, before, after }: FormerTexts,
  ): Promise<void> => {
    const { former, cloneOf } = recording;
    if (cloneOf !== null && before === null) await copyForClone(document, cloneOf, after);
    if (former === null) return;
    const current = sourceOf(after);
    const left = former.flatMap(({ path, kind, value }) => {
      const hash = hashOf(kind, value);
      if (hash === null || current[path] === hash) return [];
      return [{ path, hash, text: plainTextOf(kind, value) }];
    });
    if (left.length === 0) return;
    await keepTexts(db, document, left, now());
    await deleteUnused(document, after);
  };

  return Object.assign(keep, { deleteUnused });
};

export type KeepFormerTexts = ReturnType<typeof createKeepFormerTexts>;
