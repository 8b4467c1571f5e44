import type { Core } from '@strapi/strapi';

type Database = Core.Strapi['db'];

interface Client {
  raw(sql: string, bindings?: unknown): unknown;
}

/** How Strapi 5.54 writes `$eqi`, `$nei`, `$containsi`, `$startsWithi` … (`@strapi/database`, `query/helpers/where`). */
const CASELESS =
  /^LOWER\((?<column>\?\?|CAST\(\?\? AS VARCHAR\))\) (?<operator>=|<>|LIKE|NOT LIKE) LOWER\(\?\)(?<rest>.*)$/;

const isColumnOf = (bindings: unknown, columns: Set<string>): boolean => {
  const [column] = Array.isArray(bindings) ? (bindings as unknown[]) : [];
  return typeof column === 'string' && columns.has(column.split('.').at(-1) ?? column);
};

/**
 * The same comparison of folded texts; as it was if it is none. Whether two addresses of e-mail are the same is left
 * to Strapi: staff are found by theirs when they ask for a new password.
 */
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

/**
 * Makes every comparison without case that Strapi writes one of folded texts: lists, relations, counts, filters at any
 * depth. It is done where SQL is made since all of them come by there, those inside a transaction too.
 * @param foldFunction the function of SQL that folds a text, by its full name
 */
export const foldComparisons = (db: Database, foldFunction: string): void => {
  const client = db.connection.client as Client;
  const addresses = addressColumns(db);
  const usual = Object.getPrototypeOf(client) as Client;
  const folding = Object.create(usual) as Client & { constructor: unknown };
  folding.raw = function raw(this: Client, sql, bindings) {
    const said = typeof sql === 'string' ? folded(sql, bindings, foldFunction, addresses) : sql;
    return usual.raw.call(this, said, bindings);
  };
  // knex makes the client of a transaction from the prototype of this one's constructor.
  folding.constructor = Object.assign(() => undefined, { prototype: folding });
  Object.setPrototypeOf(client, folding);
};
