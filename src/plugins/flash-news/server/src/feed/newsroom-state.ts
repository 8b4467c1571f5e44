import { isRunning } from '../../../shared/flash';
import type { Settings } from '../../../shared/settings';
import type { Cache } from '../cache/cache';
import { snapshot } from '../database/connection';
import { unendedFlashes, type FlashRecord } from '../desk/flash/store';
import { runningPins, type PlacementRecord } from '../desk/placement/store';
import type { ConfiguredLocales } from '../newsroom/check-locale';
import type { Newsroom } from '../newsroom/newsroom';

/** State of the whole newsroom that every public answer needs: locales, settings, flashes, pins, public permissions. */
export interface NewsroomState {
  locales: ConfiguredLocales;
  settings: Settings;
  running: FlashRecord[];
  /** Of all locales. */
  pins: PlacementRecord[];
  /** The plugin's actions that the Public role has, such as `latest-news.find`. */
  open: ReadonlySet<string>;
  /** When it expires, in epoch ms: the next end of a flash or a pin; Infinity if none runs. */
  until: number;
  /** The standing generation in which it was read; null where nothing that is read with it may be cached. */
  generation: number | null;
}

export interface NewsroomStatePeers extends Pick<
  Newsroom,
  'clock' | 'db' | 'locales' | 'settings'
> {
  openActions: () => Promise<Set<string>>;
  cache: Cache<NewsroomState>;
}

const KEY = 'newsroom state';

/** Reads the newsroom state, and caches it until a write invalidates it or it expires. */
export const createNewsroomState = (peers: NewsroomStatePeers) => {
  const { db, clock, locales, settings, openActions, cache } = peers;

  const read = async (generation: number | null): Promise<NewsroomState> => {
    const now = clock.now();
    const flashes = await unendedFlashes(db, now);
    const running = flashes.filter((flash) => isRunning(flash, now));
    const pins = await runningPins(db, now);
    const moments = [
      // One that another instance's clock began just ahead of this one's shows as soon as it begins here.
      ...flashes.map(({ startedAt, expiresAt }) => (startedAt > now ? startedAt : expiresAt)),
      ...pins.map(({ pinnedUntil }) => pinnedUntil),
    ];
    return {
      generation,
      running,
      pins,
      locales: await locales.configured(),
      settings: await settings(),
      open: await openActions(),
      until: Math.min(...moments.map((moment) => moment ?? Infinity)),
    };
  };

  return {
    read: (): Promise<NewsroomState> =>
      cache.getOrMake(KEY, async (generation) => {
        // One connection for all of it: while many publish, each is waited for.
        const value = await snapshot(db, () => read(generation));
        return { value, until: value.until };
      }),
    /** The cached state, without waiting; undefined if there is none. */
    peek: (): NewsroomState | undefined => cache.get(KEY),
  };
};

export type ReadNewsroomState = ReturnType<typeof createNewsroomState>;
