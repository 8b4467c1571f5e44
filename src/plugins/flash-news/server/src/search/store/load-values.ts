import {
  columnOf,
  isPostgres,
  run,
  tableOf,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';

/** The relation to a component in Strapi's metadata. */
interface ComponentRelation {
  target: string;
  joinTable: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    on?: Record<string, unknown>;
  };
}

const isJson = (db: Database, uid: string, field: string): boolean =>
  ['json', 'blocks'].includes(db.metadata.get(uid).attributes[field]?.type ?? '');

/** SQLite stores JSON as text. */
const toValue = (value: unknown, isText: boolean): unknown => {
  if (!isText || typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};

/** Values by row id, of each path. */
export type Values = Map<string, Map<number, unknown>>;

/** Loads the values of fields of rows. A dot in a path steps into a single component. */
export const loadValues = async (
  db: Database,
  uid: string,
  paths: string[],
  ids: number[],
): Promise<Values> => {
  const own = paths.filter((path) => !path.includes('.'));
  const values = await loadColumns(db, uid, own, ids);
  for (const path of paths.filter((one) => !own.includes(one))) {
    values.set(path, await loadFromComponents(db, uid, path, ids));
  }
  return values;
};

/** In one statement: each costs a save as much as the reading of its row. */
const loadColumns = async (
  db: Database,
  uid: string,
  fields: string[],
  ids: number[],
): Promise<Values> => {
  const columns = Object.fromEntries(
    fields.map((field, at) => [`v${at}`, columnOf(db, uid, field)]),
  );
  const rows =
    fields.length === 0
      ? []
      : await run<({ id: number } & Record<string, unknown>)[]>(db, (knex) =>
          knex(tableOf(db, uid)).whereIn('id', ids).select('id', columns),
        );
  return new Map(
    fields.map((field, at) => {
      const isText = !isPostgres(db) && isJson(db, uid, field);
      return [field, new Map(rows.map((row) => [row.id, toValue(row[`v${at}`], isText)]))];
    }),
  );
};

const loadFromComponents = async (
  db: Database,
  uid: string,
  path: string,
  ids: number[],
): Promise<Map<number, unknown>> => {
  const [head = '', ...rest] = path.split('.');
  const relation = db.metadata.get(uid).attributes[head] as unknown as ComponentRelation;
  const { name, joinColumn, inverseJoinColumn, on = {} } = relation.joinTable;
  const links = await run<{ row: number; component: number }[]>(db, (knex) =>
    knex(name)
      .whereIn(joinColumn.name, ids)
      .where(on)
      .select({ row: joinColumn.name, component: inverseJoinColumn.name }),
  );
  const inner = rest.join('.');
  const components = links.map(({ component }) => component);
  const values = await loadValues(db, relation.target, [inner], components);
  return new Map(links.map(({ row, component }) => [row, values.get(inner)?.get(component)]));
};
