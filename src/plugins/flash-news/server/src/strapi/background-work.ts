import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../../shared/plugin-id';

const stops = new WeakMap<Core.Strapi, (() => Promise<void>)[]>();

const onStop = (strapi: Core.Strapi, stop: () => Promise<void>): void => {
  stops.set(strapi, [...(stops.get(strapi) ?? []), stop]);
};

const complain =
  (strapi: Core.Strapi) =>
  (error: unknown): void => {
    strapi.log.error(`${PLUGIN_ID}: work in the background failed: ${String(error)}`);
  };

/** Calls `tick` every `interval` ms, never twice at once; a failure is logged and tried again next time. */
export const startTicker = (
  strapi: Core.Strapi,
  interval: number,
  tick: () => Promise<void>,
): void => {
  let current: Promise<void> | undefined;
  const timer = setInterval(() => {
    current ??= tick()
      .catch(complain(strapi))
      .finally(() => {
        current = undefined;
      });
  }, interval);
  // The announcements must not keep a process alive that has nothing else to do.
  timer.unref();
  onStop(strapi, async () => {
    clearInterval(timer);
    await current;
  });
};

/** Does `work` once, `delay` ms from now; it is told when to stop. A failure is logged. */
export const doLater = (
  strapi: Core.Strapi,
  delay: number,
  work: (stop: AbortSignal) => Promise<void>,
): void => {
  const stopped = new AbortController();
  let current: Promise<void> | undefined;
  const timer = setTimeout(() => {
    current = work(stopped.signal).catch(complain(strapi));
  }, delay);
  timer.unref();
  onStop(strapi, async () => {
    clearTimeout(timer);
    stopped.abort();
    await current;
  });
};

/** Stops what runs in the background and waits for it, so that the database is not closed under it. */
export const stopTicker = async (strapi: Core.Strapi): Promise<void> => {
  await Promise.all((stops.get(strapi) ?? []).map((stop) => stop()));
};
