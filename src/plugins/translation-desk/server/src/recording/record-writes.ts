import { AsyncLocalStorage } from 'node:async_hooks';
import { transact, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { TranslatedType } from '../../../shared/opt-in';
import type { DocumentKey } from '../database/document-key';
import type { OwnedCompanion, TranslatedTypes } from '../opt-in/translated-types';
import { sourceLocaleOf } from '../state/store/rows';
import type { DocumentWrite } from '../strapi/types';
import { storiesOf } from '../texts/store/companion-links';
import type { LoadVersions } from '../texts/store/load-versions';
import { lockDraft } from '../texts/store/lock-draft';
import type { FieldValue } from '../texts/text';
import { companionsInData, type LoadDocumentIds } from './companions-in-data';
import { createTakenCompanions } from './taken-companions';
import type { RecordDocument, Recording } from './record-document';
import type { SeenSource } from './seen';

export interface RecordWritesPeers {
  db: Database;
  types: TranslatedTypes;
  loadVersions: LoadVersions;
  loadDocumentIds: LoadDocumentIds;
  recordDocument: RecordDocument;
  seen: SeenSource;
}

const WRITES = new Set([
  ...['create', 'update', 'publish', 'unpublish', 'discardDraft', 'delete', 'clone'],
]);

/** Writes that can change a draft's text. */
const CHANGING_DRAFTS = new Set(['update', 'discardDraft', 'delete', 'clone']);

/** A document that a write, or one within it, has changed. */
interface Written {
  type: TranslatedType;
  documentId: string;
  recording: Recording;
}

/** A write in progress with those that rules run within it. */
interface Writing {
  written: Map<string, Written>;
}

const NEW: Recording = {
  ...{ locales: [], cloneOf: null, former: null, seen: null },
  ...{ isDiscard: false, isCorrection: false },
};

/** Returns the locales that a write names; null for all, or for the default one. */
const localesIn = ({ params: { locale } }: DocumentWrite, result?: unknown): string[] | null => {
  const named = locale ?? (result as { locale?: string | null } | null | undefined)?.locale;
  const locales = [named ?? '*'].flat();
  return locales.includes('*') ? null : locales;
};

const documentIdIn = (result: unknown): string | undefined =>
  (result as { documentId?: string } | null | undefined)?.documentId;

const merged = (one: string[] | null, other: string[] | null): string[] | null =>
  one === null || other === null ? null : [...new Set([...one, ...other])];

/**
 * Document-service middleware: records what a write changed of stories and their companions, in the transaction of the
 * write. Writes that rules run within it, such as the publication of a story's quotes, are recorded with it.
 */
export const createRecordWrites = (peers: RecordWritesPeers) => {
  const { db, types, loadVersions, loadDocumentIds, recordDocument, seen } = peers;
  const current = new AsyncLocalStorage<Writing>();

  /** Notes a document that a write changes, to be recorded after it. */
  const note = (
    { written }: Writing,
    type: TranslatedType,
    documentId: string,
    change: Partial<Recording>,
  ): void => {
    const key = `${type.uid} ${documentId}`;
    const before = written.get(key)?.recording ?? NEW;
    const recording: Recording = {
      locales: merged(before.locales, change.locales === undefined ? [] : change.locales),
      cloneOf: change.cloneOf ?? before.cloneOf,
      former: before.former ?? change.former ?? null,
      seen: before.seen ?? change.seen ?? null,
      isDiscard: before.isDiscard || change.isDiscard === true,
      isCorrection: before.isCorrection || change.isCorrection === true,
    };
    written.set(key, { type, documentId, recording });
  };

  /** Locks the source's draft, and loads its values if a write in these locales may change it; null if it can't. */
  const loadFormer = async (
    type: TranslatedType,
    documentId: string,
    locales: string[] | null,
  ): Promise<FieldValue[] | null> => {
    const source = await sourceLocaleOf(db, { contentType: type.uid, documentId });
    if (source === null) return null;
    // A save of another language too: Strapi copies shared fields to each, and two at once would wait for each other.
    await lockDraft(db, { contentType: type.uid, documentId }, source);
    if (locales?.includes(source) === false) return null;
    const criteria = { documentIds: [documentId], locales: [source], isPublished: false };
    return (await loadVersions(type, criteria)).at(-1)?.values ?? null;
  };

  const noteBefore = async (
    writing: Writing,
    type: TranslatedType,
    documentId: string,
    { write, change }: { write: DocumentWrite; change: Partial<Recording> },
  ): Promise<void> => {
    const known = writing.written.get(`${type.uid} ${documentId}`)?.recording.former;
    const locales = change.locales ?? null;
    const former =
      CHANGING_DRAFTS.has(write.action) && known == null
        ? await loadFormer(type, documentId, locales)
        : null;
    note(writing, type, documentId, { ...change, former });
  };

  /** Runs a write of a story. */
  const writeStory = async (
    writing: Writing,
    type: TranslatedType,
    write: DocumentWrite,
    { next, change }: { next: () => Promise<unknown>; change: Partial<Recording> },
  ): Promise<unknown> => {
    const { action, params } = write;
    const given = action === 'create' ? undefined : params.documentId;
    // A clone takes companions along, unless a rule leaves them with the original.
    const stories = new Set(given === undefined ? [] : [given]);
    for (const companion of type.companions) {
      const moved = await loadDocumentIds(companion.uid, companionsInData(params.data, companion));
      for (const story of await storiesOf(db, { story: type, companion }, moved))
        stories.add(story);
    }
    const storiesNow = createTakenCompanions(db, type, write);
    const others = await storiesNow(given);
    // In one order, since their drafts are locked.
    for (const documentId of [...new Set([...stories, ...others])].sort()) {
      const own = stories.has(documentId) ? change : { locales: change.locales ?? null };
      await noteBefore(writing, type, documentId, { write, change: own });
    }
    const result = await next();
    const written = documentIdIn(result);
    for (const documentId of await storiesNow(written)) {
      if (documentId !== written)
        note(writing, type, documentId, { locales: change.locales ?? null });
    }
    const locales = localesIn(write, result);
    if (action === 'clone' && written !== undefined && given !== undefined) {
      note(writing, type, written, { locales: null, cloneOf: given });
    } else if (written !== undefined) note(writing, type, written, { ...change, locales });
    return result;
  };

  /** Runs a write of a companion: its texts are fields of its stories, before and after. */
  const writeCompanion = async (
    writing: Writing,
    owned: OwnedCompanion,
    write: DocumentWrite,
    { next, change }: { next: () => Promise<unknown>; change: Partial<Recording> },
  ): Promise<unknown> => {
    const { action, params } = write;
    const given = action === 'create' ? undefined : params.documentId;
    if (given !== undefined) {
      for (const documentId of await storiesOf(db, owned, [given])) {
        await noteBefore(writing, owned.story, documentId, { write, change });
      }
    }
    const result = await next();
    const written = action === 'delete' ? undefined : (documentIdIn(result) ?? given);
    if (written !== undefined) {
      for (const documentId of await storiesOf(db, owned, [written])) {
        note(writing, owned.story, documentId, { ...change, locales: localesIn(write, result) });
      }
    }
    return result;
  };

  const recordAll = async ({ written }: Writing): Promise<void> => {
    // In one order, so that writes of several documents don't wait for each other.
    const keys = [...written.keys()].sort();
    for (const key of keys) {
      const { type, documentId, recording } = written.get(key) as Written;
      await recordDocument(type, documentId, recording);
    }
  };

  /** Runs work with the writes within it, and records them after it; within other work, with that. */
  const recorded = <Result>(work: (writing: Writing, isOuter: boolean) => Promise<Result>) => {
    const outer = current.getStore();
    if (outer) return work(outer, false);
    return transact(db, async () => {
      const writing: Writing = { written: new Map() };
      const result = await current.run(writing, () => work(writing, true));
      await recordAll(writing);
      return result;
    });
  };

  return {
    middleware: async (write: DocumentWrite, next: () => Promise<unknown>): Promise<unknown> => {
      if (!WRITES.has(write.action)) return next();
      const type = types.find(write.uid);
      const owned = type ? undefined : types.findCompanion(write.uid);
      if (!type && !owned) return next();
      return recorded(async (writing, isOuter) => {
        const change: Partial<Recording> = {
          locales: localesIn(write),
          isDiscard: write.action === 'discardDraft',
          // What the author saw is of the document that the request names, not of others that a rule writes.
          seen: isOuter ? seen.current() : null,
        };
        if (type) return writeStory(writing, type, write, { next, change });
        if (owned) return writeCompanion(writing, owned, write, { next, change });
        return next();
      });
    },

    /** Records a document whose corrections have changed. */
    corrected: ({ contentType, documentId }: DocumentKey): Promise<void> => {
      const type = types.find(contentType);
      if (!type) return Promise.resolve();
      return recorded((writing) => {
        note(writing, type, documentId, { isCorrection: true });
        return Promise.resolve();
      });
    },
  };
};

export type RecordWrites = ReturnType<typeof createRecordWrites>;
