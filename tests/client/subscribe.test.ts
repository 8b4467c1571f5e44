import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  createClient,
  type StreamEvent,
  type SubscribeOptions,
  type Subscription,
} from '../../src/plugins/flash-news/client/src/index';

type Answer = (response: ServerResponse, url: URL, request: IncomingMessage) => void;

const event = (id: number): StreamEvent => ({
  ...{ id, kind: 'news.released', contentType: 'api::article.article', documentId: `doc${id}` },
  ...{ locale: 'sq', at: '2026-11-24T08:00:00.000Z', item: null, notice: null },
});

const frame = (id: number): string =>
  `event: news.released\nid: ${id}\ndata: ${JSON.stringify(event(id))}\n\n`;

const open = (response: ServerResponse, ...parts: string[]): void => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write(['retry: 5\n\n', ...parts].join(''));
};

const page =
  (ids: number[], meta: object = {}): Answer =>
  (response) => {
    const last = ids.at(-1) ?? 0;
    response.writeHead(200, { 'Content-Type': 'application/json', ETag: `"${ids.join('-')}"` });
    response.end(
      JSON.stringify({
        data: ids.map(event),
        meta: { locale: 'sq', lastEventId: last, more: false, reset: null, ...meta },
      }),
    );
  };

const refuse =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: `No ${status}` } }));
  };

describe('a subscription', () => {
  let server: Server;
  let streams: Answer[];
  let pages: Answer[];
  let asked: { path: string; query: Record<string, string>; etag: string | undefined }[];
  let heard: unknown[];
  let subscription: Subscription | undefined;

  beforeEach(async () => {
    [streams, pages, asked, heard] = [[], [], [], []];
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://news.test');
      const path = url.pathname.replace('/api/flash-news/', '');
      const etag = request.headers['if-none-match'];
      asked.push({ path, query: Object.fromEntries(url.searchParams), etag });
      const answers = path === 'stream' ? streams : pages;
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      (answer ?? refuse(500))(response, url, request);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    subscription?.close();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  const follow = (options: Partial<SubscribeOptions> = {}): Subscription => {
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    subscription = createClient({ baseUrl }).subscribe({
      locale: 'sq',
      onEvent: ({ id }) => heard.push(id),
      onReset: (reason) => heard.push(reason),
      onState: (state, error) => heard.push(error ? `${state}: ${error.message}` : state),
      ...{ pollEvery: 5, firstByteWithin: 300, silentFor: 300 },
      ...options,
    });
    return subscription;
  };

  const until = async (holds: () => boolean): Promise<void> => {
    const end = Date.now() + 5000;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`Heard: ${JSON.stringify(heard)}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const hears = (last: unknown): Promise<void> => until(() => heard.includes(last));
  const streamQueries = () =>
    asked.filter(({ path }) => path === 'stream').map(({ query }) => query);

  it('continues after a cut from the last event, and passes on no event twice', async () => {
    streams = [
      (response) => {
        open(response, 'id: 3\n\n', frame(4), frame(5));
        response.end();
      },
      (response) => {
        open(response, frame(5), frame(6), frame(7).slice(0, 30));
        setTimeout(() => response.destroy(), 20);
      },
      (response) => open(response, frame(7)),
    ];
    const { lastEventId } = follow({ fallback: ['en'] });
    await hears(7);
    expect(heard).toEqual([
      ...['connecting', 'live', 4, 5, 'connecting', 'live', 6],
      ...['connecting: The stream was cut', 'live', 7],
    ]);
    const languages = { locale: 'sq', fallback: 'en' };
    expect(streamQueries()).toEqual([
      languages,
      { ...languages, lastEventId: '5' },
      { ...languages, lastEventId: '6' },
    ]);
    expect(lastEventId()).toBe(7);
  });

  it('continues from where nothing happened', async () => {
    streams = [
      (response) => {
        open(response, 'id: 9\n\n', ': \nid: 12\n\n');
        response.end();
      },
      (response) => open(response, frame(13)),
    ];
    follow();
    await hears(13);
    expect(streamQueries().at(-1)).toMatchObject({ lastEventId: '12' });
  });

  it('takes the id of the frame, and passes over kinds that it does not know', async () => {
    streams = [
      (response) => {
        const later = 'event: news.teleported\nid: 9\ndata: {not JSON\n\n';
        open(response, frame(4).replace('id: 4', 'id: 8'), frame(6), later);
        response.end();
      },
      (response) => open(response, frame(10)),
    ];
    follow();
    await hears(10);
    expect(heard).toEqual(['connecting', 'live', 4, 'connecting', 'live', 10]);
    expect(streamQueries().at(-1)).toMatchObject({ lastEventId: '9' });
    subscription?.close();
    heard = [];
    const odd = { ...event(11), kind: 'news.teleported' };
    [streams, pages] = [
      [refuse(404)],
      [
        (response, url, request) => {
          const text = JSON.stringify({ data: [odd], meta: { lastEventId: 11, reset: null } });
          if (url.searchParams.has('after')) page([12])(response, url, request);
          else response.end(text);
        },
      ],
    ];
    follow();
    await hears(12);
    expect(heard).toEqual(['connecting', 'polling', 12]);
  });

  it('is not live by a stream that says no more than when to come again, and does not hurry', async () => {
    const waits = jest.spyOn(globalThis, 'setTimeout');
    jest.spyOn(Math, 'random').mockReturnValue(0);
    streams = [
      (response) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        response.end(': the newsroom is away\nretry: 1\n\n');
      },
    ];
    pages = [page([1])];
    follow();
    await hears(1);
    expect(heard).toEqual(['connecting', 'polling', 1]);
    expect(streamQueries()).toHaveLength(3);
    const delays = waits.mock.calls.map(([, delay]) => delay);
    expect(delays.filter((delay) => delay === 375 || delay === 750)).toEqual([375, 750]);
    jest.restoreAllMocks();
  });

  describe('in a page', () => {
    const document = Object.assign(new EventTarget(), { hidden: false });
    const turn = (hidden: boolean): void => {
      document.hidden = hidden;
      document.dispatchEvent(new Event('visibilitychange'));
    };
    let left: number;

    beforeEach(() => {
      left = 0;
      Object.assign(globalThis, { document });
      streams = [
        (response) => {
          open(response, 'id: 3\n\n');
          response.once('close', () => (left += 1));
        },
        (response) => open(response, frame(4)),
      ];
    });
    afterEach(() => {
      document.hidden = false;
      Reflect.deleteProperty(globalThis, 'document');
    });

    it('lets go of its connection while that is hidden, and continues when it is shown', async () => {
      follow({ hiddenFor: 10, silentFor: 5000 });
      await hears('live');
      turn(true);
      await hears('paused');
      await until(() => left === 1);
      expect(streamQueries()).toHaveLength(1);
      turn(false);
      await hears(4);
      expect(heard).toEqual(['connecting', 'live', 'paused', 'connecting', 'live', 4]);
      expect(streamQueries().at(-1)).toMatchObject({ lastEventId: '3' });
    });

    it('keeps it where that is shown again soon, or where the caller says so', async () => {
      const timers = jest.spyOn(globalThis, 'setTimeout');
      follow({ hiddenFor: 100_000, silentFor: 5000 });
      await hears('live');
      turn(true);
      turn(false);
      subscription?.close();
      follow({ hiddenFor: Infinity, silentFor: 5000 });
      await hears(4);
      turn(true);
      expect(timers.mock.calls.map(([, delay]) => delay)).not.toContain(Infinity);
      expect(heard).not.toContain('paused');
      timers.mockRestore();
    });
  });

  it('begins where the caller says', async () => {
    streams = [(response) => open(response, frame(3))];
    follow({ lastEventId: 2 });
    await hears(3);
    expect(streamQueries()).toEqual([{ locale: 'sq', lastEventId: '2' }]);
  });

  it('tells of lost events, and goes on, even from a lower id', async () => {
    streams = [
      (response) =>
        open(response, 'event: reset\nid: 2\ndata: {"reason":"unknown"}\n\n', frame(3), frame(3)),
    ];
    follow({ lastEventId: 900 });
    await hears(3);
    expect(heard).toEqual(['connecting', 'live', 'unknown', 3]);
  });

  it('connects again where a stream is silent', async () => {
    streams = [(response) => open(response, frame(1)), (response) => open(response, frame(2))];
    follow({ silentFor: 50 });
    await hears(2);
    expect(heard).toContain('connecting: The stream brought nothing in time');
  });

  it.each([
    ['404', refuse(404)],
    ['406', refuse(406)],
    ['429', refuse(429)],
    ['503', refuse(503)],
    ['the page of a proxy', (response: ServerResponse) => response.end('<html>Sign in</html>')],
    [
      'a proxy that collects',
      (response: ServerResponse) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        response.flushHeaders();
      },
    ],
  ])('asks for events where streams are blocked by %s', async (_, blocked) => {
    streams = [blocked];
    pages = [page([], { lastEventId: 3 }), page([4, 5]), page([5, 6], { more: true }), page([7])];
    follow();
    await hears(7);
    expect(heard.filter((one) => one !== 'connecting')).toEqual(['polling', 4, 5, 6, 7]);
    const events = asked.filter(({ path }) => path === 'events');
    expect(events.slice(0, 4).map(({ query }) => query['after'])).toEqual([
      ...[undefined, '3', '5', '6'],
    ]);
    await until(() => asked.some(({ etag, query }) => etag === '"7"' && query['after'] === '7'));
  });

  it('asks for events where streams end at once again and again', async () => {
    streams = [
      (response) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        response.end();
      },
    ];
    pages = [page([1])];
    // The newsroom has not said how long to wait.
    jest.spyOn(Math, 'random').mockReturnValue(0);
    follow();
    await until(() => heard.includes(1) || streamQueries().length > 5);
    expect(streamQueries()).toHaveLength(3);
    jest.restoreAllMocks();
  }, 20_000);

  it('returns to the stream when it can be had', async () => {
    streams = [refuse(503, { 'Retry-After': '0' }), (response) => open(response, frame(2))];
    pages = [page([1])];
    follow();
    await hears(2);
    expect(heard).toEqual(['connecting', 'polling', 1, 'live', 2]);
  });

  it('loads again where events in pages are lost', async () => {
    streams = [refuse(404)];
    pages = [page([], { lastEventId: 40, reset: 'tooOld' }), page([41])];
    follow({ lastEventId: 3 });
    await hears(41);
    expect(heard).toEqual(['connecting', 'polling', 'tooOld', 41]);
  });

  it.each([400, 401, 403])('closes where the newsroom refuses it: %i', async (status) => {
    streams = [refuse(status)];
    follow();
    await hears(`closed: No ${status}`);
    expect(asked).toHaveLength(1);
  });

  it('survives what a caller’s function throws', async () => {
    const thrown: unknown[] = [];
    const report = globalThis.queueMicrotask;
    globalThis.queueMicrotask = (call) => {
      report(() => {
        try {
          call();
        } catch (error) {
          thrown.push(error);
        }
      });
    };
    streams = [(response) => open(response, frame(1), frame(2))];
    follow({
      onEvent: ({ id }) => {
        heard.push(id);
        throw new Error(`broken ${id}`);
      },
    });
    await until(() => thrown.length === 2);
    globalThis.queueMicrotask = report;
    expect(heard).toEqual(['connecting', 'live', 1, 2]);
  });

  it.each(['close', 'signal'])('ends by %s, and calls nothing any more', async (by) => {
    const controller = new AbortController();
    let left = false;
    streams = [
      (response) => {
        open(response, frame(1));
        response.once('close', () => (left = true));
      },
    ];
    const { close } = follow({ signal: controller.signal });
    await hears(1);
    if (by === 'close') close();
    else controller.abort();
    await until(() => left);
    expect(heard).toEqual(['connecting', 'live', 1, 'closed']);
    expect(streamQueries()).toHaveLength(1);
  });

  it('does nothing by a signal that has aborted', async () => {
    follow({ signal: AbortSignal.abort() });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([heard, asked]).toEqual([['closed'], []]);
  });
});
