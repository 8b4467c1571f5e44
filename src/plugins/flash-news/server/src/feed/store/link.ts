import { tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';

/** A column of one table that has the values of a column of another. */
interface JoinColumn {
  name: string;
  referencedColumn: string;
}

interface MorphColumn {
  idColumn: JoinColumn;
  typeColumn: { name: string };
}

interface JoinTable {
  name: string;
  joinColumn: JoinColumn;
  /** Lacks in the join table of a relation to several types. */
  inverseJoinColumn?: JoinColumn;
  morphColumn?: MorphColumn;
  on?: Record<string, string>;
  orderBy?: Record<string, string>;
}

/** What Strapi's metadata say of an attribute. */
export interface Attribute {
  type: string;
  columnName?: string;
  relation?: string;
  target?: string;
  morphBy?: string;
  joinColumn?: JoinColumn;
  joinTable?: JoinTable;
  morphColumn?: MorphColumn;
}

/** How the rows that a row is related to are found. */
export interface Link {
  /** Type and alias of these rows. */
  uid: string;
  target: string;
  isMany: boolean;
  from: string;
  where: string[];
  /** As Strapi sorts them; those at the same place by id. */
  order: string[];
}

interface Owner {
  uid: string;
  alias: string;
  /** The field that is the relation. */
  name: string;
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const equal = (alias: string, values: Record<string, string>): string[] =>
  Object.entries(values).map(([column, value]) => `${alias}."${column}" = ${text(value)}`);

/** Returns how a relation, component or media of a type is joined. @throws Error if it is none that has one type as target. */
export const linkOf = (db: Database, owner: Owner, nextAlias: () => string): Link => {
  const { uid, name } = owner;
  const attribute = db.metadata.get(uid).attributes[name] as unknown as Attribute | undefined;
  if (attribute?.target === undefined) throw new Error(`${uid} has no relation "${name}"`);
  const { target: targetUid, relation = '' } = attribute;
  const target = nextAlias();
  const joined = attribute.morphBy
    ? byMorph(db, attribute, owner, target, nextAlias)
    : bySide(attribute, owner, target, nextAlias);
  return {
    uid: targetUid,
    target,
    isMany: ['oneToMany', 'manyToMany', 'morphMany'].includes(relation),
    from: [`${tableOf(db, targetUid)} ${target}`, ...joined.join].join(' join '),
    where: joined.where,
    order: [...joined.order, `${target}.id`],
  };
};

type Joined = Pick<Link, 'where' | 'order'> & { join: string[] };

const ofTable = (
  { name, on = {}, orderBy = {} }: JoinTable,
  { joined, own }: { joined: JoinColumn; own: (join: string) => string[] },
  target: string,
  nextAlias: () => string,
): Joined => {
  const join = nextAlias();
  return {
    join: [`${name} ${join} on ${join}."${joined.name}" = ${target}."${joined.referencedColumn}"`],
    where: [...own(join), ...equal(join, on)],
    order: Object.entries(orderBy).map(([column, way]) => `${join}."${column}" ${way}`),
  };
};

/** Joins a relation or component of one type, by a column or a table of its own. */
const bySide = (
  { joinColumn, joinTable }: Attribute,
  { uid, alias, name }: Owner,
  target: string,
  nextAlias: () => string,
): Joined => {
  if (joinColumn) {
    const { name: own, referencedColumn } = joinColumn;
    const where = [`${target}."${referencedColumn}" = ${alias}."${own}"`];
    return { join: [], where, order: [] };
  }
  if (!joinTable?.inverseJoinColumn) throw new Error(`${uid}: "${name}" has no join table`);
  const { joinColumn: own, inverseJoinColumn: joined } = joinTable;
  const ownIn = (join: string) => [`${join}."${own.name}" = ${alias}."${own.referencedColumn}"`];
  return ofTable(joinTable, { joined, own: ownIn }, target, nextAlias);
};

/** Joins media, and other relations whose far side may belong to several types. */
const byMorph = (
  db: Database,
  { target: targetUid = '', morphBy = '' }: Attribute,
  { uid, alias, name }: Owner,
  target: string,
  nextAlias: () => string,
): Joined => {
  const far = db.metadata.get(targetUid).attributes[morphBy] as unknown as Attribute;
  const ownBy =
    ({ idColumn, typeColumn }: MorphColumn) =>
    (row: string) => [
      `${row}."${idColumn.name}" = ${alias}."${idColumn.referencedColumn}"`,
      ...equal(row, { [typeColumn.name]: uid }),
    ];
  const { joinTable, morphColumn } = far;
  if (morphColumn) return { join: [], where: ownBy(morphColumn)(target), order: [] };
  if (!joinTable?.morphColumn) throw new Error(`${uid}: "${name}" has no join table`);
  const ofField = { ...joinTable, on: { ...joinTable.on, field: name } };
  const sides = { joined: joinTable.joinColumn, own: ownBy(joinTable.morphColumn) };
  return ofTable(ofField, sides, target, nextAlias);
};
