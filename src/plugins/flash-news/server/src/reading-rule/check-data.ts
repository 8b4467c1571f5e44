import { errors } from '@strapi/utils';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { ACCESS } from '../../../shared/access';
import type { Clock } from '../newsroom/clock';
import { isGuarded, type GuardedTypes } from '../newsroom/opt-in/guarded-types';
import type { ModelOf } from '../strapi/model';
import { givenFields, isUnique, type GivenField } from './given-fields';
import { readNamedEntries } from './named-entries';
import { countPublic } from './store/public-condition';

export interface CheckDataPeers {
  db: Database;
  clock: Clock;
  guarded: () => GuardedTypes;
  modelOf: ModelOf;
}

/** Checks what a caller without `readUnreleased` writes: nothing in it may test whether a hidden entry exists (ADR 40). */
export const createCheckData = ({ db, clock, guarded, modelOf }: CheckDataPeers) => {
  const refuseUnique = (given: GivenField[]): void => {
    const names = [...new Set(given.filter(isUnique).map(({ path }) => path))];
    if (names.length === 0) return;
    throw new errors.PolicyError(
      `${names.join(', ')}: a value that must be unique needs the permission ${ACCESS.readUnreleased} as well; leave it out`,
    );
  };

  const areAllPublic = async (target: string, value: unknown): Promise<boolean> => {
    const context = { db, guarded: guarded(), now: clock.now() };
    const { documentIds, ids } = readNamedEntries(value);
    return (
      documentIds.length === (await countPublic(context, target, 'document_id', documentIds)) &&
      ids.length === (await countPublic(context, target, 'id', ids))
    );
  };

  const checkRelation = async ({ path, attribute, value }: GivenField): Promise<void> => {
    const { type, target } = attribute;
    if (type !== 'relation' || target === undefined || !isGuarded(guarded(), target)) return;
    if (await areAllPublic(target, value)) return;
    const message = 'names an entry that does not exist';
    throw new errors.ValidationError(`data.${path}: ${message}`, {
      errors: [{ path: ['data', ...path.split('.')], message }],
    });
  };

  /**
   * @throws PolicyError (403) for a value that must be unique in a guarded type, taken or not;
   * ValidationError (400) for a relation to an entry that doesn't exist or isn't public, alike.
   */
  return async (uid: string, data: unknown): Promise<void> => {
    const given = givenFields(modelOf, uid, data);
    if (isGuarded(guarded(), uid)) refuseUnique(given);
    for (const field of given) await checkRelation(field);
  };
};

export type CheckData = ReturnType<typeof createCheckData>;
