import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../shared/opt-in';
import { slugFieldOf } from '../slugs/former-slugs';
import { inTurn } from '../database/connection';
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

/** Loads the visible versions of documents of a type, each in the first locale of the chain that has one, by documentId. */
export const bestVersions = async (
  db: Database,
  optIn: OptIn,
  documentIds: string[],
  { chain, now }: { chain: string[]; now: number },
): Promise<Map<string, FeedVersion>> => {
  const all = await publishedVersions(db, optIn.uid, documentIds, slugFieldOf(optIn.fields));
  const best = new Map<string, FeedVersion>();
  for (const code of [...chain].reverse()) {
    for (const version of all) {
      if (version.locale !== code || !isVisible(version, now)) continue;
      const { documentId } = version;
      const published = all.filter((one) => one.documentId === documentId);
      best.set(documentId, { ...version, optIn, published });
    }
  }
  return best;
};
