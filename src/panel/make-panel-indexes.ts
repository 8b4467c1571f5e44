import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

import { PANEL_INDEXES, type PanelIndex } from './panel-indexes';

type Knex = Core.Strapi['db']['connection'];

/** Up to this many rows an index takes milliseconds, so it is made before the server listens. */
const SMALL_TABLE = 10_000;
/** Pause between two large indexes, in ms. */
const PAUSE = 2000;
/** Advisory lock: of two processes that boot at once, one makes an index and the other finds it. */
const LOCK = 2_135_035;

const isPostgres = ({ db }: Core.Strapi): boolean => db.dialect.client === 'postgres';

const existing = async (strapi: Core.Strapi): Promise<string[]> => {
  const { connection: knex } = strapi.db;
  const names = PANEL_INDEXES.map(({ name }) => name);
  const rows: { name: string }[] = isPostgres(strapi)
    ? await knex('pg_indexes')
        .whereRaw('schemaname = coalesce(?, current_schema())', [strapi.db.getSchemaName() ?? null])
        .whereIn('indexname', names)
        .select('indexname as name')
    : await knex('sqlite_master').where('type', 'index').whereIn('name', names).select('name');
  return rows.map(({ name }) => name);
};

const hasFewRows = async (strapi: Core.Strapi, table: string): Promise<boolean> => {
  const rows: { last?: unknown }[] = await strapi.db.getConnection(table).max('id as last');
  return Number(rows[0]?.last ?? 0) <= SMALL_TABLE;
};

const make = async (strapi: Core.Strapi, index: PanelIndex): Promise<void> => {
  const schema = strapi.db.getSchemaName();
  const table = schema === undefined ? index.table : `${schema}"."${index.table}`;
  const where = index.where === undefined ? '' : ` where ${index.where}`;
  const statement = `create index if not exists "${index.name}" on "${table}" (${index.columns})${where}`;
  await strapi.db.connection.transaction(async (trx: Knex) => {
    if (isPostgres(strapi)) await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    await trx.raw(statement);
  });
};

const running = new WeakMap<Core.Strapi, () => Promise<void>>();

const makeLater = (strapi: Core.Strapi, indexes: PanelIndex[]): void => {
  const stopped = new AbortController();
  const makeAll = async (): Promise<void> => {
    for (const [done, index] of indexes.entries()) {
      await pause(PAUSE, undefined, { signal: stopped.signal, ref: false });
      await make(strapi, index);
      strapi.log.info(`Made ${done + 1} of ${indexes.length} indexes for the panel's lists`);
    }
  };
  const work = makeAll().catch((error: unknown) => {
    if (stopped.signal.aborted) return;
    strapi.log.error(`Lists in the panel are slow because an index is missing: ${String(error)}`);
  });
  running.set(strapi, async () => {
    stopped.abort();
    await work;
  });
};

/** Creates missing indexes, large ones while the server listens. Strapi's schemas can't declare order or `where`. */
export const makePanelIndexes = async (strapi: Core.Strapi): Promise<void> => {
  const known = await existing(strapi);
  const later: PanelIndex[] = [];
  for (const index of PANEL_INDEXES.filter(({ name }) => !known.includes(name))) {
    if (await hasFewRows(strapi, index.table)) await make(strapi, index);
    else later.push(index);
  }
  if (later.length > 0) makeLater(strapi, later);
};

/** Stops the background work and waits for it; the next start resumes it. */
export const stopPanelIndexes = async (strapi: Core.Strapi): Promise<void> => {
  await running.get(strapi)?.();
};
