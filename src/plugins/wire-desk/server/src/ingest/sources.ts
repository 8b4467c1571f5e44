import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '../store/newsroom';
import {
  claimSource,
  ensureSource,
  hurrySource,
  loadSource,
  releaseSource,
  type SourceChange,
  type StoredSource,
} from '../store/sources';
import { LookFailure, type Look, type Source } from './look';

/** Milliseconds for which an instance has a source to itself: longer than any look, shorter than a newsroom waits for copy. */
const LEASE = 2 * 60_000;

/** The longest pause after failures, in ms. */
const LONGEST_PAUSE = 6 * 60 * 60_000;

/** A source as it is configured, with what its last looks gave. */
export interface SourceState extends Omit<StoredSource, 'key' | 'etag' | 'lastModified'> {
  kind: Source['kind'];
  address: string;
  provider: string;
}

export interface SourcesPeers {
  db: Database;
  sources: Source[];
  /** Epoch ms. */
  now: () => number;
  log: (text: string) => void;
}

const keyOf = ({ kind, address, provider }: Source): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, address, provider]))
    .digest('hex');

/** Longest stored error, in characters: a feed can have hundreds of items that can't be read. */
const MOST_ERROR = 2000;

/** How long what was refused is told, in ms: somebody is to see it, whatever comes in meanwhile. */
const TOLD = 24 * 60 * 60_000;

/** Returns what is told of pieces and files that were refused, the last ones first. */
const errorOf = (look: Look, last: StoredSource, now: number): SourceChange => {
  const isTold =
    last.failures === 0 &&
    last.lastErrorAt !== null &&
    now - new Date(last.lastErrorAt).getTime() < TOLD;
  const before = isTold ? (last.lastError ?? '') : '';
  const fresh = look.refused.filter((one) => !before.includes(one));
  if (fresh.length === 0) return isTold ? {} : { lastError: null };
  const lastError = [...fresh, before].join(' ').trim().slice(0, MOST_ERROR);
  return { lastError, lastErrorAt: new Date(now) };
};

const successOf = (source: Source, look: Look, last: StoredSource, now: number): SourceChange => ({
  nextAt: new Date(now + source.every),
  lastSuccessAt: new Date(now),
  failures: 0,
  received: last.received + look.received,
  ...errorOf(look, last, now),
  ...(look.received > 0 && { lastItemAt: new Date(now) }),
  ...(look.etag !== undefined && { etag: look.etag }),
  ...(look.lastModified !== undefined && { lastModified: look.lastModified }),
});

const failureOf = (
  source: Source,
  error: unknown,
  { failures }: StoredSource,
  now: number,
): SourceChange => {
  const pause = Math.min(source.every * 2 ** Math.min(failures + 1, 20), LONGEST_PAUSE);
  const asked = error instanceof LookFailure ? Math.min(error.retryAfter, LONGEST_PAUSE) : 0;
  const message = error instanceof LookFailure ? error.message : 'It failed; see the log.';
  return {
    nextAt: new Date(now + Math.max(pause, asked, source.every)),
    failures: failures + 1,
    lastError: message.slice(0, MOST_ERROR),
    lastErrorAt: new Date(now),
  };
};

/** Creates what looks at the sources. Of several instances on one database, one looks at a source at a time. */
export const createSources = ({ db, sources, now, log }: SourcesPeers) => {
  const owner = randomUUID();
  const known = new Set<string>();

  const ensure = async (key: string): Promise<void> => {
    if (known.has(key)) return;
    await ensureSource(db, key);
    known.add(key);
  };

  return {
    all: sources,

    /** Looks at a source if it is due and no other instance does. */
    async look(source: Source, stop: AbortSignal): Promise<void> {
      const key = keyOf(source);
      await ensure(key);
      const at = now();
      if (!(await claimSource(db, { key, owner, now: at, until: at + LEASE }))) return;
      const last = await loadSource(db, key);
      if (last === null) return;
      let change: SourceChange;
      try {
        change = successOf(source, await source.look(last, stop), last, at);
      } catch (error) {
        if (!(error instanceof LookFailure)) log(`${source.address}: ${String(error)}`);
        // The next instance begins where a shutdown has stopped.
        change = stop.aborted ? {} : failureOf(source, error, last, at);
      }
      await releaseSource(db, key, owner, change);
    },

    /** Makes all sources due now, without waiting for their time or pause. */
    async hurry(): Promise<void> {
      for (const source of sources) await hurrySource(db, keyOf(source));
    },

    /** Returns the configured sources with what their last looks gave. */
    async states(): Promise<SourceState[]> {
      const states: SourceState[] = [];
      for (const source of sources) {
        const key = keyOf(source);
        await ensure(key);
        const stored = await loadSource(db, key);
        if (stored !== null) states.push(toState(source, stored));
      }
      return states;
    },
  };
};

const toState = (
  { kind, address, provider }: Source,
  { nextAt, lastLookAt, lastSuccessAt, lastItemAt, lastError, lastErrorAt, ...rest }: StoredSource,
): SourceState => ({
  ...{ kind, address, provider, nextAt, lastLookAt, lastSuccessAt, lastItemAt },
  ...{ lastError, lastErrorAt, failures: rest.failures, received: rest.received },
});

export type Sources = ReturnType<typeof createSources>;
