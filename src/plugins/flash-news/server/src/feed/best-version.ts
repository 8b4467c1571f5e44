import type { OptIn } from '../../../shared/opt-in';
import { slugFieldOf } from '../slugs/former-slugs';
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
    const slugField = slugFieldOf(optIn.fields);
    const published = await publishedVersions(db, optIn.uid, [documentId], slugField);
    return published.flatMap((version) =>
      isVisible(version, now) ? [{ ...version, optIn, published }] : [],
    );
  });
  return chain.flatMap((code) => visible.flat().filter(({ locale }) => locale === code))[0];
};
