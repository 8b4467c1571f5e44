import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Translation } from '../../../shared/contracts/feed';
import { fillUrlPattern } from '../newsroom/fill-url-pattern';
import { slugFieldOf } from '../slugs/former-slugs';
import { isVisible } from '../visibility/is-visible';
import { publishedVersions } from '../visibility/store/published-versions';
import type { NewsroomState } from './newsroom-state';
import { byType, type FeedVersion } from './store/load-versions';

const keyOf = (uid: string, documentId: string): string => `${uid} ${documentId}`;

/**
 * Loads the addresses of all versions of documents that readers see at a time (epoch ms), by locale; takes one query a content type
 * where they were not loaded with the versions. Returns a function that tells those of a version's document.
 */
export const loadTranslations = async (
  db: Database,
  versions: FeedVersion[],
  { settings: { urlPattern, urlPatterns } }: NewsroomState,
  now: number,
): Promise<(version: FeedVersion) => Translation[]> => {
  const byDocument = new Map<string, Translation[]>();
  for (const [{ uid, fields }, own] of byType(versions)) {
    const known = own.flatMap(({ published }) => published ?? []);
    const lacking = own.filter(({ published }) => published === undefined);
    const documents = [...new Set(lacking.map(({ documentId }) => documentId))];
    const loaded = await publishedVersions(db, uid, documents, slugFieldOf(fields));
    const visible = [...known, ...loaded].filter((one) => isVisible(one, now));
    for (const { documentId, locale, slug } of visible) {
      const pattern = urlPatterns[locale] ?? urlPattern;
      const url = fillUrlPattern(pattern, { documentId, locale, slug });
      const key = keyOf(uid, documentId);
      byDocument.set(key, [...(byDocument.get(key) ?? []), { locale, slug, url }]);
    }
  }
  return ({ optIn, documentId }) => byDocument.get(keyOf(optIn.uid, documentId)) ?? [];
};
