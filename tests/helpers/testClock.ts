/** A clock that a test can set. Times are epoch milliseconds, UTC. */
export interface TestClock {
  now(): number;
  /** Negative numbers go back. */
  advance(by: { hours?: number; minutes?: number; seconds?: number; milliseconds?: number }): void;
  /** @throws Error unless ISO 8601 with an offset */
  set(iso: string): void;
  /** Now, as ISO 8601 UTC. */
  iso(): string;
  /** Stops the clock at a time during `work`, then continues from there. */
  holdAt<Result>(iso: string, work: () => Promise<Result>): Promise<Result>;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const START = '2026-03-02T08:00:00.000Z';

const WITH_OFFSET = /T.*(Z|[+-]\d\d:\d\d)$/;

/** @throws Error unless ISO 8601 with an offset */
function momentOf(iso: string): number {
  const moment = Date.parse(iso);
  if (!WITH_OFFSET.test(iso) || Number.isNaN(moment)) {
    throw new Error(`Not an ISO 8601 time with an offset: ${iso}`);
  }
  return moment;
}

/** @param passed elapsed whole milliseconds, from any start */
function clockFrom(start: string, passed: () => number): TestClock {
  let ahead = momentOf(start) - passed();
  let held: number | null = null;
  const now = () => held ?? ahead + passed();
  const set = (iso: string) => {
    ahead = momentOf(iso) - passed();
  };
  return {
    now,
    advance({ hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }) {
      ahead += hours * HOUR + minutes * MINUTE + seconds * SECOND + milliseconds;
    },
    set,
    iso: () => new Date(now()).toISOString(),
    async holdAt(iso, work) {
      held = momentOf(iso);
      try {
        return await work();
      } finally {
        held = null;
        set(iso);
      }
    },
  };
}

/** Creates a clock that advances in real time, as in production. @param start ISO 8601 with an offset */
export const createTestClock = (start = START): TestClock =>
  clockFrom(start, () => Math.trunc(performance.now()));

/** Creates a clock that advances only when it is set, for pure modules. @param start ISO 8601 with an offset */
export const stoppedClock = (start = START): TestClock => clockFrom(start, () => 0);
