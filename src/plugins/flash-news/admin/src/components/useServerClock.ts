import { useSyncExternalStore } from 'react';
import { secondsLeft } from './countdown';

/** Milliseconds; finer than a second, so that no second is seen to last two. */
const TICK = 250;

/** Milliseconds. */
const SECOND = 1_000;
const MINUTE = 60_000;

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

/*
 * The clocks below are for words and digits: a countdown, "today" or a date, what a length that is being typed would
 * come to. What runs, what readers see and what is under embargo the server says; nothing here may decide it.
 * `clockOffset` is server time minus the time of this machine, in milliseconds.
 */

const useMeasure = (clockOffset: number, measure: (now: number) => number): number =>
  useSyncExternalStore(onTick, () => measure(Date.now() + clockOffset));

/** The server's time (epoch ms) by the second. */
export const useNow = (clockOffset: number): number =>
  useMeasure(clockOffset, (now) => Math.floor(now / SECOND) * SECOND);

/** The server's time (epoch ms) by the minute, to say a moment with or without its day. */
export const useToday = (clockOffset: number): number =>
  useMeasure(clockOffset, (now) => Math.floor(now / MINUTE) * MINUTE);

/** Whole seconds until a moment (ISO 8601): the digits of a countdown, which rests at 0. */
export const useSecondsLeft = (until: string, clockOffset: number): number =>
  useMeasure(clockOffset, (now) => secondsLeft(Date.parse(until), now));
