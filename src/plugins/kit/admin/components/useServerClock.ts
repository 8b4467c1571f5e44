import { useSyncExternalStore } from 'react';
import { secondsLeft } from './formatCountdown';

/** Milliseconds. Finer than a second, so that a countdown never seems to skip one. */
const TICK = 250;

const SECOND = 1_000;
const MINUTE = 60_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Subscribes to ticks. All listeners share one interval, which stops with the last. */
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

// Clocks to format times with; the server alone decides what runs. `clockOffset`: server minus browser time, ms.

const useClockValue = (clockOffset: number, measure: (now: number) => number): number =>
  useSyncExternalStore(onTick, () => measure(Date.now() + clockOffset));

/** Returns browser time (epoch ms), for what is right with a clock that is minutes off, such as whether to show a year. */
export const browserNow = (): number => Date.now();

/** Server time (epoch ms), updated every second. */
export const useNow = (clockOffset: number): number =>
  useClockValue(clockOffset, (now) => Math.floor(now / SECOND) * SECOND);

/** Server time (epoch ms), updated every minute: enough to format a moment with or without its day. */
export const useNowByMinute = (clockOffset: number): number =>
  useClockValue(clockOffset, (now) => Math.floor(now / MINUTE) * MINUTE);

/** Whole seconds until `until` (ISO 8601), never below 0. */
export const useSecondsLeft = (until: string, clockOffset: number): number =>
  useClockValue(clockOffset, (now) => secondsLeft(Date.parse(until), now));
