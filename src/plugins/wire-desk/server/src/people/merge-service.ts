import { errors } from '@strapi/utils';
import type { AddedFields, MergeEffect, MergePreview } from '../../../shared/contracts/people';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { ChangeNews } from '../strapi/change-news';
import { fieldsToAdd, withAdded, type PersonEntry } from './person-fields';
import { refusalOf } from './refusal-of';
import { mergedAlready } from './refuse-merged';
import {
  toMovedUse,
  type By,
  type MergeRecord,
  type Merges,
  type StoredMove,
} from './store/merges';
import type { Moves, Use } from './store/moves';
import type { Persons } from './store/persons';

/** The document service for the configured type of persons. */
export interface PersonDocuments {
  create(params: object): Promise<{ id: number; documentId: string }>;
  update(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
}

export interface MergePeers {
  changeNews: ChangeNews;
  persons: Persons;
  moves: Moves;
  merges: Merges;
  documents: () => PersonDocuments;
  /** Whether readers see a person. */
  isPublic: (documentId: string) => Promise<boolean>;
  /** Saves the slug by which readers knew a person. */
  saveSlug: (person: PersonEntry) => Promise<void>;
  /** Recomputes what is derived from quotes and stories that refer to the other person now. */
  follow: (merge: MergeRecord) => Promise<void>;
}

/** Two persons, the one that stays and the one that goes, with what refers to the latter. */
export interface MergePair {
  kept: PersonEntry;
  gone: PersonEntry;
  /** Whether readers see the one that goes: only then its names may become public. */
  isGonePublic: boolean;
  uses: Use[];
}

/** Checks that a member of staff may merge. @throws PolicyError (403) */
export type Authorise = (pair: MergePair) => void;

const usedOf = (uses: Use[]): Use[] => uses.filter(({ documents }) => documents > 0);

const toStored = (use: Use): StoredMove => ({
  ...toMovedUse(use),
  locales: [...new Set(use.locales)].sort(),
});

/** Merges persons. */
export const createMergeService = (peers: MergePeers) => {
  const { changeNews, persons, moves, merges, documents, isPublic, saveSlug, follow } = peers;

  /** @throws 409 for one that went by another merge; 404 for none */
  const load = async (field: string, documentId: string): Promise<PersonEntry> => {
    const person = await persons.load(documentId);
    if (person !== null) return person;
    const merge = await merges.lastOf(documentId);
    if (merge === null)
      throw new errors.NotFoundError(`${field}: there is no such person any more`);
    throw mergedAlready(merge, `Choose ${merge.keptName} instead.`);
  };

  const loadPair = async (keptId: string, goneId: string): Promise<MergePair> => {
    if (keptId === goneId)
      throw invalidField('gone', 'a person can’t be merged with itself; choose two');
    const kept = await load('kept', keptId);
    const gone = await load('gone', goneId);
    const [uses, isGonePublic] = [await moves.uses(gone.id), await isPublic(goneId)];
    return { kept, gone, uses, isGonePublic };
  };

  const merge = async (pair: MergePair, by: By): Promise<MergeRecord> => {
    const { kept, gone, uses, isGonePublic } = pair;
    const added: AddedFields = fieldsToAdd(pair);
    const record = await merges.create(
      {
        ...{ kept: kept.documentId, keptName: kept.name },
        ...{ gone: gone.documentId, goneName: gone.name },
        ...{ before: persons.toData(gone), added, moved: usedOf(uses).map(toStored) },
      },
      by,
    );
    // One that readers never had would tell what a hidden story is about.
    if (isGonePublic) await saveSlug(gone);
    await moves.move(record.id, { kept: kept.id, gone: gone.id });
    // First, since a Wikidata id is that of one person.
    await documents().delete({ documentId: gone.documentId });
    const data = withAdded(kept, added, gone.photo?.id ?? null);
    // Always, so that caches and whoever edits the person hear of it.
    await documents().update({ documentId: kept.documentId, data });
    await follow(record);
    return record;
  };

  const effect = async (
    keptId: string,
    goneId: string,
    authorise: Authorise,
  ): Promise<MergeEffect> => {
    const pair = await loadPair(keptId, goneId);
    authorise(pair);
    const [kept, gone] = await persons.cards([keptId, goneId]);
    if (kept === undefined || gone === undefined)
      throw new errors.NotFoundError('there is no such person any more');
    const other = pair.gone.wikidataId ?? null;
    return {
      ...{ kept, gone, moves: usedOf(pair.uses).map(toMovedUse), added: fieldsToAdd(pair) },
      hidesNames: !pair.isGonePublic,
      otherWikidataId: other !== null && pair.kept.wikidataId ? other : null,
    };
  };

  return {
    /**
     * Returns what a merge would change, or why `run` would refuse it: the panel asks again while a colleague may merge one of the
     * two. @throws 400 for a person with itself
     */
    preview: (keptId: string, goneId: string, authorise: Authorise): Promise<MergePreview> =>
      effect(keptId, goneId, authorise).then(
        (data): MergePreview => ({ data, refusal: null }),
        (error: unknown): MergePreview => ({ data: null, refusal: refusalOf(error) }),
      ),

    /**
     * Merges one person into another, in one transaction.
     * @throws 400 for a person with itself; 404 for one that is gone; 409 for one that was merged already
     */
    run: (keptId: string, goneId: string, by: By, authorise: Authorise): Promise<MergeRecord> =>
      changeNews(async () => {
        await persons.lock([keptId, goneId]);
        const pair = await loadPair(keptId, goneId);
        authorise(pair);
        return merge(pair, by);
      }),
  };
};

export type MergeService = ReturnType<typeof createMergeService>;
