import {
  isPostgres,
  run,
  tableOf,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import { select } from '../../database/connection';
import { linksTo, type Link } from '../../database/link';
import { MOVE } from '../../database/uids';

/** How many documents of a type refer to somebody by a field, and in which languages. */
export interface Use {
  contentType: string;
  field: string;
  documents: number;
  locales: string[];
}

/** The rows of two persons. */
export interface Pair {
  kept: number;
  gone: number;
}

const hasColumn = (db: Database, uid: string, field: string): boolean =>
  field in db.metadata.get(uid).attributes;

const localeOf = (db: Database, uid: string): string =>
  hasColumn(db, uid, 'locale') ? 'v.locale' : 'null';

const randomId = (db: Database): string =>
  isPostgres(db) ? 'substr(md5(random()::text), 1, 24)' : 'lower(hex(randomblob(12)))';

/** Moves the relations that lead to one person to another, in all versions and languages. */
export const createMoves = (db: Database, personUid: string) => {
  const links = (): Link[] => linksTo(db, personUid);

  /** Records the relations of the person that goes, by one statement. */
  const record = async (link: Link, mergeId: number, { kept, gone }: Pair): Promise<void> => {
    const { uid, field, table, own, other, order } = link;
    await run(db, (knex) =>
      knex.raw(
        `insert into ${tableOf(db, MOVE)} (document_id, merge_id, content_type, field,
          related_document_id, locale, is_published, had_both, place, created_at, updated_at, published_at)
        select ${randomId(db)}, ?, ?, ?, v.document_id, ${localeOf(db, uid)},
          v.published_at is not null,
          exists (select 1 from ${table} k where k.${own} = l.${own} and k.${other} = ?),
          ${order === null ? 'null' : `l.${order}`}, ?, ?, ?
        from ${table} l join ${tableOf(db, uid)} v on v.id = l.${own} where l.${other} = ?`,
        [mergeId, uid, field, kept, new Date(), new Date(), new Date(), gone],
      ),
    );
  };

  const relink = async ({ table, own, other }: Link, { kept, gone }: Pair): Promise<void> => {
    await run(db, (knex) =>
      knex(table)
        .where(other, gone)
        .whereIn(own, knex(table).where(other, kept).select(own))
        .delete(),
    );
    await run(db, (knex) =>
      knex(table)
        .where(other, gone)
        .update({ [other]: kept }),
    );
  };

  return {
    /** Returns what refers to a person. */
    async uses(row: number): Promise<Use[]> {
      const found: Use[] = [];
      for (const { uid, field, table, own, other } of links()) {
        const rows = await select<{ locale: string | null; documents: number | string }>(
          db,
          `select ${localeOf(db, uid)} as locale, count(distinct v.document_id) as documents
            from ${table} l join ${tableOf(db, uid)} v on v.id = l.${own} where l.${other} = ?
            group by 1`,
          [row],
        );
        const [all] = await select<{ documents: number | string }>(
          db,
          `select count(distinct v.document_id) as documents
            from ${table} l join ${tableOf(db, uid)} v on v.id = l.${own} where l.${other} = ?`,
          [row],
        );
        found.push({
          ...{ contentType: uid, field, documents: Number(all?.documents ?? 0) },
          locales: rows.flatMap(({ locale }) => locale ?? []),
        });
      }
      return found;
    },

    /** Moves all relations from `gone` to `kept` and records them. */
    async move(mergeId: number, pair: Pair): Promise<void> {
      for (const link of links()) {
        await record(link, mergeId, pair);
        await relink(link, pair);
      }
    },

    /** Returns the documentIds of a type that a merge has moved. */
    async moved(mergeId: number, contentType: string): Promise<string[]> {
      const rows = await run<{ related_document_id: string }[]>(db, (knex) =>
        knex(tableOf(db, MOVE))
          .where({ merge_id: mergeId, content_type: contentType })
          .distinct('related_document_id'),
      );
      return rows.map(({ related_document_id }) => related_document_id);
    },
  };
};

export type Moves = ReturnType<typeof createMoves>;
