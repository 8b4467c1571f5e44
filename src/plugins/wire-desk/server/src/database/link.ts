import type { Database } from '@newsroom/plugin-kit/server/database/connection';

interface Attribute {
  type: string;
  target?: string;
  relation?: string;
  mappedBy?: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn?: { name: string };
    orderColumnName?: string;
    inverseOrderColumnName?: string;
  };
}

/** The table of a relation: `own` is the column of the side that has the field, `other` that of its target. */
export interface Link {
  uid: string;
  field: string;
  table: string;
  own: string;
  other: string;
  /** The column of the target's place among several; null where there is none. */
  order: string | null;
}

const attributesOf = (db: Database, uid: string): Record<string, Attribute> =>
  db.metadata.get(uid).attributes;

/** Returns the table of a relation that a type owns; null for a field that is none. */
const linkIn = (uid: string, field: string, attribute: Attribute | undefined): Link | null => {
  const { joinTable, mappedBy } = attribute ?? {};
  if (!joinTable?.inverseJoinColumn || mappedBy !== undefined) return null;
  const { name: table, joinColumn, inverseJoinColumn, orderColumnName = null } = joinTable;
  return {
    uid,
    field,
    table,
    own: joinColumn.name,
    other: inverseJoinColumn.name,
    order: orderColumnName,
  };
};

/** Returns the table of a relation that a type owns. @throws Error for a field that is none */
export const linkOf = (db: Database, uid: string, field: string): Link => {
  const link = linkIn(uid, field, attributesOf(db, uid)[field]);
  if (link === null) throw new Error(`${uid} has no relation "${field}" with a table of its own`);
  return link;
};

/** Returns the relations of all content types that lead to a type, in a fixed order. */
export const linksTo = (db: Database, target: string): Link[] =>
  [...db.metadata.values()]
    .map(({ uid }) => uid)
    .filter((uid) => uid.startsWith('api::'))
    .sort()
    .flatMap((uid) =>
      Object.entries(attributesOf(db, uid)).flatMap(([field, attribute]) =>
        attribute.type === 'relation' && attribute.target === target
          ? (linkIn(uid, field, attribute) ?? [])
          : [],
      ),
    );

/** Whether a type has a field. */
export const hasField = (db: Database, uid: string, field: string): boolean =>
  field in attributesOf(db, uid);
