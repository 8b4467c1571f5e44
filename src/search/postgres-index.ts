import { columnOf, textAttributes, type TypeMeta } from './columns';
import { containing, indexTable, SEPARATOR, type Knex, type TextIndex } from './index-of';
import { foldFunctionSql } from './postgres-fold';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** ICU's root collation: it knows the capitals of every letter, whatever the locale of the database. */
const COLLATION = 'und-x-icu';

/**
 * SQL for the folded text of a row. The columns are read by name from the row as it is, so that Strapi may drop one
 * of them: no trigger depends on it.
 */
const textOf = (meta: TypeMeta, row: string, fold: string): string => {
  const columns = textAttributes(meta).map((attribute) => columnOf(meta, attribute));
  const values = columns.map((column) => `fields ->> ${literal(column)}`);
  const text = `concat_ws(${literal(SEPARATOR)}, ${values.join(', ')})`;
  return `(select ${fold}(${text}) from (select to_jsonb(${row}) as fields offset 0) as row)`;
};

/**
 * An index of trigrams by `pg_trgm` on the folded text of each row, which stands in a table beside the content's.
 * @param schema the schema of the content's tables
 * @param hasTrigrams whether the extension is there; without it each text is looked at
 */
export const postgresIndex = (schema: string, hasTrigrams: boolean): TextIndex => {
  const foldFunction = `"${schema}".newsroom_fold`;
  const full = (name: string): string => `"${schema}"."${name}"`;
  const triggerOf = (meta: TypeMeta): string => `${indexTable(meta)}_keep`;

  const create = (meta: TypeMeta): string[] => {
    const index = full(indexTable(meta));
    const keep =
      `begin if tg_op = 'DELETE' then delete from ${index} where id = old.id;` +
      ` else insert into ${index} as kept (id, text) values (new.id, ${textOf(meta, 'new', foldFunction)})` +
      ` on conflict (id) do update set text = excluded.text where kept.text is distinct from excluded.text;` +
      ` end if; return null; end`;
    const trigrams = `create index "${indexTable(meta)}_trigrams" on ${index} using gin (text gin_trgm_ops)`;
    return [
      `create table ${index} (id integer primary key, text text not null)`,
      ...(hasTrigrams ? [trigrams] : []),
      `create or replace function ${full(triggerOf(meta))}() returns trigger language plpgsql as $keep$ ${keep} $keep$`,
      `create trigger "${triggerOf(meta)}" after insert or update or delete on ${full(meta.tableName)}` +
        ` for each row execute function ${full(triggerOf(meta))}()`,
    ];
  };

  return {
    foldFunction,
    async prepare(knex) {
      const known = await knex.raw('select 1 from pg_collation where collname = ?', [COLLATION]);
      await knex.raw(foldFunctionSql(foldFunction, known.rows.length > 0 ? COLLATION : null));
    },
    async isKept(knex, meta) {
      const triggers: unknown[] = await knex('pg_trigger')
        .where('tgname', triggerOf(meta))
        .whereRaw('tgrelid = to_regclass(?)', [full(meta.tableName)])
        .select('tgname');
      return triggers.length > 0;
    },
    create,
    drop: (meta) => [
      `drop trigger if exists "${triggerOf(meta)}" on ${full(meta.tableName)}`,
      `drop function if exists ${full(triggerOf(meta))}()`,
      `drop table if exists ${full(indexTable(meta))}`,
    ],
    backfill: (meta) =>
      `insert into ${full(indexTable(meta))} (id, text) select t.id, ${textOf(meta, 't', foldFunction)}` +
      ` from ${full(meta.tableName)} t where t.id > :after and t.id <= :upTo on conflict (id) do nothing`,
    finish: (meta) => [`analyze ${full(indexTable(meta))}`],
    isFast: (term) => Array.from(term).length >= 3,
    holding: (knex: Knex, meta, term) =>
      knex(indexTable(meta))
        .withSchema(schema)
        .select('id')
        .whereRaw('text like ?', [containing(term)]),
  };
};

const knowsTrigrams = async (knex: Knex): Promise<boolean> => {
  const found: unknown[] = await knex('pg_extension').where('extname', 'pg_trgm').select('oid');
  return found.length > 0;
};

/** Makes the extension for trigrams unless it is there. @returns whether it is there then */
export const ensureTrigrams = async (knex: Knex): Promise<boolean> => {
  if (await knowsTrigrams(knex)) return true;
  try {
    await knex.raw('create extension if not exists pg_trgm');
    return true;
  } catch {
    // Not allowed; or another newsroom has made it at the same moment.
    return knowsTrigrams(knex);
  }
};
