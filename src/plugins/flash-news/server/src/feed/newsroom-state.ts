import type { Settings } from '../../../shared/settings';
import type { Memory } from '../cache/cache';
import { snapshot, type Database } from '../database/connection';
import { unendedFlashes, type FlashRecord } from '../desk/flash/store';
import { runningPins, type PlacementRecord } from '../desk/placement/store';
import type { ConfiguredLocales } from '../newsroom/check-locale';
import type { Clock } from '../newsroom/clock';
import type { Locales } from '../newsroom/locales';
import type { ReadSettings } from '../newsroom/settings/service';

/** What is so of the whole newsroom, whichever answer is asked for and whichever stories come and go. */
export interface Present {
  locales: ConfiguredLocales;
  settings: Settings;
  running: FlashRecord[];
  /** Of all locales. */
  pins: PlacementRecord[];
  /** The plugin's actions that the Public role has, such as `latest-news.find`. */
  open: ReadonlySet<string>;
  /** When time alone changes any of it, in epoch ms: the next end of a flash or a pin; Infinity where none runs. */
  until: number;
}

export interface PresentPeers {
  db: Database;
  clock: Clock;
  locales: Locales;
  settings: ReadSettings;
  openActions: () => Promise<Set<string>>;
  memory: Memory<Present>;
}

/** Reads what is so now, and remembers it until it may have changed or a moment passes. */
export const createPresent = (peers: PresentPeers) => {
  const { db, clock, locales, settings, openActions, memory } = peers;

  const read = async (): Promise<Present> => {
    const now = clock.now();
    const flashes = await unendedFlashes(db, now);
    const running = flashes.filter(({ startedAt }) => startedAt <= now);
    const pins = await runningPins(db, now);
    const moments = [
      // One that another instance's clock began just ahead of this one's shows as soon as it begins here.
      ...flashes.map(({ startedAt, expiresAt }) => (startedAt > now ? startedAt : expiresAt)),
      ...pins.map(({ pinnedUntil }) => pinnedUntil),
    ];
    return {
      running,
      pins,
      locales: await locales.configured(),
      settings: await settings(),
      open: await openActions(),
      until: Math.min(...moments.map((moment) => moment ?? Infinity)),
    };
  };

  return {
    read: (): Promise<Present> =>
      memory.ask('present', async () => {
        // One connection for all of it: while many publish, each is waited for.
        const value = await snapshot(db, read);
        return { value, until: value.until };
      }),
    /** The same where it is remembered, at once. */
    peek: (): Present | undefined => memory.find('present'),
  };
};

export type ReadPresent = ReturnType<typeof createPresent>;
