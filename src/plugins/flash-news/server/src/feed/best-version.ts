import type { OptIn } from '../../../shared/opt-in';
import { inTurn, type Database } from '../database/connection';
import { isVisible } from '../visibility/is-visible';
import { publishedVersions } from '../visibility/store/published-versions';
import type { FeedVersion } from './store/load-versions';

/** Loads a document's visible version in the first locale of the chain that has one. */
export const bestVersion = async (
  db: Database,
  optIns: OptIn[],
  documentId: string,
  { chain, now }: { chain: string[]; now: number },
): Promise<FeedVersion | undefined> => {
  const visible = await inTurn(optIns, async (optIn) => {
    const versions = await publishedVersions(db, optIn.uid, [documentId]);
    return versions.flatMap((version) => (isVisible(version, now) ? [{ ...version, optIn }] : []));
  });
  return chain.flatMap((code) => visible.flat().filter(({ locale }) => locale === code))[0];
};
