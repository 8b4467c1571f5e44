import type { EventKind } from '../../../../shared/contracts/event';
import type { Generations } from '../../cache/generations';
import { invalidationScope, type Write } from '../../cache/invalidation-scope';
import { gathering, type Database } from '../../database/connection';
import { EVENT, PRESENCE } from '../../database/uids';
import { facetLinks } from '../../facets/store/facet-links';
import type { OptIns } from '../../newsroom/opt-in/opt-ins';

/** A write as the database's lifecycles tell of it: `result` is the entry, or how many there were. */
interface Written {
  action: string;
  model: { uid: string };
  result?: unknown;
}

/** Rows of these tell sites nothing: who is signed in, who is at work, who has a story open. */
const SILENT = /^(admin::|strapi::(session|webhook|release|workflow|history))/;

/** What the log tells of stories that come and go. */
const COMING_AND_GOING = new Set<EventKind>([
  'news.scheduled',
  'news.released',
  'news.updated',
  'news.withdrawn',
]);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isDraft = (result: unknown): boolean =>
  isObject(result) && 'publishedAt' in result && result.publishedAt === null;

const isOfStories = (result: unknown): boolean =>
  isObject(result) && 'kind' in result && COMING_AND_GOING.has(result.kind as EventKind);

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
}

/**
 * Invalidates what is cached of the public answers after the commit of everything that Strapi writes, by whatever
 * layer. Drafts are in no public answer.
 */
export const invalidateOnWrite = (
  db: Database,
  { generations, components, optIns }: InvalidateOnWritePeers,
): void => {
  const tell = gathering<Write>(db, (writes) => generations.invalidate(invalidationScope(writes)));

  /** A version that takes a category or a person from another alters what that one is shown as. */
  const isStory = (uid: string): boolean => {
    const optIn = optIns.find(uid);
    return optIn !== undefined && facetLinks(db, optIn).every(({ isShared }) => isShared);
  };

  const kindOf = ({ model: { uid }, result }: Written): Write['of'] => {
    if (isStory(uid)) return 'story';
    if (components.has(uid)) return 'part';
    return uid === EVENT && isOfStories(result) ? 'line' : 'other';
  };

  const note = async (written: Written): Promise<void> => {
    const { uid } = written.model;
    if (SILENT.test(uid) || uid === PRESENCE || isDraft(written.result)) return;
    await tell({ action: actionOf(written.action), of: kindOf(written) });
  };
  db.lifecycles.subscribe({
    afterCreate: note,
    afterCreateMany: note,
    afterUpdate: note,
    afterUpdateMany: note,
    afterDelete: note,
    afterDeleteMany: note,
  });
};
