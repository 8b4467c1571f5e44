import { isRunning } from '../../../shared/flash';
import type { Settings } from '../../../shared/settings';
import type { Cache } from '../cache/cache';
import { snapshot } from '../database/connection';
import { unendedFlashes, type FlashRecord } from '../desk/flash/store';
import { runningPins, type PlacementRecord } from '../desk/placement/store';
import type { ConfiguredLocales } from '../newsroom/check-locale';
import type { Newsroom } from '../newsroom/newsroom';

/** The state that every public answer depends on: locales, settings, running flashes, pins, public permissions. */
export interface NewsroomState {
  locales: ConfiguredLocales;
  settings: Settings;
  running: FlashRecord[];
  /** Of all locales. */
  pins: PlacementRecord[];
  /** The plugin's actions of the Public role, such as `latest-news.find`. */
  publicActions: ReadonlySet<string>;
  /** When the next flash starts or ends, or pin ends, in epoch ms; else Infinity. */
  until: number;
  /** The standing generation in which it was read; with null, nothing read with it may be cached. */
  generation: number | null;
}

export interface NewsroomStatePeers extends Pick<
  Newsroom,
  'clock' | 'db' | 'locales' | 'settings'
> {
  loadPublicActions: () => Promise<Set<string>>;
  cache: Cache<NewsroomState>;
}

const KEY = 'newsroom state';

/** Reads the newsroom state, and caches it until a write invalidates it or it expires. */
export const createNewsroomState = (peers: NewsroomStatePeers) => {
  const { db, clock, locales, settings, loadPublicActions, cache } = peers;

  const read = async (generation: number | null): Promise<NewsroomState> => {
    const now = clock.now();
    const flashes = await unendedFlashes(db, now);
    const running = flashes.filter((flash) => isRunning(flash, now));
    const pins = await runningPins(db, now);
    const moments = [
      // A flash raised by a server whose clock is ahead starts in our future.
      ...flashes.map(({ startedAt, expiresAt }) => (startedAt > now ? startedAt : expiresAt)),
      ...pins.map(({ pinnedUntil }) => pinnedUntil),
    ];
    return {
      generation,
      running,
      pins,
      locales: await locales.configured(),
      settings: await settings(),
      publicActions: await loadPublicActions(),
      until: Math.min(...moments.map((moment) => moment ?? Infinity)),
    };
  };

  return {
    read: (): Promise<NewsroomState> =>
      cache.getOrMake(KEY, async (generation) => {
        // Publications hold the connections: a snapshot waits for one once, not before each read.
        const value = await snapshot(db, () => read(generation));
        return { value, until: value.until };
      }),
    /** Returns the cached state; undefined on a miss. */
    peek: (): NewsroomState | undefined => cache.get(KEY),
  };
};

export type ReadNewsroomState = ReturnType<typeof createNewsroomState>;
