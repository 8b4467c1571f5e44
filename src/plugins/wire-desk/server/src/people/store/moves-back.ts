import { run, tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { NotMovedBack } from '../../../../shared/contracts/people';
import { linksTo, type Link } from '../../database/link';
import { MOVE } from '../../database/uids';
import type { Pair } from './moves';

interface Move {
  id: number;
  content_type: string;
  field: string;
  related_document_id: string;
  locale: string | null;
  is_published: boolean | number;
  had_both: boolean | number;
  place: number | null;
}

interface Version {
  id: number;
  document_id: string;
  locale: string | null;
  published_at: unknown;
}

/** Relations that are moved back at once. */
const BATCH = 300;

/** How many of those that stay are named. */
const MOST_NAMED = 20;

export interface MovedBack {
  movedBack: number;
  notMovedBack: NotMovedBack[];
  notMovedBackInAll: number;
  /** documentIds by type. */
  documents: Map<string, Set<string>>;
}

/** Returns the record for a version: its own, else one of the same language, else another of its document: it has been made of these. */
const recordFor = (version: Version, moves: Move[]): Move | undefined => {
  const own = moves.filter((move) => move.related_document_id === version.document_id);
  const inLocale = own.filter(({ locale }) => (locale ?? null) === (version.locale ?? null));
  const isPublished = version.published_at !== null;
  return (
    inLocale.find((move) => Boolean(move.is_published) === isPublished) ?? inLocale[0] ?? own[0]
  );
};

/** Moves back the relations that a merge had moved and that nobody has changed since. */
export const createMoveBack = (db: Database, personUid: string) => {
  const hasLocale = (uid: string): boolean => 'locale' in db.metadata.get(uid).attributes;

  const loadVersions = (uid: string, documents: string[]): Promise<Version[]> =>
    run<Version[]>(db, (knex) =>
      knex(tableOf(db, uid))
        .whereIn('document_id', documents)
        .select('id', 'document_id', 'published_at', ...(hasLocale(uid) ? ['locale'] : [])),
    );

  /** Moves the relations of one field back. Returns the ids of the records that were. */
  const moveField = async (
    { table, own, other, order }: Link,
    { versions, moves }: { versions: Version[]; moves: Move[] },
    { kept, gone }: Pair,
  ): Promise<Version[]> => {
    const linked = await run<Record<string, number>[]>(db, (knex) =>
      knex(table)
        .whereIn(
          own,
          versions.map(({ id }) => id),
        )
        .where(other, kept)
        .select(own),
    );
    const isLinked = new Set(linked.map((row) => row[own]));
    const still = versions.filter(({ id }) => isLinked.has(id));
    const [both, alone] = [true, false].map((hadBoth) =>
      still.filter((version) => Boolean(recordFor(version, moves)?.had_both) === hadBoth),
    ) as [Version[], Version[]];
    await run(db, (knex) =>
      knex(table)
        .where(other, kept)
        .whereIn(
          own,
          alone.map(({ id }) => id),
        )
        .update({ [other]: gone }),
    );
    for (const version of both) {
      const place = recordFor(version, moves)?.place ?? null;
      const row = { [own]: version.id, [other]: gone, ...(order !== null && { [order]: place }) };
      await run(db, (knex) => knex(table).insert(row));
    }
    return still;
  };

  const toNotMoved = (move: Move, versions: Version[]): NotMovedBack => ({
    ...{ contentType: move.content_type, documentId: move.related_document_id },
    ...{ field: move.field, locale: move.locale ?? null },
    why: versions.some(
      (version) =>
        version.document_id === move.related_document_id &&
        (version.locale ?? null) === (move.locale ?? null),
    )
      ? 'changed'
      : 'deleted',
  });

  return async (mergeId: number, pair: Pair): Promise<MovedBack> => {
    const result: MovedBack = {
      ...{ movedBack: 0, notMovedBack: [], notMovedBackInAll: 0 },
      documents: new Map(),
    };
    const moveDocuments = async (link: Link, moves: Move[]): Promise<void> => {
      const ids = [...new Set(moves.map((move) => move.related_document_id))];
      const versions = await loadVersions(link.uid, ids);
      const back = await moveField(link, { versions, moves }, pair);
      const backIds = new Set(back.map((version) => version.document_id));
      result.documents.set(
        link.uid,
        new Set([...(result.documents.get(link.uid) ?? []), ...backIds]),
      );
      result.movedBack += backIds.size;
      const isBack = (move: Move): boolean =>
        back.some(
          (version) =>
            version.document_id === move.related_document_id &&
            (version.locale ?? null) === (move.locale ?? null),
        );
      const left = moves.filter((move) => !isBack(move));
      // Draft and published version of one language are one to whoever reads of it.
      const named = new Map(
        left.map((move) => [`${move.related_document_id} ${move.locale ?? ''}`, move]),
      );
      result.notMovedBackInAll += named.size;
      const room = MOST_NAMED - result.notMovedBack.length;
      result.notMovedBack.push(
        ...[...named.values()].slice(0, room).map((move) => toNotMoved(move, versions)),
      );
    };

    for (const link of linksTo(db, personUid)) {
      let after = '';
      for (;;) {
        // Whole documents, so that the record of each version is found.
        const documents = await run<{ related_document_id: string }[]>(db, (knex) =>
          knex(tableOf(db, MOVE))
            .where({ merge_id: mergeId, content_type: link.uid, field: link.field })
            .where('related_document_id', '>', after)
            .distinct('related_document_id')
            .orderBy('related_document_id')
            .limit(BATCH),
        );
        const ids = documents.map((row) => row.related_document_id);
        const last = ids.at(-1);
        if (last === undefined) break;
        const moves = await run<Move[]>(db, (knex) =>
          knex(tableOf(db, MOVE))
            .where({ merge_id: mergeId, content_type: link.uid, field: link.field })
            .whereIn('related_document_id', ids),
        );
        await moveDocuments(link, moves);
        after = last;
      }
    }
    return result;
  };
};

export type MoveBack = ReturnType<typeof createMoveBack>;
