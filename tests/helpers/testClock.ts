/** A clock of a test's own, which goes on as real time does. Times are epoch milliseconds, UTC. */
export interface TestClock {
  now(): number;
  /** Forwards; negative numbers go back. */
  advance(by: { hours?: number; minutes?: number; seconds?: number; milliseconds?: number }): void;
  /** ISO 8601 with an offset. Throws on anything else. */
  set(iso: string): void;
  /** The present as ISO 8601 UTC. */
  iso(): string;
  /** Holds it at a moment while a test looks at that very instant; then it goes on from there. */
  holdAt<Result>(iso: string, work: () => Promise<Result>): Promise<Result>;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A fixed day, so that no test depends on the date it runs. */
const START = '2026-03-02T08:00:00.000Z';

const WITH_OFFSET = /T.*(Z|[+-]\d\d:\d\d)$/;

/** @throws Error when the text is not a moment with an offset */
function momentOf(iso: string): number {
  const moment = Date.parse(iso);
  if (!WITH_OFFSET.test(iso) || Number.isNaN(moment)) {
    throw new Error(`Not an ISO 8601 time with an offset: ${iso}`);
  }
  return moment;
}

/** @param passed whole milliseconds that have gone by, since any moment */
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

/**
 * A clock for one newsroom, which goes on with real time: what reads it twice gets two times, as in production.
 *
 * @param start ISO 8601 with an offset
 */
export const createTestClock = (start = START): TestClock =>
  clockFrom(start, () => Math.trunc(performance.now()));

/**
 * A clock that stands still until it is moved: for pure modules, and for a newsroom only where a test is about one
 * exact instant, which it then says.
 *
 * @param start ISO 8601 with an offset
 */
export const stoppedClock = (start = START): TestClock => clockFrom(start, () => 0);
