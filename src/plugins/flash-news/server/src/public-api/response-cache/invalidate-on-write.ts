import type { Core } from '@strapi/strapi';
import type { EventKind } from '../../../../shared/contract';
import { whatChanged, type Write } from '../../cache/invalidation-scope';
import { gathering } from '../../database/connection';
import { EVENT, PRESENCE } from '../../database/uids';
import { facetLinks } from '../../facets/store/facet-links';
import { servicesOf } from '../../services';

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

/**
 * Tells of everything that Strapi writes, by whatever layer, once it is committed: what is remembered of the public
 * answers is then no longer used. A draft is nobody's answer.
 */
export const noteWrites = (strapi: Core.Strapi): void => {
  const { changes, optIns } = servicesOf(strapi);
  const { db } = strapi;
  const components = new Set(Object.keys(strapi.components));
  const tell = gathering<Write>(db, (writes) => changes.note(whatChanged(writes)));

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
