import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { isGuarded, type GuardedTypes } from '../../newsroom/opt-in/guarded-types';
import { MANY_TYPES } from '../guard-query';

/** Whether a type or component has a field; the query builder's own fields contain a dot. */
export const hasField = (db: Database, uid: string, field: string): boolean =>
  field.includes('.') || !db.metadata.has(uid) || field in db.metadata.get(uid).attributes;

/**
 * Returns the type or component that a relation leads to (for Strapi, media and components are relations, too), `MANY_TYPES`
 * for a polymorphic one, undefined for other fields.
 */
export const relationTarget = (
  db: Database,
  uid: string,
  field: string,
): string | typeof MANY_TYPES | undefined => {
  if (!db.metadata.has(uid)) return undefined;
  const attribute = db.metadata.get(uid).attributes[field];
  if (attribute?.type !== 'relation') return undefined;
  return 'target' in attribute ? attribute.target : MANY_TYPES;
};

/** Returns the relations of a type that lead to guarded types. */
export const guardedRelations = (
  db: Database,
  guarded: GuardedTypes,
  uid: string,
): { field: string; target: string }[] =>
  Object.keys(db.metadata.get(uid).attributes).flatMap((field) => {
    const target = relationTarget(db, uid, field);
    return typeof target === 'string' && isGuarded(guarded, target) ? [{ field, target }] : [];
  });
