import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EventRecord } from '../events/store/events';
import type { StreamResponse } from './client';
import { createHub, type HubPeers } from './hub';
import type { Readers } from './readers';

const SQ: Readers = { key: 'sq', locale: 'sq', chain: ['sq'] };
const EN: Readers = { key: 'en', locale: 'en', chain: ['en'] };

/** A response that keeps what it is sent. What is read is taken between two turns, as by a socket; what isn't waits. */
class FakeResponse extends EventEmitter {
  text = '';
  destroyed = false;
  writableEnded = false;
  writableLength = 0;

  constructor(private readonly isRead = true) {
    super();
  }

  get writableNeedDrain(): boolean {
    return this.writableLength > 16_000;
  }

  write(bytes: Buffer): boolean {
    this.text += bytes.toString();
    this.writableLength += bytes.length;
    if (this.isRead) setImmediate(() => this.drain());
    return !this.writableNeedDrain;
  }

  end(bytes: Buffer): void {
    this.text += bytes.toString();
    this.writableEnded = true;
    this.emit('close');
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('close');
  }

  drain(): void {
    this.writableLength = 0;
    this.emit('drain');
  }

  /** The ids of its events. */
  get ids(): number[] {
    return [...this.text.matchAll(/event: e(\d+)\n/g)].map(([, id]) => Number(id));
  }
}

describe('the hub of streams', () => {
  let log: number[];
  let framed: string[];
  let first: number | null;
  let read: string[];
  let size: number;
  let isPublic: boolean;
  let unannounced: number;
  let elapsed: number;
  let whileFraming: () => Promise<void>;
  let hub: ReturnType<typeof createHub>;
  let errors: unknown[];

  const peers: HubPeers = {
    pages: {
      eventsAfter(after) {
        read.push(`after ${after}`);
        return Promise.resolve(
          log
            .filter((id) => id > after)
            .slice(0, 3)
            .map((id) => ({ id }) as EventRecord),
        );
      },
      lostAfter(after) {
        read.push(`lost ${after}`);
        return Promise.resolve(after > (log.at(-1) ?? 0) ? 'unknown' : null);
      },
      firstId() {
        read.push('first');
        return Promise.resolve(first ?? log.at(-1) ?? 0);
      },
      lastId: () => Promise.resolve(log.at(-1) ?? 0),
      async framesOf(events, { key }) {
        framed.push(`${key} ${events.map(({ id }) => id).join('-')}`);
        await whileFraming();
        const data = 'x'.repeat(size);
        return events.map(({ id }) => ({
          id,
          bytes: Buffer.from(`event: e${id}\nid: ${id}\ndata: ${data}\n\n`),
        }));
      },
    },
    isPublic: () => Promise.resolve(isPublic),
    onUnannounced: () => (unannounced += 1),
    elapsed: () => elapsed,
    random: () => 0,
    onError: (error) => errors.push(error),
  };

  beforeEach(() => {
    [log, framed, size, isPublic, unannounced, elapsed] = [[1, 2], [], 10, true, 0, 0];
    [errors, first, read] = [[], null, []];
    whileFraming = () => Promise.resolve();
    hub = createHub(peers);
  });

  const open = async (
    response = new FakeResponse(),
    { readers = SQ, lastSeen = null as number | null, isAnonymous = true, until = 1000 } = {},
  ): Promise<FakeResponse> => {
    const added = { response: response as unknown as StreamResponse, readers, isAnonymous, until };
    await hub.open(added, lastSeen);
    await turn();
    return response;
  };

  it('makes a frame once for all readers of the same languages, and sends it to each', async () => {
    const all = [await open(), await open(), await open(new FakeResponse(), { readers: EN })];
    log.push(3);
    await hub.wake();
    expect(framed).toEqual(['sq 3', 'en 3']);
    expect(all.map(({ ids }) => ids)).toEqual([[3], [3], [3]]);
    expect(unannounced).toBe(0);
  });

  it('sends all of a long run of events, in order', async () => {
    const one = await open();
    log.push(3, 4, 5, 6, 7, 8, 9);
    await Promise.all([hub.wake(), hub.wake(), hub.wake()]);
    expect(one.ids).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it('sends what is committed while it sends', async () => {
    const one = await open();
    whileFraming = () => {
      whileFraming = () => Promise.resolve();
      log.push(4);
      void hub.wake();
      return Promise.resolve();
    };
    log.push(3);
    await hub.wake();
    expect(one.ids).toEqual([3, 4]);
  });

  it('sends who comes while it sends what follows, and nothing else', async () => {
    const one = await open();
    const late = new FakeResponse();
    const replayed = new FakeResponse();
    let opened: Promise<unknown> = Promise.resolve();
    whileFraming = () => {
      whileFraming = () => Promise.resolve();
      opened = Promise.all([open(late, { readers: EN }), open(replayed, { lastSeen: 1 })]);
      return Promise.resolve();
    };
    log.push(3);
    await hub.wake();
    await opened;
    log.push(4);
    await hub.wake();
    expect([one.ids, replayed.ids]).toEqual([
      [3, 4],
      [2, 3, 4],
    ]);
    // It came between the commit of 3 and its sending: either way it has 4, and nothing twice.
    expect(late.ids.filter((id) => id !== 3)).toEqual([4]);
  });

  it.each([null, 1])(
    'misses nothing, whenever it comes, with the last event %p',
    async (lastSeen) => {
      for (let turns = 0; turns < 60; turns += 1) {
        log = [1, 2];
        hub = createHub(peers);
        await open();
        log.push(3);
        const woken = hub.wake();
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        const late = new FakeResponse();
        await Promise.all([woken, open(late, { lastSeen })]);
        log.push(4);
        await hub.wake();
        const from = lastSeen ?? Number(/^id: (\d+)/.exec(late.text)?.[1]);
        expect([turns, late.ids]).toEqual([turns, [2, 3, 4].filter((id) => id > from)]);
      }
    },
  );

  it('replays as fast as the client reads, and drops what does not read', async () => {
    log = Array.from({ length: 20 }, (_, index) => index + 1);
    size = 40_000;
    const slow = new FakeResponse(false);
    const opened = open(slow, { lastSeen: 0 });
    for (let step = 0; step < 60; step += 1) await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    expect(slow.ids).toEqual([1]);
    slow.drain();
    await new Promise((resolve) => setImmediate(resolve));
    expect(slow.ids).toEqual([1, 2]);
    slow.destroy();
    await opened;
    expect(hub.count()).toBe(0);
  });

  it('begins a while back, since what a client has loaded may be as old', async () => {
    [log, first] = [[1, 2, 3, 4], 2];
    const [one, other] = [await open(), await open()];
    log.push(5);
    await hub.wake();
    expect([one.ids, other.ids]).toEqual([
      [3, 4, 5],
      [3, 4, 5],
    ]);
    // Where it continues if it is cut at once.
    expect(one.text).toMatch(/^id: 2\nretry: 1000\n\n/);
    const lost = await open(new FakeResponse(), { lastSeen: 900 });
    expect(lost.text).toMatch(/^event: reset\nid: 2\nretry: 1000\ndata: {"reason":"unknown"}\n\n/);
    expect(lost.ids).toEqual([3, 4, 5]);
  });

  it('shows at once that a stream lives that has missed nothing', async () => {
    expect((await open(new FakeResponse(), { lastSeen: 2 })).text).toBe('id: 2\nretry: 1000\n\n');
  });

  it('reads the log once for all that come at once, and again for those that come later', async () => {
    log.push(3, 4, 5, 6);
    const come = (count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, index) =>
          open(new FakeResponse(), { lastSeen: index % 2 ? 2 : null }),
        ),
      );
    first = 2;
    const all = await come(500);
    expect(all.map(({ ids }) => ids)).toEqual(all.map(() => [3, 4, 5, 6]));
    expect(read.toSorted()).toEqual(['after 2', 'after 5', 'first', 'lost 2']);
    expect(framed).toEqual(['sq 3-4-5', 'sq 6']);
    log.push(7);
    // What they are given was read before 7.
    const later = await come(2);
    await hub.wake();
    expect(later.map(({ ids }) => ids)).toEqual(later.map(() => [3, 4, 5, 6, 7]));
    elapsed = 2000;
    await come(1);
    expect(read.filter((one) => one === 'first')).toHaveLength(2);
  });

  it('reads one page at a time', async () => {
    log = Array.from({ length: 30 }, (_, index) => index + 1);
    let [running, most] = [0, 0];
    whileFraming = async () => {
      running += 1;
      most = Math.max(most, running);
      await turn();
      running -= 1;
    };
    await Promise.all([1, 2, 3, 4, 5].map((lastSeen) => open(new FakeResponse(), { lastSeen })));
    expect(most).toBe(1);
  });

  it('cuts no reader who takes a bulk publication as it comes', async () => {
    const one = await open();
    size = 100_000;
    log.push(...Array.from({ length: 30 }, (_, index) => index + 3));
    await hub.wake();
    expect([one.destroyed, one.ids]).toEqual([false, log.slice(2)]);
  });

  it('drops a live reader for whom too much waits, and no other', async () => {
    const [slow, quick] = [await open(new FakeResponse(false)), await open()];
    size = 100_000;
    log.push(3, 4, 5, 6);
    await hub.wake();
    expect([slow.destroyed, slow.ids, quick.ids]).toEqual([true, [3, 4], [3, 4, 5, 6]]);
    expect(hub.count()).toBe(1);
  });

  it('drops a reader for whom bytes wait from one heartbeat to the next', async () => {
    const [slow, quick] = [await open(new FakeResponse(false)), await open()];
    await hub.beat();
    expect(slow.destroyed).toBe(false);
    await hub.beat();
    expect([slow.destroyed, quick.destroyed]).toEqual([true, false]);
    expect(quick.text.endsWith(': \nid: 2\n\n: \nid: 2\n\n')).toBe(true);
  });

  it('closes a stream whose time is up, for its client to come again', async () => {
    const [old, young] = [await open(), await open(new FakeResponse(), { until: 9000 })];
    elapsed = 1000;
    await hub.beat();
    expect([old.writableEnded, young.writableEnded]).toEqual([true, false]);
    expect(old.text).toMatch(/retry: 1000\n\n$/);
  });

  it('ends the streams of the Public role when that loses the permission', async () => {
    const [anonymous, token] = [
      await open(),
      await open(new FakeResponse(), { isAnonymous: false }),
    ];
    isPublic = false;
    await hub.wake();
    expect([anonymous.writableEnded, token.writableEnded]).toEqual([true, false]);
  });

  it('says when events come that nothing has announced', async () => {
    await open();
    await hub.wake(false);
    expect(unannounced).toBe(0);
    log.push(3);
    await hub.wake(false);
    expect(unannounced).toBe(1);
  });

  it('sends at the next wake what it could not read', async () => {
    const one = await open();
    whileFraming = () => Promise.reject(new Error('away'));
    log.push(3);
    await hub.wake();
    expect([one.ids, errors]).toEqual([[], [new Error('away')]]);
    whileFraming = () => Promise.resolve();
    await hub.wake(false);
    expect(one.ids).toEqual([3]);
  });

  it('begins anew for the first reader after a pause', async () => {
    const one = await open();
    one.destroy();
    log.push(3, 4, 5);
    await hub.wake();
    elapsed = 2000;
    const other = await open(new FakeResponse(), { until: 9000 });
    log.push(6);
    await hub.wake();
    expect([one.ids, other.ids]).toEqual([[], [6]]);
    expect(other.text).toMatch(/^id: 5\n/);
  });

  it('ends all at shutdown, and those that come later', async () => {
    const [one, stuck] = [await open(), await open(new FakeResponse(false))];
    hub.close();
    const late = await open();
    expect([one.writableEnded, stuck.destroyed, late.writableEnded]).toEqual([true, true, true]);
    expect(late.text).toBe('retry: 1000\n\n');
    expect(hub.count()).toBe(0);
  });
});
