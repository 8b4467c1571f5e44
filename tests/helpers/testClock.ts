/** A clock that stands still until a test moves it. Times are epoch milliseconds, UTC. */
export interface TestClock {
  now(): number;
  /** Forwards; negative numbers go back. */
  advance(by: { hours?: number; minutes?: number; seconds?: number; milliseconds?: number }): void;
  /** ISO 8601 with an offset. Throws on anything else. */
  set(iso: string): void;
  /** The present as ISO 8601 UTC. */
  iso(): string;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const WITH_OFFSET = /T.*(Z|[+-]\d\d:\d\d)$/;

/** @throws Error when the text is not a moment with an offset */
function momentOf(iso: string): number {
  const moment = Date.parse(iso);
  if (!WITH_OFFSET.test(iso) || Number.isNaN(moment)) {
    throw new Error(`Not an ISO 8601 time with an offset: ${iso}`);
  }
  return moment;
}

/**
 * A clock for one newsroom.
 *
 * @param start ISO 8601 with an offset; a fixed day, so that no test depends on the date it runs
 */
export function createTestClock(start = '2026-03-02T08:00:00.000Z'): TestClock {
  let moment = momentOf(start);
  return {
    now: () => moment,
    advance({ hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }) {
      moment += hours * HOUR + minutes * MINUTE + seconds * SECOND + milliseconds;
    },
    set(iso) {
      moment = momentOf(iso);
    },
    iso: () => new Date(moment).toISOString(),
  };
}
