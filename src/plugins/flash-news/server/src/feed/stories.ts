import { slugFieldOf } from '../slugs/former-slugs';
import { snapshot, type Database } from '../database/connection';
import { toPublicCorrection } from '../desk/correction/public-correction';
import type { Story } from '../formats/story';
import type { Clock } from '../newsroom/clock';
import { fillUrlPattern } from '../newsroom/fill-url-pattern';
import { isVisible } from '../visibility/is-visible';
import { publishedVersions } from '../visibility/store/published-versions';
import { itemOf } from './items';
import type { NewsroomState } from './newsroom-state';
import { storySelectionOf } from './selection';
import { byType, loadVersions, type FeedVersion } from './store/load-versions';
import { toStory } from './to-story';

const keyOf = (uid: string, documentId: string): string => `${uid} ${documentId}`;

export const createStories = (db: Database, clock: Clock) => {
  /** Loads the URLs of all visible versions of the documents, by `keyOf`. */
  const translationsOf = async (
    versions: FeedVersion[],
    { settings: { urlPattern, urlPatterns } }: NewsroomState,
  ): Promise<Map<string, Story['translations']>> => {
    const now = clock.now();
    const byDocument = new Map<string, Story['translations']>();
    for (const [{ uid, fields }, own] of byType(versions)) {
      const documents = [...new Set(own.map(({ documentId }) => documentId))];
      const published = await publishedVersions(db, uid, documents, slugFieldOf(fields));
      for (const { documentId, locale, slug } of published.filter((one) => isVisible(one, now))) {
        const pattern = urlPatterns[locale] ?? urlPattern;
        const url = fillUrlPattern(pattern, { documentId, locale, slug });
        const key = keyOf(uid, documentId);
        if (url !== null) byDocument.set(key, [...(byDocument.get(key) ?? []), { locale, url }]);
      }
    }
    return byDocument;
  };

  return {
    /** Loads the stories of versions in order, omitting deleted ones, in one snapshot. */
    read: (versions: FeedVersion[], state: NewsroomState): Promise<Story[]> =>
      snapshot(db, async () => {
        const loaded = await loadVersions(db, versions, storySelectionOf);
        const translations = await translationsOf(versions, state);
        return loaded.map((one) => {
          const { optIn, documentId } = one.version;
          return toStory({
            optIn,
            row: one.row,
            item: itemOf(one, state),
            corrections: one.corrections.map(toPublicCorrection),
            translations: translations.get(keyOf(optIn.uid, documentId)) ?? [],
          });
        });
      }),
  };
};

export type Stories = ReturnType<typeof createStories>;
