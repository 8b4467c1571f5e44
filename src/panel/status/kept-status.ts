import type { Core } from '@strapi/strapi';

import { STATUS, statusTables, type StatusTables } from './tables';

type Knex = Core.Strapi['db']['connection'];

/** Changes that are taken up in one transaction: some milliseconds. */
const ROWS = 500;
/** How many such transactions a reader waits for; beyond them Strapi's own way is faster. */
const STEPS = 8;
/** Any number, the same in all processes: they take up changes one after the other. */
const LOCK = 4_417_205;

/** Strapi's rule for the status of a draft (`@strapi/database`, `buildStatusSortExpression`). */
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

/** Strapi's rule for that of a document in all its languages (`@strapi/content-manager`, `getCountDocuments`). */
const documentsOf = (content: string): string =>
  `select d.document_id, case when max(d.published_at) is null then ${STATUS.draft}` +
  ` when max(case when d.published_at is null then d.updated_at end) =` +
  ` max(case when d.published_at is not null then d.updated_at end) then ${STATUS.published}` +
  ` else ${STATUS.modified} end from ${content} d where true`;

interface Change {
  id: number | string;
  document_id: string;
}

/** The status of each draft and document of one type, kept in tables beside the type's own. */
export class KeptStatus {
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
    const said: unknown = await knex.raw(sql, bindings as string[]);
    return Array.isArray(said) ? (said as Row[]) : (said as { rows: Row[] }).rows;
  }

  /** Makes tables and triggers unless they are there; all documents count as changed then. */
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

  /** Takes up the oldest changes. @returns whether there may be more */
  async takeUp(): Promise<boolean> {
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

  /** Takes up what has changed. @returns whether that was all: only then may it be read */
  async isUpToDate(): Promise<boolean> {
    for (let step = 0; step < STEPS; step += 1) if (!(await this.takeUp())) return true;
    return false;
  }

  /** How many documents have each status; none is left out. */
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

  /** The ids of a page of the drafts in one language, by status. */
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

  /** How many drafts in one language a query for ids has, on SQLite; `+` keeps it from looking each of them up. */
  async countAmong(locale: string, ids: object): Promise<number> {
    const [counted] = await this.rows<{ total: number }>(
      this.strapi.db.connection,
      `select count(*) as total from ${this.tables.drafts} where locale = ? and +id in (?)`,
      [locale, ids],
    );
    return counted?.total ?? 0;
  }
}
