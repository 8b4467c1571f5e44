import { columnOf, textAttributes, type TypeMeta } from './columns';
import { likePattern, indexTable, SEPARATOR, type Knex, type TextIndex } from './text-index';
import { foldFunctionSql } from './postgres-fold-function';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** ICU's root collation: it knows all capitals, whatever the locale of the database. */
const COLLATION = 'und-x-icu';

/** Returns SQL for a row's folded text. Read as JSON, so that Strapi may drop a column. */
const textOf = (meta: TypeMeta, row: string, fold: string): string => {
  const columns = textAttributes(meta).map((attribute) => columnOf(meta, attribute));
  const values = columns.map((column) => `fields ->> ${literal(column)}`);
  const text = `concat_ws(${literal(SEPARATOR)}, ${values.join(', ')})`;
  return `(select ${fold}(${text}) from (select to_jsonb(${row}) as fields offset 0) as row)`;
};

/** Trigram index (`pg_trgm`) over each row's folded text; without the extension (`hasTrigrams`) texts are scanned. */
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
    async hasTriggers(knex, meta) {
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
    rowsContaining: (knex: Knex, meta, term) =>
      knex(indexTable(meta))
        .withSchema(schema)
        .select('id')
        .whereRaw('text like ?', [likePattern(term)]),
  };
};

const hasTrigramExtension = async (knex: Knex): Promise<boolean> => {
  const found: unknown[] = await knex('pg_extension').where('extname', 'pg_trgm').select('oid');
  return found.length > 0;
};

/** Installs the trigram extension where it is missing. Returns whether it is installed then. */
export const ensureTrigrams = async (knex: Knex): Promise<boolean> => {
  if (await hasTrigramExtension(knex)) return true;
  try {
    await knex.raw('create extension if not exists pg_trgm');
    return true;
  } catch {
    // Not permitted, or another process has just installed it.
    return hasTrigramExtension(knex);
  }
};
