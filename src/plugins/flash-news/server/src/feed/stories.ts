import type { FeedItem } from '../../../shared/contracts/feed';
import type { OptIn } from '../../../shared/opt-in';
import { slugFieldOf } from '../addresses/slugs-left';
import { inTurn, snapshot, type Database } from '../database/connection';
import { toPublicCorrection } from '../desk/correction/public-correction';
import { correctionsOf } from '../desk/correction/store';
import type { Story } from '../formats/story';
import type { Clock } from '../newsroom/clock';
import { fillPattern } from '../newsroom/url-pattern';
import { isVisible } from '../visibility/is-visible';
import { publishedVersions } from '../visibility/store/published-versions';
import type { Now, Served } from './items';
import { storySelectionOf } from './selection';
import { loadRows } from './store/load-rows';
import { toStory } from './to-story';

type Translations = Map<string, Story['translations']>;

/** Reads what formats show besides the items. */
export const createStories = (db: Database, clock: Clock) => {
  const translationsOf = async (
    { uid, fields }: OptIn,
    documentIds: string[],
    { urlPattern, urlPatterns }: Now['settings'],
  ): Promise<Translations> => {
    const now = clock.now();
    const versions = await publishedVersions(db, uid, documentIds, slugFieldOf(fields));
    const found: Translations = new Map();
    for (const { documentId, locale, slug } of versions.filter((one) => isVisible(one, now))) {
      const pattern = urlPatterns[locale] ?? urlPattern;
      const url = fillPattern(pattern, { documentId, locale, slug });
      if (url !== null) found.set(documentId, [...(found.get(documentId) ?? []), { locale, url }]);
    }
    return found;
  };

  const ofType = async (optIn: OptIn, hits: Served[], items: FeedItem[], now: Now) => {
    const documentIds = [...new Set(hits.map(({ documentId }) => documentId))];
    const ids = hits.map(({ id }) => id);
    const rows = await loadRows(db, optIn.uid, ids, storySelectionOf(optIn));
    const corrections = await correctionsOf(db, optIn.uid, documentIds);
    const translations = await translationsOf(optIn, documentIds, now.settings);
    return hits.flatMap(({ id, documentId, locale }) => {
      const item = items.find((one) => one.documentId === documentId && one.locale === locale);
      if (item === undefined) return [];
      const own = corrections.filter(
        (one) => one.documentId === documentId && one.locale === locale,
      );
      const story = toStory({
        ...{ optIn, item, row: rows.get(id) ?? {} },
        corrections: own.map(toPublicCorrection),
        translations: translations.get(documentId) ?? [],
      });
      return [[item, story] as const];
    });
  };

  return {
    /** The stories of items, in their order. */
    load: (served: Served[], items: FeedItem[], now: Now): Promise<Story[]> =>
      snapshot(db, async () => {
        const optIns = [...new Map(served.map(({ optIn }) => [optIn.uid, optIn])).values()];
        const loaded = await inTurn(optIns, (optIn) => {
          const hits = served.filter((hit) => hit.optIn.uid === optIn.uid);
          return ofType(
            optIn,
            hits,
            items.filter(({ contentType }) => contentType === optIn.uid),
            now,
          );
        });
        const stories = new Map(loaded.flat());
        return items.flatMap((item) => stories.get(item) ?? []);
      }),
  };
};

export type Stories = ReturnType<typeof createStories>;
