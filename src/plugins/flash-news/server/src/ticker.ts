import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../shared/plugin-id';

const stops = new WeakMap<Core.Strapi, () => Promise<void>>();

/** Calls `tick` every `interval` ms, never twice at once; a failure is logged and tried again next time. */
export const startTicker = (
  strapi: Core.Strapi,
  interval: number,
  tick: () => Promise<void>,
): void => {
  let current: Promise<void> | undefined;
  const timer = setInterval(() => {
    current ??= tick()
      .catch((error: unknown) => {
        strapi.log.error(`${PLUGIN_ID}: the sweep failed: ${String(error)}`);
      })
      .finally(() => {
        current = undefined;
      });
  }, interval);
  // The announcements must not keep a process alive that has nothing else to do.
  timer.unref();
  stops.set(strapi, async () => {
    clearInterval(timer);
    await current;
  });
};

/** Stops the ticker and waits for what it is doing, so that the database is not closed under it. */
export const stopTicker = async (strapi: Core.Strapi): Promise<void> => {
  await stops.get(strapi)?.();
};
