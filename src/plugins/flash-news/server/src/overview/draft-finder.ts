import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../shared/opt-in';
import { inTurn } from '../database/connection';
import { DRAFTS } from '../search/index-terms';
import { inHead, inText } from '../search/search-expression';
import type { SearchIndex } from '../search/service';
import { findDrafts, type FoundDraft } from './store';

/** A draft and the uid of its type. */
export type Draft = FoundDraft & { uid: string };

/** A type of which a user may read titles. */
export interface ReadableType {
  optIn: OptIn;
  /** The condition on its rows that the user may read. */
  readable: object;
  /** Whether the user may read all texts that are searched; else only titles are. */
  hasTexts: boolean;
}

/** Drafts loaded for each document asked for: one may be found in several languages. */
const LANGUAGES = 3;

/** Entries of the index that are read at once at most, and how often: a user may be allowed to read few of those found. */
const MAX_READ = 2000;
const MAX_ROUNDS = 8;

/** Finds drafts that a user may read, by their words or the latest change. */
export const createDraftFinder = (
  db: Database,
  index: Pick<SearchIndex, 'parse' | 'complete' | 'find'>,
) => {
  const load = async (
    types: ReadableType[],
    limit: number,
    idsOf: (uid: string) => number[] | null,
  ): Promise<Draft[]> => {
    const found = await inTurn(types, async ({ optIn: { uid, fields }, readable }) => {
      const drafts = await findDrafts(db, uid, {
        ...{ ids: idsOf(uid), title: fields.title, readable, limit },
      });
      return drafts.map((draft) => ({ ...draft, uid }));
    });
    return found.flat();
  };

  return {
    /** Loads the drafts of the documents changed last. */
    latest: (types: ReadableType[], limit: number): Promise<Draft[]> =>
      load(types, limit * LANGUAGES, () => null),

    /** Finds the drafts of at least `limit` documents, if there are as many, the latest change first. */
    async byWords(types: ReadableType[], q: string, limit: number): Promise<Draft[]> {
      const terms = index.parse(q);
      if (terms.length === 0) return [];
      const completions = await index.complete(terms, DRAFTS);
      const condition = types.every(({ hasTexts }) => hasTexts) ? inText : inHead;
      const expression = condition(terms, DRAFTS, completions);
      const drafts: Draft[] = [];
      let below = Number.MAX_SAFE_INTEGER;
      for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const asked = Math.min(limit * LANGUAGES * 4 ** round, MAX_READ);
        const range = { below, from: Number.MIN_SAFE_INTEGER, limit: asked };
        const entries = await index.find('drafts', {
          expression,
          facet: null,
          locale: null,
          ...range,
        });
        const idsOf = (uid: string): number[] =>
          entries.filter(({ contentType }) => contentType === uid).map(({ rowId }) => rowId);
        drafts.push(...(await load(types, asked, idsOf)));
        const documents = new Set(drafts.map(({ documentId }) => documentId));
        if (entries.length < asked || documents.size >= limit) break;
        below = entries.at(-1)?.place ?? below;
      }
      return drafts;
    },
  };
};
