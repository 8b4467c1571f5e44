import { errors } from '@strapi/utils';
import type { Database } from '../database/connection';
import type { Clock } from '../newsroom/clock';
import { isGuarded, type GuardedTypes } from '../newsroom/opt-in/guarded-types';
import type { ContentRequests } from './content-request';
import { guardParts, type ContentMap, type Query } from './guard-query';
import { countPublic, publicCondition, type VisibilityContext } from './store/public-condition';
import { hasField, relationTarget } from './store/relations';

export interface GuardReadsPeers {
  db: Database;
  clock: Clock;
  guarded: () => GuardedTypes;
  requests: ContentRequests;
}

/** What Strapi's query builder hands to a `filters` function, at every depth of a populate. */
interface Level {
  qb: { alias: string };
  uid: string;
}

type Filters = (level: Level) => unknown;

/** Query parameters of Strapi's own that tell whether a version has drafts, or was ever published. */
const BETRAYING = ['publicationFilter', 'hasPublishedVersion'];

/**
 * The reading rule (DESIGN §5): by the content API only what is published and released is there, at
 * every hop of a populate and of a filter, unless role or token has `read unreleased`.
 */
export const createGuardReads = ({ db, clock, guarded, requests }: GuardReadsPeers) => {
  const filtersFor =
    (context: VisibilityContext, former: unknown) =>
    (level: Level): unknown => {
      const given: unknown = typeof former === 'function' ? (former as Filters)(level) : former;
      if (!isGuarded(context.guarded, level.uid)) return given;
      const own = publicCondition(context, level.uid, level.qb.alias);
      return given === undefined || given === null ? own : { $and: [given, own] };
    };

  const mapFor = (context: VisibilityContext): ContentMap => ({
    targetOf: (uid, field) => relationTarget(db, uid, field),
    knows: (uid, field) => hasField(db, uid, field),
    isGuarded: (uid) => isGuarded(context.guarded, uid),
    condition: (uid) => publicCondition(context, uid),
    onlyPublic: (filters) => filtersFor(context, filters),
  });

  return {
    /**
     * Narrows a query of the database layer, in place, where the rule is in force.
     * @throws ValidationError (400) for what can't be asked without betraying what is hidden.
     */
    async guard(uid: string, query: Query): Promise<void> {
      if (!(await requests.inForce())) return;
      const context = { db, clock, guarded: guarded(), now: clock.now() };
      const map = mapFor(context);
      Object.assign(query, guardParts(map, uid, { ...query, filters: query.filters }));
    },

    /** Whether readers may know of an entry, whoever asks; of types that the rule is not about they may. */
    async isPublic(uid: string, documentId: string): Promise<boolean> {
      const context = { db, clock, guarded: guarded(), now: clock.now() };
      if (!isGuarded(context.guarded, uid)) return true;
      return (await countPublic(context, uid, 'document_id', [documentId])) > 0;
    },

    /** @throws ValidationError (400) for parameters that tell of drafts. */
    async checkParameters(params: object): Promise<void> {
      const asked = BETRAYING.find((name) => (params as Record<string, unknown>)[name] != null);
      if (asked === undefined || !(await requests.inForce())) return;
      const message = 'is for those who may read unreleased versions';
      throw new errors.ValidationError(`${asked}: ${message}`, {
        errors: [{ path: [asked], message }],
      });
    },
  };
};

export type GuardReads = ReturnType<typeof createGuardReads>;

/** A read of the database layer, of any type, before it runs; `params` may be changed. */
interface DatabaseRead {
  model: { uid: string };
  params: Query;
}

/** Guards every read of the database layer, of all types: any of them may lead to news by a populate or a filter. */
export const guardDatabaseReads = (db: Database, { guard }: GuardReads): void => {
  const guardRead = ({ model, params }: DatabaseRead): Promise<void> => guard(model.uid, params);
  db.lifecycles.subscribe({
    beforeFindOne: guardRead,
    beforeFindMany: guardRead,
    beforeCount: guardRead,
  });
};
