import { errors } from '@strapi/utils';
import { conflict } from '@newsroom/plugin-kit/server/http/conflict';
import type { UndoResponse } from '../../../shared/contracts/people';
import type { ChangeNews } from '../strapi/change-news';
import type { PersonDocuments } from './merge-service';
import { withoutAdded, type PersonEntry } from './person-fields';
import type { By, MergeRecord, Merges } from './store/merges';
import type { MoveBack, MovedBack } from './store/moves-back';
import type { Persons } from './store/persons';

export interface UndoPeers {
  changeNews: ChangeNews;
  persons: Persons;
  merges: Merges;
  moveBack: MoveBack;
  documents: () => PersonDocuments;
  /** Recomputes what is derived from quotes and stories that were moved back. */
  follow: (documents: MovedBack['documents']) => Promise<void>;
}

/** Checks that a member of staff may undo a merge. @throws PolicyError (403) */
export type AuthoriseUndo = (merge: MergeRecord, kept: PersonEntry) => void;

/** Undoes merges. */
export const createUndoService = (peers: UndoPeers) => {
  const { changeNews, persons, merges, moveBack, documents, follow } = peers;

  /** @throws 404; 409 for one that was undone, or whose other person went too */
  const load = async (id: number): Promise<{ merge: MergeRecord; kept: PersonEntry }> => {
    const merge = await merges.load(id);
    if (merge === null) throw new errors.NotFoundError('id: no such merge');
    await persons.lock([merge.kept]);
    const kept = await persons.load(merge.kept);
    if (kept !== null) return { merge, kept };
    const later = await merges.lastOf(merge.kept);
    throw conflict(
      later === null
        ? `${merge.keptName} was deleted since, so nothing can be moved back.`
        : `${merge.keptName} was merged into ${later.keptName} since. Undo that first.`,
      later === null ? 'kept-deleted' : 'kept-merged',
      { kept: merge.keptName, into: later?.keptName ?? null },
    );
  };

  /** Creates the person again, with the same documentId. A slug that somebody else has by now is left out, so that it gets another. */
  const restore = async ({ gone, before }: MergeRecord) => {
    const { slug, ...rest } = before;
    const hasOtherSlug = typeof slug === 'string' && (await persons.hasSlug(slug));
    const data = { ...rest, ...(!hasOtherSlug && { slug }), documentId: gone };
    const created = await documents().create({ data });
    return { row: created.id, hasOtherSlug };
  };

  /** Leaves out a Wikidata id that somebody else has by now. */
  const withFreeWikidataId = async (
    before: Record<string, unknown>,
  ): Promise<Record<string, unknown>> => {
    const { wikidataId } = before;
    if (typeof wikidataId !== 'string' || !(await persons.hasWikidataId(wikidataId))) return before;
    return { ...before, wikidataId: null };
  };

  /** Leaves out a picture that has been deleted. */
  const withPresentPhoto = async (
    before: Record<string, unknown>,
  ): Promise<Record<string, unknown>> => {
    const { photo } = before;
    return typeof photo !== 'number' || (await persons.hasPicture(photo))
      ? before
      : { ...before, photo: null };
  };

  return (id: number, by: By, authorise: AuthoriseUndo): Promise<UndoResponse> =>
    changeNews(async () => {
      const { merge, kept } = await load(id);
      authorise(merge, kept);
      if (!(await merges.markUndone(id, by)))
        throw conflict('This merge was undone already.', 'undone');
      const photo = (merge.before['photo'] as number | null | undefined) ?? null;
      const { data, keptFields } = withoutAdded(kept, merge.added, photo);
      // First, since a Wikidata id is that of one person.
      await documents().update({ documentId: kept.documentId, data });
      const before = await withPresentPhoto(await withFreeWikidataId(merge.before));
      const { row, hasOtherSlug } = await restore({ ...merge, before });
      const { documents: changed, ...moved } = await moveBack(id, { kept: kept.id, gone: row });
      await follow(changed);
      return {
        data: {
          ...{ documentId: merge.gone, name: merge.goneName, hasOtherSlug },
          ...{ ...moved, keptFields },
        },
      };
    });
};

export type UndoService = ReturnType<typeof createUndoService>;
