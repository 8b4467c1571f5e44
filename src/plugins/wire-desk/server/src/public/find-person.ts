import { run, tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { ContentTypeUids } from '../config';
import { hasField } from '../database/link';
import { FORMER_SLUG, MERGE } from '../database/uids';
import type { PersonRow } from './person-row';

/** A chain of merges that is longer is no chain. */
const MOST_MERGES = 20;

/** Loads a person by its values; null if there is none. */
const load = async (
  db: Database,
  uid: string,
  where: Record<string, string>,
): Promise<PersonRow | null> => {
  const populate = ['aliases', 'roles', 'photo'].filter((field) => hasField(db, uid, field));
  // Of several with one slug, which only old data have, always the same.
  const rows = (await db.query(uid).findMany({
    ...{ where, populate, orderBy: { id: 'asc' }, limit: 1 },
  })) as PersonRow[];
  return rows[0] ?? null;
};

/** Returns the documentId of the person who had a slug last, even one that is gone; or null. */
const formerHolder = async (db: Database, slug: string): Promise<string | null> => {
  const [row] = await run<{ person: string }[]>(db, (knex) =>
    knex(tableOf(db, FORMER_SLUG))
      .where({ slug })
      .orderBy([
        { column: 'updated_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(1)
      .select('person'),
  );
  return row?.person ?? null;
};

/** Returns the documentId of the person into whom another was merged, if that stands. */
const keptOf = async (db: Database, gone: string): Promise<string | null> => {
  const [row] = await run<{ kept: string }[]>(db, (knex) =>
    knex(tableOf(db, MERGE))
      .where({ gone })
      .whereNull('undone_at')
      .orderBy('id', 'desc')
      .limit(1)
      .select('kept'),
  );
  return row?.kept ?? null;
};

/** Finds persons by documentId or slug, present or former. */
export const createFindPerson = (db: Database, uids: ContentTypeUids) => {
  const { person: uid } = uids;

  /** Loads a person, or the one into whom it was merged. */
  const follow = async (documentId: string): Promise<PersonRow | null> => {
    let next: string | null = documentId;
    for (let step = 0; next !== null && step < MOST_MERGES; step += 1) {
      const row = await load(db, uid, { documentId: next });
      if (row !== null) return row;
      next = await keptOf(db, next);
    }
    return null;
  };

  const bySlug = async (slug: string): Promise<PersonRow | null> =>
    hasField(db, uid, 'slug') ? load(db, uid, { slug }) : null;

  /** Returns the person with a documentId or slug; `isMoved` if it has another now. Null if there is none. */
  return async (wanted: string): Promise<{ person: PersonRow; isMoved: boolean } | null> => {
    const direct = (await bySlug(wanted)) ?? (await load(db, uid, { documentId: wanted }));
    if (direct !== null) return { person: direct, isMoved: false };
    const holder = await formerHolder(db, wanted);
    const person = await follow(holder ?? wanted);
    return person && { person, isMoved: true };
  };
};

export type FindPerson = ReturnType<typeof createFindPerson>;
