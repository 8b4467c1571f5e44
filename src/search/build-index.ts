import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

import type { TypeMeta } from './columns';
import { indexTable, type Database, type Knex, type TextIndex } from './text-index';
import { indexStates } from './index-states';

/** Rows a statement: a few milliseconds, in which SQLite blocks other writers. */
const ROWS = 100;

/** Pause after a statement, as a share of the statement's time. */
const PAUSE = 1;

const definitionOf = (index: TextIndex, meta: TypeMeta): string =>
  createHash('sha256')
    .update([...index.create(meta), index.backfill(meta)].join('\n'))
    .digest('hex');

/** Creates an index that is missing, outdated or lost its triggers in a rebuild. Returns whether it is complete. */
export const ensureIndex = async (
  trx: Knex,
  schema: string | undefined,
  index: TextIndex,
  meta: TypeMeta,
): Promise<boolean> => {
  const states = indexStates(trx, schema);
  const name = indexTable(meta);
  const definition = definitionOf(index, meta);
  const state = await states.load(name);
  if (state?.definition === definition && (await index.hasTriggers(trx, meta)))
    return state.complete;
  for (const statement of [...index.drop(meta), ...index.create(meta)]) await trx.raw(statement);
  const table = trx(meta.tableName);
  const rows: unknown[] = await (schema === undefined ? table : table.withSchema(schema))
    .select('id')
    .limit(1);
  const complete = rows.length === 0;
  await states.save(name, { definition, complete });
  return complete;
};

/** Indexes older rows in small batches until `stopped`. Returns whether the index is complete. */
export const backfillIndex = async (
  db: Database,
  index: TextIndex,
  meta: TypeMeta,
  stopped: () => boolean,
): Promise<boolean> => {
  const knex = db.connection;
  let after = 0;
  while (!stopped()) {
    const began = performance.now();
    const next = db.getConnection(meta.tableName).where('id', '>', after).orderBy('id').limit(ROWS);
    const ids: { id: number }[] = await next.select('id');
    const upTo = ids.at(-1)?.id;
    if (upTo === undefined) {
      for (const statement of index.finish(meta)) await knex.raw(statement);
      const state = { definition: definitionOf(index, meta), complete: true };
      await indexStates(knex, db.getSchemaName()).save(indexTable(meta), state);
      return true;
    }
    await knex.raw(index.backfill(meta), { after, upTo });
    after = upTo;
    await setTimeout((performance.now() - began) * PAUSE);
  }
  return false;
};
