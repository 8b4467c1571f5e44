import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ListenConnection } from './store/listen-connection';
import { createListener } from './listener';

interface Fake extends ListenConnection {
  sql: string[];
  say: (payload: string) => void;
  lose: () => void;
  isClosed: boolean;
}

/** A connection on which a self-addressed announcement comes back, unless it is mute; `hangs` at checks. */
const fakeConnection = ({ isMute = false, hangs = false } = {}): Fake => {
  let hear: (payload: string) => void = () => undefined;
  let lost: (reason: unknown) => void = () => undefined;
  const fake: Fake = {
    sql: [],
    isClosed: false,
    say: (payload) => hear(payload),
    lose: () => lost(new Error('cut')),
    async query(sql) {
      fake.sql.push(sql);
      if (hangs && sql === 'select 1') await new Promise(() => undefined);
      const sent = /pg_notify\('\w+', '(.*)'\)/.exec(sql)?.[1];
      if (sent !== undefined && !isMute) hear(sent);
    },
    onNotification: (listener) => (hear = listener),
    onLost: (listener) => (lost = listener),
    close: () => (fake.isClosed = true),
  };
  return fake;
};

describe('the listener', () => {
  let heard: string[];
  let made: Fake[];

  beforeEach(() => {
    jest.useFakeTimers();
    heard = [];
    made = [];
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const listen = (next: () => Fake | Error) =>
    createListener({
      ...{ channel: 'news', instance: 'me', random: () => 1 },
      // Not async: a rejection must not need another turn.
      connect: () => {
        const one = next();
        if (one instanceof Error) return Promise.reject(one);
        made.push(one);
        return Promise.resolve(one);
      },
      onChange: () => heard.push('change'),
      onUp: () => heard.push('up'),
      onDown: (reason) => heard.push(`down: ${(reason as Error).message}`),
    });

  it('reports what others announce, and that it may have missed something before', async () => {
    const listener = listen(fakeConnection);
    await listener.start();
    expect(made[0]?.sql).toEqual(['listen news', "select pg_notify('news', 'test me')"]);
    expect(listener.isListening()).toBe(true);
    made[0]?.say('other');
    made[0]?.say('me');
    made[0]?.say('test other');
    expect(heard).toEqual(['up', 'change', 'change']);
    listener.stop();
    expect(made[0]?.isClosed).toBe(true);
  });

  it('connects again after a loss, later each time, and then looks for what it missed', async () => {
    const answers: (Fake | Error)[] = [
      fakeConnection(),
      new Error('away'),
      new Error('away'),
      fakeConnection(),
    ];
    const listener = listen(() => answers.shift() ?? new Error('none'));
    await listener.start();
    made[0]?.lose();
    expect(listener.isListening()).toBe(false);
    expect(made[0]?.isClosed).toBe(true);
    await jest.advanceTimersByTimeAsync(100);
    expect(answers).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(199);
    expect(answers).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(1);
    expect(answers).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(400);
    expect(listener.isListening()).toBe(true);
    expect(heard).toEqual(['up', 'change', 'down: cut', 'up', 'change']);
    listener.stop();
  });

  it('connects again after a loss in the moment in which it has begun to listen', async () => {
    const lostAtOnce = fakeConnection();
    lostAtOnce.onLost = (listener) => listener(new Error('cut'));
    const answers = [lostAtOnce, fakeConnection()];
    const listener = listen(() => answers.shift() ?? new Error('none'));
    await listener.start();
    expect(listener.isListening()).toBe(false);
    await jest.advanceTimersByTimeAsync(100);
    expect(listener.isListening()).toBe(true);
    expect(heard).toEqual(['down: cut', 'up', 'change']);
    listener.stop();
  });

  it('notices a connection that answers no longer', async () => {
    const answers = [fakeConnection({ hangs: true }), fakeConnection()];
    const listener = listen(() => answers.shift() ?? new Error('none'));
    await listener.start();
    await jest.advanceTimersByTimeAsync(5000);
    expect(listener.isListening()).toBe(true);
    await jest.advanceTimersByTimeAsync(3000);
    expect(heard.at(-1)).toBe('down: A check took longer than 3000 ms');
    expect(made[0]?.isClosed).toBe(true);
    await jest.advanceTimersByTimeAsync(100);
    expect(listener.isListening()).toBe(true);
    listener.stop();
  });

  it('does not count a connection on which no announcement comes, as by a pooler', async () => {
    const listener = listen(() => fakeConnection({ isMute: true }));
    const started = listener.start();
    await jest.advanceTimersByTimeAsync(3000);
    await started;
    expect(listener.isListening()).toBe(false);
    expect(heard).toEqual(['down: Listening took longer than 3000 ms']);
    listener.stop();
  });

  it('closes a connection that comes too late', async () => {
    const late = fakeConnection();
    let arrive: (one: Fake) => void = () => undefined;
    const listener = createListener({
      ...{ channel: 'news', instance: 'me', random: () => 1 },
      connect: () => new Promise<Fake>((resolve) => (arrive = resolve)),
      ...{ onChange: () => undefined, onUp: () => undefined, onDown: () => undefined },
    });
    const started = listener.start();
    await jest.advanceTimersByTimeAsync(3000);
    await started;
    arrive(late);
    await jest.advanceTimersByTimeAsync(0);
    expect(late.isClosed).toBe(true);
    listener.stop();
  });

  it('connects no more once it is stopped', async () => {
    const listener = listen(fakeConnection);
    await listener.start();
    listener.stop();
    made[0]?.lose();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(made).toHaveLength(1);
  });
});
