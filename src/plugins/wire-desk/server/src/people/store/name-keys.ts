import { run, tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { ContentTypeUids } from '../../config';
import { newDocumentId, select } from '../../database/connection';
import { NAME_KEY } from '../../database/uids';
import { inBatches } from '../in-batches';
import { keysOf } from '../keys-of';

/** Persons whose names are read at once. */
const BATCH = 300;

interface Named {
  id: number;
  documentId: string;
  name: string | null;
  aliases?: { text: string | null }[];
}

/** Two persons that may be one, with the form that both have. */
export interface Pair {
  one: string;
  other: string;
  kind: string;
  form: string;
}

/** Where a page of pairs begins. */
export type PairPosition = Pair;

/** Before every pair. */
const FIRST = { form: '', one: '', other: '' };

const namesOf = ({ name, aliases = [] }: Named): string[] =>
  [name, ...aliases.map(({ text }) => text)].filter((one) => one !== null);

/** Maintains the forms of persons' names, by which likely doubles are found along an index. */
export const createNameKeys = (db: Database, { person }: ContentTypeUids) => {
  const table = (): string => tableOf(db, NAME_KEY);

  const loadNamed = async (where: object, limit?: number): Promise<Named[]> =>
    (await db.query(person).findMany({
      ...{ where, select: ['id', 'documentId', 'name'], orderBy: { id: 'asc' }, limit },
      populate: { aliases: { select: ['text'] } },
    })) as Named[];

  const save = async (persons: Named[]): Promise<void> => {
    const at = new Date();
    const rows = persons.flatMap((one) =>
      keysOf(namesOf(one)).map((key) => ({
        ...{ document_id: newDocumentId(db, NAME_KEY), person: one.documentId, ...key },
        ...{ created_at: at, updated_at: at, published_at: at },
      })),
    );
    for (let start = 0; start < rows.length; start += 100)
      await run(db, (knex) => knex(table()).insert(rows.slice(start, start + 100)));
  };

  /** Deletes the forms of a person. */
  const remove = async (documentId: string): Promise<void> => {
    await run(db, (knex) => knex(table()).where({ person: documentId }).delete());
  };

  return {
    remove,

    /** Recomputes the forms of a person, in the transaction that wrote it. */
    async recompute(documentId: string): Promise<void> {
      await remove(documentId);
      await save(await loadNamed({ documentId }));
    },

    /** Adds the forms of persons that have none, after bulk SQL or in an old archive, until it is stopped. */
    async complete(stop?: AbortSignal): Promise<void> {
      let after = 0;
      while (stop?.aborted !== true) {
        const rows = await select<{ id: number }>(
          db,
          `select p.id from ${tableOf(db, person)} p where p.id > ? and not exists
            (select 1 from ${table()} k where k.person = p.document_id) order by p.id limit ${BATCH}`,
          [after],
        );
        const last = rows.at(-1);
        if (last === undefined) return;
        await db.transaction(async () =>
          save(await loadNamed({ id: { $in: rows.map(({ id }) => id) } })),
        );
        after = last.id;
      }
    },

    /** Returns the persons that have a form of one, in the order of their documentIds. */
    async doublesOf(documentId: string, limit: number): Promise<string[]> {
      const rows = await select<{ person: string }>(
        db,
        `select distinct o.person from ${table()} k join ${table()} o on o.form = k.form
          and o.kind in ('name', 'full', 'initial') and o.person <> k.person
          and (o.kind = k.kind and k.kind = 'name'
            or k.kind = 'initial' and o.kind in ('full', 'initial')
            or k.kind = 'full' and o.kind = 'initial')
          where k.person = ? order by o.person limit ?`,
        [documentId, limit],
      );
      return rows.map(({ person: found }) => found);
    },

    /** Returns who has one of some forms of a whole name, as name or alias; in the order of their documentIds. */
    async holdersOf(forms: string[]): Promise<{ form: string; person: string }[]> {
      const found: { form: string; person: string }[] = [];
      for (const some of inBatches(forms)) {
        const rows = await run<{ form: string; person: string }[]>(db, (knex) =>
          knex(table())
            .distinct('form', 'person')
            .where({ kind: 'name' })
            .whereIn('form', some)
            .orderBy('person'),
        );
        found.push(...rows);
      }
      return found;
    },

    /** Returns the next pairs of persons with one form, along the index (kind, form, person): no pair is compared that shares none. */
    async pairs(after: PairPosition | null, limit: number): Promise<Pair[]> {
      const found: Pair[] = [];
      for (const kind of ['initial', 'name']) {
        if (found.length >= limit || (after !== null && kind < after.kind)) continue;
        const { form, one, other } = after?.kind === kind ? after : FIRST;
        const rows = await select<Pair>(
          db,
          `select k.kind, k.form, k.person as one, o.person as other
            from ${table()} k join ${table()} o on o.form = k.form and o.person <> k.person
              and o.kind = ${kind === 'name' ? "'name' and k.person < o.person" : "'full'"}
            where k.kind = ? and k.form >= ? and (k.form, k.person, o.person) > (?, ?, ?)
            order by k.form, k.person, o.person limit ?`,
          [kind, form, form, one, other, limit - found.length],
        );
        found.push(...rows);
      }
      return found;
    },
  };
};

export type NameKeys = ReturnType<typeof createNameKeys>;
