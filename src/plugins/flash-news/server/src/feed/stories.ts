import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Translation } from '../../../shared/contracts/feed';
import { snapshot } from '../database/connection';
import { toPublicCorrection } from '../desk/correction/public-correction';
import type { Story } from '../formats/story';
import type { Clock } from '../newsroom/clock';
import { homeOf, knownAddress } from '../newsroom/site-address';
import type { ServerAddress } from '../strapi/server-address';
import { itemOf } from './items';
import type { NewsroomState } from './newsroom-state';
import { storySelectionOf, type SelectedOfStory } from './selection';
import { loadVersions, type FeedVersion, type LoadedVersion } from './store/load-versions';
import type { PublishedRow } from './to-item';
import { toStory } from './to-story';
import { loadTranslations } from './translations';

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

const BODILESS: StoryExtent = {
  ...WHOLE,
  isWanted: (field) => field !== 'body',
  rendersBody: false,
};

export interface StoriesPeers {
  db: Database;
  clock: Clock;
  serverAddress: () => ServerAddress;
}

export const createStories = ({ db, clock, serverAddress }: StoriesPeers) => {
  const storyOf = (
    one: LoadedVersion,
    translations: Translation[],
    state: NewsroomState,
    { rendersBody }: StoryExtent,
  ): Story => {
    const { settings } = state;
    const { optIn, locale } = one.version;
    const server = knownAddress(settings, locale, serverAddress());
    return toStory({
      optIn,
      row: one.row,
      item: itemOf(one, state, translations, server),
      corrections: one.corrections.map(toPublicCorrection),
      place: { home: homeOf(settings, locale, server), base: server.base },
      agencies: settings.agencies,
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
      const translations = extent.translations
        ? await loadTranslations(db, versions, state, clock.now())
        : null;
      return loaded.map((one) => {
        const own = translations?.(one.version) ?? [];
        return { row: one.row, story: storyOf(one, own, state, extent) };
      });
    });

  return {
    load,

    /** Loads the stories of versions in order, omitting deleted ones, in one snapshot. */
    read: async (versions: FeedVersion[], state: NewsroomState): Promise<Story[]> =>
      (await load(versions, state)).map(({ story }) => story),

    /** The same with all but the bodies. */
    readWithoutBodies: async (versions: FeedVersion[], state: NewsroomState): Promise<Story[]> =>
      (await load(versions, state, BODILESS)).map(({ story }) => story),
  };
};

export type Stories = ReturnType<typeof createStories>;
