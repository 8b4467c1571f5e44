import type { Core } from '@strapi/strapi';

import { STATUS, statusTables, type StatusTables } from './status-tables';

type Knex = Core.Strapi['db']['connection'];

/** Changes applied in one transaction of some milliseconds. */
const ROWS = 500;
/** A reader waits for this many transactions; with more changes pending, Strapi's own way is faster. */
const STEPS = 8;
/** Advisory lock: processes apply changes one after the other. */
const LOCK = 4_417_205;

/** SQL for the status of each draft, by Strapi's rule (`@strapi/database`, `buildStatusSortExpression`). */
const draftsOf = (content: string): string => {
  const published =
    `from ${content} p where p.document_id = d.document_id and p.locale = d.locale` +
    ` and p.published_at is not null`;
  return (
    `select d.id, d.document_id, d.locale, case when not exists (select 1 ${published}) then ${STATUS.draft}` +
    ` when d.updated_at > (select max(p.updated_at) ${published}) then ${STATUS.modified}` +
    ` else ${STATUS.published} end from ${content} d where d.published_at is null`
  );
};

/** SQL for the status of each document across languages (`@strapi/content-manager`, `getCountDocuments`). */
const documentsOf = (content: string): string =>
  `select d.document_id, case when max(d.published_at) is null then ${STATUS.draft}` +
  ` when max(case when d.published_at is null then d.updated_at end) =` +
  ` max(case when d.published_at is not null then d.updated_at end) then ${STATUS.published}` +
  ` else ${STATUS.modified} end from ${content} d where true`;

interface Change {
  id: number | string;
  document_id: string;
}

/** The status of each draft and document of one type, in tables beside the type's own. */
export class StatusIndex {
  readonly tables: StatusTables;
  private readonly content: string;

  constructor(
    private readonly strapi: Core.Strapi,
    content: string,
  ) {
    const schema = this.isPostgres ? (strapi.db.getSchemaName() ?? 'public') : undefined;
    this.tables = statusTables(content, schema);
    this.content = schema === undefined ? `"${content}"` : `"${schema}"."${content}"`;
  }

  private get isPostgres(): boolean {
    return this.strapi.db.dialect.client === 'postgres';
  }

  private async rows<Row>(knex: Knex, sql: string, bindings: unknown[] = []): Promise<Row[]> {
    const result: unknown = await knex.raw(sql, bindings as string[]);
    return Array.isArray(result) ? (result as Row[]) : (result as { rows: Row[] }).rows;
  }

  /** Creates tables and triggers where they are missing; every document then counts as changed. */
  async ensure(): Promise<void> {
    await this.strapi.db.connection.transaction(async (trx: Knex) => {
      await this.lock(trx);
      const { trigger, drop, create } = this.tables;
      const known = this.isPostgres
        ? `select 1 as known from pg_trigger where tgname = ? and tgrelid = to_regclass('${this.content}')`
        : `select 1 as known from sqlite_master where type = 'trigger' and name = ?`;
      if ((await this.rows(trx, known, [trigger])).length > 0) return;
      for (const statement of [...drop, ...create]) await trx.raw(statement);
    });
  }

  private async lock(trx: Knex): Promise<void> {
    if (this.isPostgres) await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
  }

  /** Applies the oldest changes. Returns whether more may be pending. */
  async applyChanges(): Promise<boolean> {
    const oldest = `select id, document_id from ${this.tables.changes} order by id limit ${ROWS}`;
    if ((await this.rows(this.strapi.db.connection, oldest)).length === 0) return false;
    return this.strapi.db.transaction(async (transaction: { trx: Knex }) => {
      const { trx } = transaction;
      await this.lock(trx);
      const changes = await this.rows<Change>(trx, oldest);
      if (changes.length === 0) return false;
      const among = (values: unknown[]): string => `in (${values.map(() => '?').join(', ')})`;
      const documents = [...new Set(changes.map((change) => change.document_id))];
      const fill = async (table: string, rows: string, end = ''): Promise<void> => {
        const isOne = `document_id ${among(documents)}`;
        await trx.raw(`delete from ${table} where ${isOne}`, documents);
        await trx.raw(`insert into ${table} ${rows} and d.${isOne}${end}`, documents);
      };
      await fill(this.tables.drafts, draftsOf(this.content));
      await fill(this.tables.documents, documentsOf(this.content), ' group by d.document_id');
      const ids = changes.map(({ id }) => id);
      await trx.raw(`delete from ${this.tables.changes} where id ${among(ids)}`, ids);
      return changes.length === ROWS;
    });
  }

  /** Applies pending changes. Returns false where too many are left: the index must not be read then. */
  async isUpToDate(): Promise<boolean> {
    for (let step = 0; step < STEPS; step += 1) if (!(await this.applyChanges())) return true;
    return false;
  }

  /** Counts the documents of each status. */
  async counts(): Promise<Record<keyof typeof STATUS, number>> {
    const sql = `select status, count(*) as documents from ${this.tables.documents} group by status`;
    const rows = await this.rows<{ status: number; documents: number | string }>(
      this.strapi.db.connection,
      sql,
    );
    const of = (status: number): number =>
      Number(rows.find((row) => row.status === status)?.documents ?? 0);
    return {
      draft: of(STATUS.draft),
      modified: of(STATUS.modified),
      published: of(STATUS.published),
    };
  }

  /** Returns the ids of a page of drafts in one language, ordered by status. */
  async page(
    locale: string,
    order: 'asc' | 'desc',
    { start, limit }: { start: number; limit: number },
  ): Promise<number[]> {
    const rows = await this.rows<{ id: number }>(
      this.strapi.db.connection,
      `select id from ${this.tables.drafts} where locale = ? order by status ${order}, id limit ? offset ?`,
      [locale, limit, start],
    );
    return rows.map(({ id }) => id);
  }

  /** Counts one language's drafts among the ids of a query. SQLite only: `+` stops it from looking up each id. */
  async countDrafts(locale: string, ids: object): Promise<number> {
    const [counted] = await this.rows<{ total: number }>(
      this.strapi.db.connection,
      `select count(*) as total from ${this.tables.drafts} where locale = ? and +id in (?)`,
      [locale, ids],
    );
    return counted?.total ?? 0;
  }
}
