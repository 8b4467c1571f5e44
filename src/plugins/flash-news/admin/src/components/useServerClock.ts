import { useSyncExternalStore } from 'react';

/** Milliseconds; finer than a second, so that no second is seen to last two. */
const TICK = 250;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One interval for all who look, stopped when nobody does. */
const onTick = (listener: () => void): (() => void) => {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((each) => each()), TICK);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

/**
 * What `measure` makes of the server's time (epoch ms); renders again only when that changes.
 *
 * @param clockOffset server time minus the time of this machine, in milliseconds
 */
export const useServerClock = (clockOffset: number, measure: (now: number) => number): number =>
  useSyncExternalStore(onTick, () => measure(Date.now() + clockOffset));
