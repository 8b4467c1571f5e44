import type { Knex } from './text-index';

const TABLE = 'search_indexes';

interface State {
  definition: string;
  complete: boolean;
}

/** Stores each index's definition, and whether it is complete. */
export const indexStates = (knex: Knex, schema: string | undefined) => {
  const rows = () => (schema === undefined ? knex(TABLE) : knex(TABLE).withSchema(schema));
  const tables = () => (schema === undefined ? knex.schema : knex.schema.withSchema(schema));

  return {
    async ensureTable(): Promise<void> {
      if (await tables().hasTable(TABLE)) return;
      await tables().createTable(TABLE, (table) => {
        table.string('name').primary();
        table.text('definition').notNullable();
        table.boolean('complete').notNullable();
      });
    },

    async load(name: string): Promise<State | undefined> {
      const row: { definition: string; complete: unknown } | undefined = await rows()
        .where({ name })
        .first();
      return row && { definition: row.definition, complete: Boolean(row.complete) };
    },

    async save(name: string, state: State): Promise<void> {
      await rows()
        .insert({ name, ...state })
        .onConflict('name')
        .merge();
    },
  };
};
