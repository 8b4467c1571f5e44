import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../../shared/plugin-id';

const stops = new WeakMap<Core.Strapi, (() => Promise<void>)[]>();

const onStop = (strapi: Core.Strapi, stop: () => Promise<void>): void => {
  stops.set(strapi, [...(stops.get(strapi) ?? []), stop]);
};

const logFailure =
  (strapi: Core.Strapi) =>
  (error: unknown): void => {
    strapi.log.error(`${PLUGIN_ID}: work in the background failed: ${String(error)}`);
  };

/** Calls `tick` every `interval` ms, one call at a time; logs a failure. */
export const startTicker = (
  strapi: Core.Strapi,
  interval: number,
  tick: () => Promise<void>,
): void => {
  let current: Promise<void> | undefined;
  const timer = setInterval(() => {
    current ??= tick()
      .catch(logFailure(strapi))
      .finally(() => {
        current = undefined;
      });
  }, interval);
  timer.unref();
  onStop(strapi, async () => {
    clearInterval(timer);
    await current;
  });
};

/** Runs `work` once, `delay` ms from now, and aborts it at shutdown; logs a failure. */
export const runLater = (
  strapi: Core.Strapi,
  delay: number,
  work: (stop: AbortSignal) => Promise<void>,
): void => {
  const stopped = new AbortController();
  let current: Promise<void> | undefined;
  const timer = setTimeout(() => {
    current = work(stopped.signal).catch(logFailure(strapi));
  }, delay);
  timer.unref();
  onStop(strapi, async () => {
    clearTimeout(timer);
    stopped.abort();
    await current;
  });
};

/** Stops background work and waits for it, before the database is closed. */
export const stopBackgroundWork = async (strapi: Core.Strapi): Promise<void> => {
  await Promise.all((stops.get(strapi) ?? []).map((stop) => stop()));
};
