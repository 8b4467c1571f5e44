import type { Core } from '@strapi/strapi';

/**
 * Returns what starts a plugin's work in the background, and stops it at shutdown.
 * @param plugin its id, which begins what is logged
 */
export const createBackgroundWork = (plugin: string) => {
  const stops = new WeakMap<Core.Strapi, (() => Promise<void>)[]>();

  /** Calls `stop` at shutdown, before the database is closed. */
  const onStop = (strapi: Core.Strapi, stop: () => Promise<void>): void => {
    stops.set(strapi, [...(stops.get(strapi) ?? []), stop]);
  };

  const logFailure =
    (strapi: Core.Strapi) =>
    (error: unknown): void => {
      strapi.log.error(`${plugin}: work in the background failed: ${String(error)}`);
    };

  /** Calls `tick` every `interval` ms, one call at a time, and aborts it at shutdown; logs a failure. */
  const startTicker = (
    strapi: Core.Strapi,
    interval: number,
    tick: (stop: AbortSignal) => Promise<void>,
  ): void => {
    const stopped = new AbortController();
    let current: Promise<void> | undefined;
    const timer = setInterval(() => {
      current ??= tick(stopped.signal)
        .catch(logFailure(strapi))
        .finally(() => {
          current = undefined;
        });
    }, interval);
    timer.unref();
    onStop(strapi, async () => {
      clearInterval(timer);
      stopped.abort();
      await current;
    });
  };

  /** Runs `work` once, `delay` ms from now, and aborts it at shutdown; logs a failure. */
  const runLater = (
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
  const stopBackgroundWork = async (strapi: Core.Strapi): Promise<void> => {
    await Promise.all((stops.get(strapi) ?? []).map((stop) => stop()));
  };

  return { onStop, startTicker, runLater, stopBackgroundWork };
};
