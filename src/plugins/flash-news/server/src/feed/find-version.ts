import { errors } from '@strapi/utils';
import type { Kills } from '../desk/kill/service';
import type { Newsroom } from '../newsroom/newsroom';
import { bestVersion } from './best-version';
import type { FeedVersion } from './store/load-versions';

export const ABSENT = 'documentId: readers see no story under it';

export const createFindVersion =
  ({ db, clock, optIns }: Pick<Newsroom, 'db' | 'clock' | 'optIns'>, kills: Kills) =>
  /**
   * Finds a document's visible version in the best locale of the chain. Call it in a snapshot.
   * @throws 410 with the notice of a killed one; 404 if no version is visible.
   */
  async (documentId: string, chain: string[]): Promise<FeedVersion> => {
    const version = await bestVersion(db, optIns.all(), documentId, { chain, now: clock.now() });
    if (version !== undefined) return version;
    for (const { uid } of optIns.all()) await kills.refuseGone(uid, documentId, chain);
    throw new errors.NotFoundError(ABSENT);
  };

export type FindVersion = ReturnType<typeof createFindVersion>;
