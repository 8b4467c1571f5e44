import {
  isPostgres,
  tableOf,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import type { Selection } from '../selection';
import type { PublishedRow } from '../to-item';
import { fromColumn } from './from-column';
import { linkOf, type Attribute, type Link } from './link';

/** What a row consists of: its columns, then its relations. */
interface Shape {
  fields: { name: string; type: string }[];
  relations: { name: string; isMany: boolean; shape: Shape }[];
}

/** A statement without conditions that selects rows of a type, as `t0`, with what they are related to. */
export interface RowStatement {
  sql: string;
  toRow: (found: object) => PublishedRow;
}

const attributesOf = (db: Database, uid: string): Record<string, Attribute> =>
  db.metadata.get(uid).attributes as unknown as Record<string, Attribute>;

const attributeOf = (db: Database, uid: string, name: string): Attribute => {
  const attribute = attributesOf(db, uid)[name];
  if (attribute === undefined) throw new Error(`${uid} has no field "${name}"`);
  return attribute;
};

/**
 * Returns SQL of a column whose value arrives in JSON as it does alone. SQLite writes fractions with 15 digits there;
 * PostgreSQL writes big integers as numbers, and JSON as a part of it.
 */
const inJson = (db: Database, column: string, type: string): string => {
  if (isPostgres(db)) {
    return ['biginteger', 'json', 'blocks'].includes(type) ? `${column}::text` : column;
  }
  return ['float', 'decimal'].includes(type)
    ? `case typeof(${column}) when 'real' then printf('%!.17g', ${column}) else ${column} end`
    : column;
};

/** Builds the statement of a selection: one for all its relations, each a subquery that returns JSON. */
export const rowStatement = (db: Database, uid: string, selection: Selection): RowStatement => {
  let aliases = 0;
  const nextAlias = (): string => `t${(aliases += 1)}`;
  const array = isPostgres(db) ? 'json_build_array' : 'json_array';
  const group = isPostgres(db) ? 'json_agg' : 'json_group_array';

  const relatedTo = (link: Link, { published }: Selection, values: string[]): string => {
    const { from, where, order, target } = link;
    const one = `${array}(${values.join(', ')})`;
    const isPublished = published ? [`${target}.published_at is not null`] : [];
    const rows = `from ${from} where ${[...where, ...isPublished].join(' and ')}`;
    const inOrder = `order by ${order.join(', ')}`;
    return link.isMany
      ? `(select ${group}(${one} ${inOrder}) ${rows})`
      : `(select ${one} ${rows} ${inOrder} limit 1)`;
  };

  const relation = (owner: { uid: string; alias: string }, name: string, wanted: Selection) => {
    const link = linkOf(db, { ...owner, name }, nextAlias);
    const { values, shape } = partsOf(link.uid, link.target, wanted, true);
    return { name, isMany: link.isMany, shape, value: relatedTo(link, wanted, values) };
  };

  const partsOf = (
    ofType: string,
    alias: string,
    { select = [], populate = {} }: Selection,
    isJson: boolean,
  ): { values: string[]; shape: Shape } => {
    const fields = select.map((name) => {
      const { type, columnName = name } = attributeOf(db, ofType, name);
      const column = `${alias}."${columnName}"`;
      return { name, type, value: isJson ? inJson(db, column, type) : column };
    });
    const relations = Object.entries(populate).map(([name, wanted]) =>
      relation({ uid: ofType, alias }, name, wanted),
    );
    return {
      values: [...fields, ...relations].map(({ value }) => value),
      shape: { fields, relations },
    };
  };

  const { values, shape } = partsOf(uid, 't0', selection, false);
  const columns = values.map((value, index) => `${value} as c${index}`);
  return {
    sql: `select ${columns.join(', ')} from ${tableOf(db, uid)} t0`,
    toRow: (found) => toRow(shape, Object.values(found)),
  };
};

/** PostgreSQL's driver parses JSON; SQLite returns text. */
const listIn = (value: unknown): unknown[] =>
  (typeof value === 'string' ? JSON.parse(value) : value) as unknown[];

const toRow = ({ fields, relations }: Shape, values: unknown[]): PublishedRow => {
  const row: PublishedRow = {};
  fields.forEach(({ name, type }, index) => {
    row[name] = fromColumn(type, values[index]);
  });
  relations.forEach(({ name, isMany, shape }, index) => {
    const found = values[fields.length + index] ?? null;
    if (isMany) {
      row[name] = found === null ? [] : listIn(found).map((each) => toRow(shape, listIn(each)));
    } else row[name] = found === null ? null : toRow(shape, listIn(found));
  });
  return row;
};
