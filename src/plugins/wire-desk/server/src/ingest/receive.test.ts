import { describe, expect, it } from '@jest/globals';
import { IncomingRefusal } from '../formats/refusal';
import type { Database } from '../store/newsroom';
import { createReader, type Run } from '../worker/reader';
import { tasks } from '../worker/tasks';
import { createReceive, type Parse } from './receive';

/** A database that has nothing yet. */
const db = {
  transaction: (work: () => unknown) => work(),
  query: () => ({
    findMany: () => Promise.resolve([]),
    create: ({ data }: { data: object }) => Promise.resolve({ ...data, documentId: 'id' }),
    updateMany: () => Promise.resolve({ count: 0 }),
  }),
} as unknown as Database;

/** Runs tasks here instead of in a thread. */
const run: Run = (name, input) =>
  Promise.resolve().then(() => (tasks[name] as (given: typeof input) => never)(input));
const { readIncoming } = createReader(run);
const nothing: Parse = () => Promise.resolve({ quotes: [], persons: [] });

const item = (guid: string) =>
  `<item><title>Title ${guid}</title><guid>${guid}</guid><description>Text</description></item>`;
const feed = `<rss><channel>${item('a')}${item('b')}${item('c')}</channel></rss>`;

describe('what takes in a feed', () => {
  it('loads what the newsroom knows once, however many pieces there are', async () => {
    let started = 0;
    const parsed: string[] = [];
    const receive = createReceive({
      ...{ db, now: () => 0, maxBytes: 10_000, readIncoming },
      localeOf: () => Promise.resolve('sq'),
      startParsing: () => {
        started += 1;
        return Promise.resolve((copy: string, locale: string) => {
          parsed.push(copy);
          return nothing(copy, locale);
        });
      },
    });
    await receive(feed, { provider: 'Coast' });
    expect(started).toBe(1);
    expect(parsed).toHaveLength(3);
  });

  it('loads nothing for a feed of which every piece is known', async () => {
    const latest = { documentId: 'known', state: 'new', version: null, receivedAt: 0, seenAt: 0 };
    const stored = { ...latest, pubStatus: 'usable', fingerprint: '' };
    const entry = (id: string) =>
      `<entry><id>${id}</id><updated>2026-11-30T10:00:00Z</updated><content>Text</content></entry>`;
    const known = createReceive({
      ...{ now: () => 0, maxBytes: 10_000, readIncoming },
      db: {
        query: () => ({
          findMany: () => Promise.resolve([{ ...stored, version: '2026-11-30T11:00:00Z' }]),
        }),
      } as unknown as Database,
      localeOf: () => Promise.resolve('sq'),
      startParsing: () => Promise.reject(new Error('It was loaded.')),
    });
    const { received } = await known(`<feed>${entry('a')}${entry('b')}</feed>`, {
      provider: 'Coast',
    });
    expect(received.map(({ state }) => state)).toEqual(['superseded', 'superseded']);
  });

  it('refuses a piece that takes too long, and stores the others', async () => {
    const receive = createReceive({
      ...{ db, now: () => 0, maxBytes: 10_000, readIncoming },
      localeOf: () => Promise.resolve('sq'),
      startParsing: () =>
        Promise.resolve((copy: string, locale: string) =>
          copy.includes('Title b')
            ? Promise.reject(new IncomingRefusal('Reading it takes too long.', 413))
            : nothing(copy, locale),
        ),
    });
    const { received, refused } = await receive(feed, { provider: 'Coast' });
    expect(received.map(({ guid }) => guid)).toEqual(['c', 'a']);
    expect(refused).toEqual(['"Title b": Reading it takes too long.']);
  });

  it('asks for the language of a piece by its tag and its text', async () => {
    const asked: unknown[] = [];
    const receive = createReceive({
      ...{ db, now: () => 0, maxBytes: 10_000, readIncoming },
      localeOf: (given) => {
        asked.push(given);
        return Promise.resolve('en');
      },
      startParsing: () => Promise.resolve(nothing),
    });
    await receive('The harbour opened.', { provider: 'Coast', type: 'text/plain' });
    expect(asked).toEqual([{ language: null, copy: 'The harbour opened.' }]);
  });
});
