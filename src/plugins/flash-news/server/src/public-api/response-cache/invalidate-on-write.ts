import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { EventKind } from '../../../../shared/contracts/event';
import type { Generations } from '../../cache/generations';
import { invalidationScope, type Write } from '../../cache/invalidation-scope';
import { collectUntilCommit } from '../../database/connection';
import { EVENT, PLAN, PRESENCE } from '../../database/uids';
import { facetLinks } from '../../facets/store/facet-links';
import type { OptIns } from '../../newsroom/opt-in/opt-ins';

/** A lifecycle event of a write; `result` is the row, or `{ count }` after a write of many. */
interface WriteEvent {
  action: string;
  model: { uid: string };
  result?: unknown;
}

/** Types on which no public answer depends. */
const PRIVATE = /^(admin::|strapi::(session|webhook|release|workflow|history))/;

/** Types of the plugin on which no public answer depends. */
const UNREAD = [PLAN, PRESENCE];

/** Events of publications and withdrawals. */
const PUBLICATIONS = new Set<EventKind>([
  'news.scheduled',
  'news.released',
  'news.updated',
  'news.withdrawn',
]);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isDraft = (result: unknown): boolean =>
  isObject(result) && 'publishedAt' in result && result.publishedAt === null;

const isPublication = (result: unknown): boolean =>
  isObject(result) &&
  'kind' in result &&
  PUBLICATIONS.has(result.kind as EventKind) &&
  // What comes back with its former release is the same row under the same key, changed since.
  !(result.kind === 'news.released' && 'changed' in result && result.changed === true);

const actionOf = (action: string): Write['action'] =>
  action.startsWith('afterCreate')
    ? 'create'
    : action.startsWith('afterDelete')
      ? 'delete'
      : 'update';

export interface InvalidateOnWritePeers {
  generations: Pick<Generations, 'invalidate'>;
  /** Uids of all components. */
  components: ReadonlySet<string>;
  optIns: OptIns;
  /** Announces the change to other instances, with the caller's transaction. */
  announce: () => Promise<void>;
  /** Called after the commit, once the caches are invalid. */
  onCommit: () => void;
}

/** Invalidates the caches after the commit of Strapi's writes, except of a single draft and of types without public answers. */
export const invalidateOnWrite = (
  db: Database,
  { generations, components, optIns, announce, onCommit }: InvalidateOnWritePeers,
): void => {
  const invalidateAfterCommit = collectUntilCommit<Write>(db, (writes) => {
    generations.invalidate(invalidationScope(writes));
    onCommit();
  });

  /** False for a type with an exclusive relation: linking here unlinks another story, whose item changes too. */
  const isStory = (uid: string): boolean => {
    const optIn = optIns.find(uid);
    return optIn !== undefined && facetLinks(db, optIn).every(({ isShared }) => isShared);
  };

  const kindOf = ({ model: { uid }, result }: WriteEvent): Write['of'] => {
    if (isStory(uid)) return 'story';
    if (components.has(uid)) return 'part';
    return uid === EVENT && isPublication(result) ? 'event' : 'other';
  };

  const onWrite = async (write: WriteEvent): Promise<void> => {
    const { uid } = write.model;
    if (PRIVATE.test(uid) || UNREAD.includes(uid) || isDraft(write.result)) return;
    await announce();
    await invalidateAfterCommit({ action: actionOf(write.action), of: kindOf(write) });
  };
  db.lifecycles.subscribe({
    afterCreate: onWrite,
    afterCreateMany: onWrite,
    afterUpdate: onWrite,
    afterUpdateMany: onWrite,
    afterDelete: onWrite,
    afterDeleteMany: onWrite,
  });
};
