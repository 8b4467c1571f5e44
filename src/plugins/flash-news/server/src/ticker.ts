import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../shared/plugin-id';

const stops = new WeakMap<Core.Strapi, () => Promise<void>>();

/**
 * Does `first`, and calls `tick` every `interval` ms, never two at once; a failure is logged and tried
 * again next time.
 */
export const startTicker = (
  strapi: Core.Strapi,
  interval: number,
  tick: () => Promise<void>,
  first: (stop: AbortSignal) => Promise<void>,
): void => {
  const stopped = new AbortController();
  let current: Promise<void> | undefined;
  const begin = (work: () => Promise<void>): void => {
    current ??= work()
      .catch((error: unknown) => {
        strapi.log.error(`${PLUGIN_ID}: the sweep failed: ${String(error)}`);
      })
      .finally(() => {
        current = undefined;
      });
  };
  begin(() => first(stopped.signal));
  const timer = setInterval(() => begin(tick), interval);
  // The announcements must not keep a process alive that has nothing else to do.
  timer.unref();
  stops.set(strapi, async () => {
    clearInterval(timer);
    stopped.abort();
    await current;
  });
};

/** Stops the ticker and waits for what it is doing, so that the database is not closed under it. */
export const stopTicker = async (strapi: Core.Strapi): Promise<void> => {
  await stops.get(strapi)?.();
};
