import {
  columnOf,
  run,
  tableOf,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import { componentsOf, isText } from '../../opt-in/translated-fields';
import type { ModelOf } from '../../strapi/model';

/** The fields to load of a row: its own columns, and those of its components; of lists, all texts. */
export interface Wanted {
  columns: string[];
  components: Map<string, Wanted | 'list'>;
}

/** Returns what is wanted of a type for paths of its fields. */
export const wantedFor = (fields: { path: string; kind: string }[]): Wanted => {
  const wanted: Wanted = { columns: [], components: new Map() };
  for (const { path, kind } of fields) {
    let level = wanted;
    const parts = path.split('.');
    for (const part of parts.slice(0, -1)) {
      const known = level.components.get(part);
      const inner: Wanted =
        known === undefined || known === 'list' ? { columns: [], components: new Map() } : known;
      level.components.set(part, inner);
      level = inner;
    }
    const last = parts.at(-1) ?? '';
    if (kind === 'list') level.components.set(last, 'list');
    else level.columns.push(last);
  }
  return wanted;
};

/** All texts of a component. */
const allOf = (modelOf: ModelOf, uid: string): Wanted => {
  const wanted: Wanted = { columns: [], components: new Map() };
  for (const [name, attribute] of Object.entries(modelOf(uid)?.attributes ?? {})) {
    if (isText(attribute)) wanted.columns.push(name);
    else if (componentsOf(attribute).length > 0) wanted.components.set(name, 'list');
  }
  return wanted;
};

/** A component's link to its owner in Strapi's metadata; a dynamic zone's has the type of each component. */
interface ComponentRelation {
  joinTable: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn?: { name: string };
    morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
  };
}

type Values = Record<string, unknown>;

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};

export const createComponentValues = (db: Database, modelOf: ModelOf) => {
  /** Returns the columns to select of a type, by field. */
  const selectionOf = (uid: string, { columns }: Wanted, alias: string): Record<string, string> =>
    Object.fromEntries(
      columns.map((name) => [`value_${name}`, `${alias}.${columnOf(db, uid, name)}`]),
    );

  /** Returns the selected values of a row by field. SQLite stores JSON as text, and Strapi leaves PostgreSQL's unparsed. */
  const valuesIn = (uid: string, { columns }: Wanted, row: Values): Values =>
    Object.fromEntries(
      columns.map((name) => {
        const value = row[`value_${name}`];
        const isJson = modelOf(uid)?.attributes[name]?.type === 'blocks';
        return [name, isJson ? parsed(value) : value];
      }),
    );

  interface Link {
    owner: number;
    component: number;
    type?: string | null;
  }

  const linksOf = (uid: string, field: string, owners: number[]): Promise<Link[]> => {
    const { joinTable } = db.metadata.get(uid).attributes[field] as unknown as ComponentRelation;
    const { name, joinColumn, inverseJoinColumn, morphColumn } = joinTable;
    const component = morphColumn?.idColumn.name ?? inverseJoinColumn?.name ?? '';
    return run<Link[]>(db, (knex) =>
      knex(name)
        .whereIn(joinColumn.name, owners)
        .where('field', field)
        .orderBy(['order', 'id'])
        .select({
          owner: joinColumn.name,
          component,
          ...(morphColumn && { type: morphColumn.typeColumn.name }),
        }),
    );
  };

  /** Loads rows of a component by id. */
  const loadRows = async (
    uid: string,
    wanted: Wanted,
    ids: number[],
  ): Promise<Map<number, Values>> => {
    const rows = await run<(Values & { id: number })[]>(db, (knex) =>
      knex({ c: tableOf(db, uid) })
        .whereIn('c.id', ids)
        .select({ id: 'c.id', ...selectionOf(uid, wanted, 'c') }),
    );
    return loadInto(uid, wanted, rows);
  };

  /** Returns the values of rows that were selected, with those of their components. */
  const loadInto = async (
    uid: string,
    wanted: Wanted,
    rows: (Values & { id: number })[],
  ): Promise<Map<number, Values>> => {
    const found = new Map(rows.map((row) => [row.id, valuesIn(uid, wanted, row)]));
    if (found.size === 0) return found;
    for (const [field, inner] of wanted.components) {
      const byOwner = await loadComponents(uid, field, inner, [...found.keys()]);
      for (const [owner, components] of byOwner) {
        const values = found.get(owner);
        if (values) values[field] = inner === 'list' ? components : components[0];
      }
    }
    return found;
  };

  const loadComponents = async (
    uid: string,
    field: string,
    inner: Wanted | 'list',
    owners: number[],
  ): Promise<Map<number, Values[]>> => {
    const attribute = modelOf(uid)?.attributes[field];
    const links = await linksOf(uid, field, owners);
    const typeOf = ({ type }: Link): string => type ?? attribute?.component ?? '';
    const byType = new Map<string, Map<number, Values>>();
    for (const type of new Set(links.map(typeOf))) {
      const ids = links.filter((link) => typeOf(link) === type).map((link) => link.component);
      // A component that the app no longer has.
      if (modelOf(type) === undefined) continue;
      const wanted = inner === 'list' ? allOf(modelOf, type) : inner;
      byType.set(type, await loadRows(type, wanted, ids));
    }
    const byOwner = new Map<number, Values[]>();
    for (const link of links) {
      const values = byType.get(typeOf(link))?.get(link.component);
      if (values === undefined) continue;
      const named = link.type == null ? {} : { __component: link.type };
      byOwner.set(link.owner, [...(byOwner.get(link.owner) ?? []), { ...named, ...values }]);
    }
    return byOwner;
  };

  return { selectionOf, loadInto };
};
