import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { apiToken } from '../../helpers/apiToken';
import { until } from '../../helpers/until';
import { openStreams, type Streams } from './streams';

const PATH = '/api/flash-news/stream';
const PERMISSION = 'plugin::users-permissions.permission';

describe('opening a stream', () => {
  let room: Streams;

  beforeAll(async () => {
    room = await openStreams({
      env: { IS_PROXIED: 'true' },
      flashNews: { streamsPerAddress: 3, streamsInAll: 5 },
    });
  });
  afterAll(() => room.stop());
  afterEach(() => room.closeAll());

  const from = (address: string) => ({ 'X-Forwarded-For': address });

  it('gives the first one, which goes through Koa, and the next one the same headers', async () => {
    const [first, second] = [await room.follow(), await room.follow()];
    const { date: _, ...headers } = first.headers;
    expect(second.headers).toEqual({ ...headers, date: second.headers.date });
    expect(headers).toHaveProperty('content-security-policy');
  });

  it.each([
    ['locale=xx', 'locale: "xx" is not a configured locale'],
    ['locale=sq&locale=en', 'locale: must be given once'],
    ['fallback=xx', 'fallback: "xx" is not a configured locale'],
    ['category=bota', 'category: is unknown; accepted are locale, fallback, lastEventId'],
    ['lastEventId=', 'lastEventId: must be the id of an event'],
    ['lastEventId=1&lastEventId=2', 'lastEventId: must be given once'],
  ])('is refused for %s', async (query, message) => {
    const { status, body } = await room.http().get(`${PATH}?${query}`);
    expect([status, body.error.message]).toEqual([400, expect.stringContaining(message)]);
    expect(room.count()).toBe(0);
  });

  it('is refused for who takes no event streams', async () => {
    const { status, body } = await room.http().get(PATH).set('Accept', 'application/json');
    expect([status, body.error.message]).toEqual([
      406,
      'Accept: this is served as text/event-stream only',
    ]);
    const any = await room.follow('', { Accept: '*/*' });
    expect(any.status).toBe(200);
  });

  it('answers HEAD without opening one', async () => {
    const { status, headers, text } = await room.http().head(PATH);
    expect([status, text]).toEqual([200, undefined]);
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
    });
    expect(room.count()).toBe(0);
  });

  it('lets pages of other sites send the id', async () => {
    const { status, headers } = await room
      .http()
      .options(PATH)
      .set({ Origin: 'https://site.test', 'Access-Control-Request-Method': 'GET' });
    expect(status).toBe(204);
    expect(headers['access-control-allow-headers']).toContain('Last-Event-ID');
  });

  it('is limited for an address, by what the proxy says, and in all', async () => {
    const open = (address: string) =>
      room.follow('', { ...from(address), Accept: 'text/event-stream, application/json' });
    for (const address of ['2001:db8::1', '2001:db8::2', '2001:db8::3']) {
      expect((await open(address)).status).toBe(200);
    }
    const fourth = await open('2001:db8::4');
    expect(fourth.status).toBe(429);
    expect(Number(fourth.headers['retry-after'])).toBeGreaterThanOrEqual(5);
    // Who forges addresses before that of the proxy is the same.
    expect((await open('203.0.113.9, 2001:db8::5')).status).toBe(429);
    // A browser would give up for good at any status but 200.
    const told = await room.follow('', from('2001:db8::6'));
    expect(told.status).toBe(200);
    expect(await told.closed).toBe('end');
    expect(told.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    expect(told.frames).toEqual([
      {
        ...{ event: null, id: null, data: null },
        comment: '429 Too many streams are open from this address',
        retry: expect.any(Number),
      },
    ]);
    expect(told.frames[0]?.retry).toBeGreaterThanOrEqual(5000);
    expect((await open('203.0.113.1')).status).toBe(200);
    const last = await open('203.0.113.2');
    expect(last.status).toBe(200);
    const refused = await open('203.0.113.3');
    expect(refused.status).toBe(503);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(30);
    last.close();
    await until(
      () => Promise.resolve(room.count()),
      (count) => count === 4,
      { seconds: 5 },
    );
    expect((await open('203.0.113.3')).status).toBe(200);
  });

  it('gives the place of a client that is cut back at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const stream = await room.follow('', from('203.0.113.7'));
      expect(stream.status).toBe(200);
      stream.socket.destroy();
      await until(
        () => Promise.resolve(room.count()),
        (count) => count === 0,
        { seconds: 5 },
      );
    }
  });

  it('survives clients that leave before they are answered', async () => {
    const port = Number(new URL(room.url).port);
    await Promise.all(
      Array.from(
        { length: 50 },
        (_, index) =>
          new Promise<void>((resolve) => {
            const socket = connect(port, '127.0.0.1', () => {
              socket.write(
                `GET ${PATH} HTTP/1.1\r\nHost: news.test\r\nX-Forwarded-For: 10.0.0.${index}\r\n\r\n`,
              );
              setImmediate(() => socket.destroy());
            });
            socket.on('close', () => resolve());
          }),
      ),
    );
    await until(
      () => Promise.resolve(room.count()),
      (count) => count === 0,
      { seconds: 5 },
    );
    expect((await room.follow()).status).toBe(200);
  });

  it('ends with the permission of the Public role, and that of a token does not', async () => {
    const action = 'plugin::flash-news.flash-news.stream';
    const token = await apiToken(room.strapi, { type: 'custom', permissions: [action] });
    const open = await room.follow('', from('203.0.113.8'));
    const byToken = await room.follow('', { ...from('203.0.113.8'), Authorization: token });
    expect([open.status, byToken.status]).toEqual([200, 200]);
    const [granted] = await room
      .rows(PERMISSION)
      .findMany({ where: { action }, populate: ['role'] });
    await room.rows(PERMISSION).delete({ where: { id: granted.id } });
    expect(await open.closed).toBe('end');
    expect((await room.follow()).status).toBe(403);
    await room.write.published();
    await byToken.kind('news.released');
    await room.rows(PERMISSION).create({ data: { action, role: granted.role.id } });
    expect((await room.follow('', from('203.0.113.9'))).status).toBe(200);
  });

  it('tells a proxy whether this instance is ready', async () => {
    await room.follow();
    const { status, body, headers } = await room.http().get('/api/flash-news/ready');
    expect([status, body]).toEqual([
      200,
      { data: { ready: true, database: true, listener: 'none', streams: 1 } },
    ]);
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('beyond the limit of requests', () => {
  it('tells a browser by a stream, others by a status, and still tells who watches the instance', async () => {
    const room = await openStreams({ env: { PUBLIC_RATE_LIMIT: '2' } });
    for (const limit of [1, 2]) await room.http().get(`/api/latest-news?limit=${limit}`);
    const page = await room.http().get('/api/latest-news?limit=3');
    const json = await room.open('', { Accept: 'text/event-stream, application/json' });
    const stream = await room.open('', { Accept: 'text/event-stream' });
    expect([page.status, json.status, stream.status]).toEqual([429, 429, 200]);
    expect(await stream.closed).toBe('end');
    expect(stream.text()).toMatch(
      /^: 429 Too many requests from this address.*\nretry: \d{4,6}\n\n$/,
    );
    const ready = await room.http().get('/api/flash-news/ready');
    expect(ready.status).toBe(200);
    await room.stop();
  });
});

describe('a server that is shut down', () => {
  it('ends its streams with a time to come again, and at once', async () => {
    const room = await openStreams();
    const stream = await room.follow();
    const began = Date.now();
    await room.stop();
    expect(Date.now() - began).toBeLessThan(3000);
    expect(await stream.closed).toBe('end');
    const last = stream.frames.at(-1);
    expect(last).toMatchObject({ event: null, data: null });
    expect(last?.retry).toBeGreaterThanOrEqual(1000);
  });
});
