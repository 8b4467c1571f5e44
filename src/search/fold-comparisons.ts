import type { Core } from '@strapi/strapi';

type Database = Core.Strapi['db'];

interface Client {
  raw(sql: string, bindings?: unknown): unknown;
}

/** The SQL of Strapi 5.54 for `$eqi`, `$nei`, `$containsi` … (`@strapi/database`, `query/helpers/where`). */
const CASELESS =
  /^LOWER\((?<column>\?\?|CAST\(\?\? AS VARCHAR\))\) (?<operator>=|<>|LIKE|NOT LIKE) LOWER\(\?\)(?<rest>.*)$/;

const isColumnOf = (bindings: unknown, columns: Set<string>): boolean => {
  const [column] = Array.isArray(bindings) ? (bindings as unknown[]) : [];
  return typeof column === 'string' && columns.has(column.split('.').at(-1) ?? column);
};

/** Rewrites a caseless comparison to compare folded texts. E-mail equality stays with Strapi's password reset. */
const folded = (
  sql: string,
  bindings: unknown,
  foldFunction: string,
  addresses: Set<string>,
): string => {
  const { column, operator, rest } = CASELESS.exec(sql)?.groups ?? {};
  if (column === undefined || operator === undefined) return sql;
  if (['=', '<>'].includes(operator) && isColumnOf(bindings, addresses)) return sql;
  return `${foldFunction}(${column}) ${operator} ${foldFunction}(?)${rest ?? ''}`;
};

const addressColumns = (db: Database): Set<string> => {
  const attributes = [...db.metadata.values()].flatMap((meta) => Object.entries(meta.attributes));
  const addresses = attributes.filter(([, { type }]) => type === 'email');
  return new Set(
    addresses.map(
      ([name, attribute]) => ('columnName' in attribute && attribute.columnName) || name,
    ),
  );
};

/** Makes all of Strapi's caseless comparisons use the SQL function `foldFunction`, by wrapping the knex client. */
export const foldComparisons = (db: Database, foldFunction: string): void => {
  const client = db.connection.client as Client;
  const addresses = addressColumns(db);
  const usual = Object.getPrototypeOf(client) as Client;
  const folding = Object.create(usual) as Client & { constructor: unknown };
  folding.raw = function raw(this: Client, sql, bindings) {
    const rewritten =
      typeof sql === 'string' ? folded(sql, bindings, foldFunction, addresses) : sql;
    return usual.raw.call(this, rewritten, bindings);
  };
  // knex creates a transaction's client from this prototype.
  folding.constructor = Object.assign(() => undefined, { prototype: folding });
  Object.setPrototypeOf(client, folding);
};
