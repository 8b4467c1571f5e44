import { errors } from '@strapi/utils';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Clock } from '../newsroom/clock';
import { isGuarded, type GuardedTypes } from '../newsroom/opt-in/guarded-types';
import type { ContentRequests } from './content-request';
import { guardParts, type ContentModel, type Query } from './guard-query';
import {
  isLoadedFromOwner,
  publicComponentCondition,
  type Joins,
} from './store/component-condition';
import { countPublic, publicCondition, type VisibilityContext } from './store/public-condition';
import { hasField, relationTarget } from './store/relations';

export interface GuardReadsPeers {
  db: Database;
  clock: Clock;
  guarded: () => GuardedTypes;
  requests: ContentRequests;
}

/** The argument that Strapi's query builder passes to a `filters` function, at every depth of a populate. */
interface Level {
  qb: { alias: string; state: Joins };
  uid: string;
}

type Filters = (level: Level) => unknown;

/** Strapi's query parameters that reveal drafts. */
const REVEALING = ['publicationFilter', 'hasPublishedVersion'];

/**
 * Guards reads by the reading rule (ADR 12): without `read unreleased`, the content API shows published and released
 * entries alone, at every hop of a populate or filter. A component that a file leads back to is read with its entry alone.
 */
export const createGuardReads = ({ db, clock, guarded, requests }: GuardReadsPeers) => {
  /** Returns the public condition of a level; undefined if all its rows may be read. */
  const conditionAt = (context: VisibilityContext, { uid, qb }: Level): object | undefined => {
    if (isGuarded(context.guarded, uid)) return publicCondition(context, uid, qb.alias);
    const component = context.guarded.components.find((one) => one.uid === uid);
    if (component === undefined || isLoadedFromOwner(context, component, qb.state))
      return undefined;
    return publicComponentCondition(context, component);
  };

  const filtersFor =
    (context: VisibilityContext, filters: unknown) =>
    (level: Level): unknown => {
      const original: unknown =
        typeof filters === 'function' ? (filters as Filters)(level) : filters;
      const own = conditionAt(context, level);
      if (own === undefined) return original;
      return original === undefined || original === null ? own : { $and: [original, own] };
    };

  const modelFor = (context: VisibilityContext): ContentModel => ({
    targetOf: (uid, field) => relationTarget(db, uid, field),
    hasField: (uid, field) => hasField(db, uid, field),
    isGuarded: (uid) => isGuarded(context.guarded, uid),
    publicCondition: (uid) => publicCondition(context, uid),
    onlyPublic: (filters) => filtersFor(context, filters),
  });

  return {
    /**
     * Guards a query of the database layer, in place, if the rule is in force.
     * @throws ValidationError (400) for a query that would reveal hidden entries.
     */
    async guard(uid: string, query: Query): Promise<void> {
      if (!(await requests.isRuleInForce())) return;
      const context = { db, clock, guarded: guarded(), now: clock.now() };
      const model = modelFor(context);
      Object.assign(query, guardParts(model, uid, { ...query, filters: query.filters }));
    },

    /** Whether an entry is public, for any caller; always true for types that aren't guarded. */
    async isPublic(uid: string, documentId: string): Promise<boolean> {
      const context = { db, clock, guarded: guarded(), now: clock.now() };
      if (!isGuarded(context.guarded, uid)) return true;
      return (await countPublic(context, uid, 'document_id', [documentId])) > 0;
    },

    /** @throws ValidationError (400) for parameters that reveal drafts, if the rule is in force. */
    async checkParameters(params: object): Promise<void> {
      const parameter = REVEALING.find((name) => (params as Record<string, unknown>)[name] != null);
      if (parameter === undefined || !(await requests.isRuleInForce())) return;
      const message = 'is for those who may read unreleased versions';
      throw new errors.ValidationError(`${parameter}: ${message}`, {
        errors: [{ path: [parameter], message }],
      });
    },
  };
};

export type GuardReads = ReturnType<typeof createGuardReads>;

/** A read of the database layer, before it runs; `params` may be changed. */
interface DatabaseRead {
  model: { uid: string };
  params: Query;
}

/** Guards every read of the database layer: any type may lead to news by a populate or filter. */
export const guardDatabaseReads = (db: Database, { guard }: GuardReads): void => {
  const guardRead = ({ model, params }: DatabaseRead): Promise<void> => guard(model.uid, params);
  db.lifecycles.subscribe({
    beforeFindOne: guardRead,
    beforeFindMany: guardRead,
    beforeCount: guardRead,
  });
};
