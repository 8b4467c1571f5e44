/** The part of a response that tells the server's time. */
interface Headers {
  get(name: string): string | null;
}

export interface ServerClock {
  /** Current time of the server in epoch ms; the device's where no answer has told it. */
  now(): number;
  /** Measures the device's clock by an answer that has just arrived. */
  observe(headers: Headers): void;
}

/** Parses `Age` (RFC 9111 §5.1), in seconds; 0 if it is absent or malformed. */
const ageOf = (headers: Headers): number => {
  const age = headers.get('Age') ?? '';
  return /^\d{1,9}$/.test(age) ? Number(age) : 0;
};

/** Returns the server's time when an answer was sent, in epoch ms; NaN if a page of another site may not read `Date`. */
const sentAt = (headers: Headers): number =>
  Date.parse(headers.get('Date') ?? '') + ageOf(headers) * 1000;

/**
 * Creates a clock that shows the server's time on a device whose own clock is wrong. An answer's `Date` plus its `Age` is never
 * later than the server's time at its arrival, but earlier by the way and by what a cache doesn't count: so the answer that
 * says the latest time is the best, and is kept. `device` runs steadily, from any beginning, in milliseconds.
 */
export const createServerClock = (device: () => number, fallback: () => number): ServerClock => {
  let offset: number | null = null;
  return {
    now: () => (offset === null ? fallback() : device() + offset),

    observe(headers) {
      const measured = sentAt(headers) - device();
      if (!Number.isNaN(measured)) offset = Math.max(measured, offset ?? -Infinity);
    },
  };
};
