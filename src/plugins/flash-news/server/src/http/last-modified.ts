import { LRUCache } from 'lru-cache';

/** When the bytes of an answer were made. */
export interface Made {
  /** `Last-Modified`, in whole seconds since the epoch; null where a newer answer was made meanwhile. */
  lastModified: number | null;
  /** Epoch ms at which its making ended. */
  at: number;
}

interface Previous {
  etag: string;
  /** Epoch ms at which its making began. */
  began: number;
  lastModified: number;
}

const MAX_KEYS = 5000;

const second = (time: number): number => Math.floor(time / 1000);

/**
 * Dates the answers of each key: by the second in which they are made, at least one after that of the previous bytes, since
 * two changes may fall into a second (RFC 9110 §8.8.2.2). Equal bytes, made again, keep their date.
 */
export const createLastModified = () => {
  const previous = new LRUCache<string, Previous>({ max: MAX_KEYS });

  /** Returns when an answer was modified. Times in epoch ms. */
  return (key: string, etag: string, { began, ended }: { began: number; ended: number }): Made => {
    const last = previous.get(key);
    if (last !== undefined && last.began > began) return { lastModified: null, at: ended };
    const lastModified =
      last === undefined
        ? second(ended)
        : last.etag === etag
          ? last.lastModified
          : Math.max(second(ended), last.lastModified + 1);
    previous.set(key, { etag, began, lastModified });
    return { lastModified, at: ended };
  };
};

/** Returns `Last-Modified` as an HTTP-date; undefined while it would be later than `now` (epoch ms; §8.8.2.1). */
export const lastModifiedAt = ({ lastModified }: Made, now: number): string | undefined =>
  lastModified === null || lastModified > second(now)
    ? undefined
    : new Date(lastModified * 1000).toUTCString();

/** The forms of an HTTP-date (§5.6.7), of which asctime names no zone; `Date.parse` takes many other texts, too. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun).*:\d\d (?:GMT|\d{4})$/;

/** Parses an HTTP-date to seconds since the epoch; NaN for another text. */
const secondsOf = (date: string): number => {
  if (!HTTP_DATE.test(date)) return NaN;
  return second(Date.parse(date.endsWith('GMT') ? date : `${date} GMT`));
};

/**
 * Whether `If-Modified-Since` says that the client has these bytes (§13.1.3): it is their very date, or one after the second
 * in which they were made. A date that is malformed says nothing.
 */
export const isUnmodifiedSince = (date: string | undefined, made: Made): boolean => {
  if (date === undefined) return false;
  const since = secondsOf(date);
  return since === made.lastModified || since > Math.max(second(made.at), made.lastModified ?? 0);
};
