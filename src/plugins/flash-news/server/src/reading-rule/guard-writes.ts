import { errors } from '@strapi/utils';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { ACCESS } from '../../../shared/access';
import { isGuarded, type GuardedTypes } from '../newsroom/opt-in/guarded-types';
import type { ContentRequest } from '../strapi/types';
import type { CheckData } from './check-data';
import type { ContentRequests } from './content-request';
import { guardedRelations } from './store/relations';

/** A call of the document service, as its middlewares see it; `params` may be replaced. */
export interface ContentWrite {
  uid: string;
  action: string;
  params: {
    documentId?: string;
    locale?: unknown;
    status?: unknown;
    populate?: unknown;
    fields?: unknown;
    data?: Record<string, unknown>;
  };
}

export interface GuardWritesPeers {
  db: Database;
  guarded: () => GuardedTypes;
  requests: ContentRequests;
  /** Whether the type has draft & publish. */
  hasDrafts: (uid: string) => boolean;
  checkData: CheckData;
  findOne: (uid: string, params: object) => Promise<unknown>;
}

interface WrittenEntry {
  id?: number;
  documentId?: string;
  locale?: string | null;
  publishedAt?: unknown;
}

const WRITES = new Set([
  'create',
  'update',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
  'clone',
]);
const SAVES = new Set(['create', 'update']);

/**
 * Guards writes of the content API. Without `publish`, a save stays a draft. Without `readUnreleased`, a caller may create
 * guarded entries but not change or delete any, may relate only public ones, gives no value that must be unique, and reads
 * back what is public (ADR 12, 40).
 */
export const createGuardWrites = (peers: GuardWritesPeers) => {
  const { db, guarded, requests, hasDrafts, checkData, findOne } = peers;

  /** Makes a save a draft if the caller may not publish. @throws PolicyError (403) for `status=published`. */
  const limitStatus = async (write: ContentWrite, request: ContentRequest): Promise<void> => {
    const { uid, action, params } = write;
    if (!SAVES.has(action) || !isGuarded(guarded(), uid) || !hasDrafts(uid)) return;
    if (await requests.allows(ACCESS.publish)) return;
    if (request.query.status === 'published') {
      throw new errors.PolicyError(
        `status: publishing needs the permission ${ACCESS.publish}; without it send status=draft, or leave it out`,
      );
    }
    write.params = { ...params, status: 'draft' };
  };

  /** @throws PolicyError (403) for changing or deleting an entry that may be hidden, or that hidden entries may use. */
  const refuseHidden = ({ uid, action }: ContentWrite): void => {
    if (action === 'create') return;
    const rules = guarded();
    const mayBeUsed = action === 'delete' && guardedRelations(db, rules, uid).length > 0;
    if (!mayBeUsed && !isGuarded(rules, uid)) return;
    throw new errors.PolicyError(`This needs the permission ${ACCESS.readUnreleased} as well`);
  };

  /** Returns the written entry as the caller may read it; only its ids and locale if it is hidden. */
  const readWritten = async (original: ContentWrite, result: unknown): Promise<unknown> => {
    const written = result as WrittenEntry | null;
    if (!SAVES.has(original.action) || written?.documentId === undefined) return result;
    const { id, documentId, locale, publishedAt } = written;
    const { populate, fields } = original.params;
    const status = hasDrafts(original.uid) && !publishedAt ? 'draft' : 'published';
    const readable = await findOne(original.uid, { documentId, locale, status, populate, fields });
    return readable ?? { id, documentId, locale };
  };

  return async (write: ContentWrite, next: () => Promise<unknown>): Promise<unknown> => {
    const request = WRITES.has(write.action) ? requests.guardedRequest() : undefined;
    if (request === undefined) return next();
    const seesAll = await requests.allows(ACCESS.readUnreleased);
    if (!seesAll) refuseHidden(write);
    await limitStatus(write, request);
    if (seesAll) return requests.outsideRule(next);
    await checkData(write.uid, write.params.data);
    const original = { ...write };
    // Strapi would populate outside the rule.
    write.params = { ...write.params, populate: undefined, fields: undefined };
    return readWritten(original, await requests.outsideRule(next));
  };
};

export type GuardWrites = ReturnType<typeof createGuardWrites>;
