import { slugFieldOf } from '../slugs/former-slugs';
import { snapshot, type Database } from '../database/connection';
import { toPublicCorrection } from '../desk/correction/public-correction';
import type { Story } from '../formats/story';
import type { Clock } from '../newsroom/clock';
import { fillUrlPattern } from '../newsroom/fill-url-pattern';
import { homeOf, knownAddress } from '../newsroom/site-address';
import type { ServerAddress } from '../strapi/server-address';
import { isVisible } from '../visibility/is-visible';
import { publishedVersions } from '../visibility/store/published-versions';
import { itemOf } from './items';
import type { NewsroomState } from './newsroom-state';
import { storySelectionOf, type SelectedOfStory } from './selection';
import { byType, loadVersions, type FeedVersion, type LoadedVersion } from './store/load-versions';
import type { PublishedRow } from './to-item';
import { toStory } from './to-story';

const keyOf = (uid: string, documentId: string): string => `${uid} ${documentId}`;

/** A story with the row that it was made of. */
export interface LoadedStory {
  story: Story;
  row: PublishedRow;
}

/** What of stories is loaded; the rest of them is empty. */
export interface StoryExtent extends SelectedOfStory {
  rendersBody: boolean;
  translations: boolean;
}

const WHOLE: StoryExtent = {
  ...{ isWanted: () => true, aliases: true },
  ...{ rendersBody: true, translations: true },
};

export interface StoriesPeers {
  db: Database;
  clock: Clock;
  serverAddress: () => ServerAddress;
}

export const createStories = ({ db, clock, serverAddress }: StoriesPeers) => {
  /** Loads the addresses of all visible versions of the documents, by `keyOf`. */
  const translationsOf = async (
    versions: FeedVersion[],
    { settings: { urlPattern, urlPatterns } }: NewsroomState,
  ): Promise<Map<string, Story['translations']>> => {
    const now = clock.now();
    const byDocument = new Map<string, Story['translations']>();
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
    return byDocument;
  };

  const storyOf = (
    one: LoadedVersion,
    translations: Story['translations'],
    state: NewsroomState,
    { rendersBody }: StoryExtent,
  ): Story => {
    const { settings } = state;
    const { optIn, locale } = one.version;
    const server = knownAddress(settings, locale, serverAddress());
    return toStory({
      optIn,
      row: one.row,
      item: itemOf(one, state),
      corrections: one.corrections.map(toPublicCorrection),
      translations,
      place: { home: homeOf(settings, locale, server), base: server.base },
      authorUrlPattern: settings.authorUrlPattern,
      rendersBody,
    });
  };

  /** Loads the stories of versions in order, with their rows, omitting deleted ones, in one snapshot. */
  const load = (
    versions: FeedVersion[],
    state: NewsroomState,
    extent: StoryExtent = WHOLE,
  ): Promise<LoadedStory[]> =>
    snapshot(db, async () => {
      const loaded = await loadVersions(db, versions, (optIn) => storySelectionOf(optIn, extent));
      const translations = extent.translations ? await translationsOf(versions, state) : null;
      return loaded.map((one) => {
        const { optIn, documentId } = one.version;
        const own = translations?.get(keyOf(optIn.uid, documentId)) ?? [];
        return { row: one.row, story: storyOf(one, own, state, extent) };
      });
    });

  return {
    load,

    /** Loads the stories of versions in order, omitting deleted ones, in one snapshot. */
    read: async (versions: FeedVersion[], state: NewsroomState): Promise<Story[]> =>
      (await load(versions, state)).map(({ story }) => story),
  };
};

export type Stories = ReturnType<typeof createStories>;
