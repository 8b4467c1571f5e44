import { tableOf, type QueryBuilder } from '@newsroom/plugin-kit/server/database/connection';
import { isGuarded } from '../../newsroom/opt-in/guarded-types';
import type {
  ComponentOwner,
  GuardedComponent,
} from '../../newsroom/opt-in/read-guarded-components';
import { onlyPublic, type VisibilityContext } from './public-condition';

/** The columns of the tables in which Strapi links components to what holds them. */
const HELD = 'cmp_id';
const HOLDER = 'entity_id';

/** The joins of one of Strapi's queries. */
export interface Joins {
  joins: { referencedTable: string; referencedColumn: string }[];
}

/**
 * Returns a Strapi `where` that is true for rows of a component which a public entry holds, directly or in other
 * components. It lists them rather than look at one row: the link tables have no index that begins with the component.
 */
export const publicComponentCondition = (
  context: VisibilityContext,
  component: GuardedComponent,
): object => ({
  $or: component.owners.map((owner) => ({ id: { $in: heldIds(context, component, owner) } })),
});

/** Whether Strapi loads the component forwards, from rows of what holds it, which have been guarded themselves. */
export const isLoadedFromOwner = (
  { db }: VisibilityContext,
  { owners }: GuardedComponent,
  { joins }: Joins,
): boolean => {
  const tables = owners.map((owner) => linkTableOf(db, owner));
  return joins.some(
    ({ referencedTable, referencedColumn }) =>
      referencedColumn === HELD && tables.includes(referencedTable),
  );
};

const linkTableOf = (db: VisibilityContext['db'], { uid, field }: ComponentOwner): string => {
  const attribute = db.metadata.get(uid).attributes[field] as unknown as {
    joinTable: { name: string };
  };
  return attribute.joinTable.name;
};

/** Selects the ids of a component's rows in one field of public entries. `above`: the components on the way here. */
const heldIds = (
  context: VisibilityContext,
  { uid }: GuardedComponent,
  owner: ComponentOwner,
  above: string[] = [],
): QueryBuilder => {
  const { db, guarded } = context;
  const query: QueryBuilder = db
    .connection({ l: linkTableOf(db, owner) })
    .where('l.component_type', uid)
    .where('l.field', owner.field)
    .select(`l.${HELD}`);
  const holder = guarded.components.find((one) => one.uid === owner.uid);
  if (holder !== undefined) {
    // It must end: a component may hold itself.
    const owners = above.includes(holder.uid) ? [] : holder.owners;
    return query.where((either) => {
      either.whereRaw('1 = 0');
      for (const next of owners) {
        either.orWhereIn(`l.${HOLDER}`, heldIds(context, holder, next, [...above, uid]));
      }
    });
  }
  if (!isGuarded(guarded, owner.uid)) return query;
  query.join({ h: tableOf(db, owner.uid) }, 'h.id', `l.${HOLDER}`);
  return onlyPublic(context, query, owner.uid, 'h');
};
