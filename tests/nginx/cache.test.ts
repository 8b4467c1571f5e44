import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiToken } from '../helpers/apiToken';
import { ARTICLE } from '../api/flash-news/desk';
import type { Reply } from './nginx';
import { openSite, type Site } from './site';
import { until } from '../helpers/until';

const GZIP = { 'Accept-Encoding': 'gzip, deflate, br' };
type Encoding = 'br' | 'gzip' | undefined;

/** Values of Accept-Encoding, and the encoding of the answer. */
const WAYS: [acceptEncoding: string | null, encoding: Encoding][] = [
  ['gzip, deflate, br, zstd', 'br'],
  [null, undefined],
  ['gzip', 'gzip'],
  ['identity', undefined],
  ['br;q=1.0, gzip;q=0.8, *;q=0.1', 'br'],
  ['gzip;q=0', undefined],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
];

const unpack = (encoding: Encoding, body: Buffer): string => {
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString();
};

/** Seconds for which the app lets an answer be fresh (`max-age`). */
const MAX_AGE = 5;

describe('the cache in front', () => {
  let site: Site;
  let draft: string;

  beforeAll(async () => {
    site = await openSite();
    for (let count = 0; count < 30; count += 1) await site.write.published();
    draft = (await site.write.draft()).documentId;
  });
  afterAll(() => site.stop());

  const etagOf = ({ headers }: Reply) => String(headers.etag);

  it('asks the app once for what a thousand ask, in each encoding', async () => {
    const address = '/api/latest-news?limit=30';
    const direct = await site.http().get(address);
    const before = site.app.seen(address).length;
    const began = Date.now();
    const replies = await Promise.all(
      Array.from({ length: 1000 }, async (_, count) => {
        const [acceptEncoding, encoding] = WAYS[count % WAYS.length] ?? [null, undefined];
        const ask =
          acceptEncoding === null ? {} : { headers: { 'Accept-Encoding': acceptEncoding } };
        return { encoding, reply: await site.ask(address, ask) };
      }),
    );
    const seconds = (Date.now() - began) / 1000;
    const asked = site.app.seen(address).slice(before);

    expect(replies.filter(({ reply }) => reply.status !== 200)).toEqual([]);
    // Three bodies, and three more each time they expired meanwhile.
    expect(asked.length).toBeLessThanOrEqual(3 * (1 + Math.floor(seconds / MAX_AGE)));
    for (const { encoding, reply } of replies) {
      expect(reply.headers['content-encoding']).toBe(encoding);
    }
    const texts = replies.map(({ encoding, reply }) => unpack(encoding, reply.body));
    expect(new Set(texts)).toEqual(new Set([direct.text]));
    const etags = (['br', 'gzip', undefined] as const).map(
      (of) =>
        new Set(
          replies.filter(({ encoding }) => encoding === of).map(({ reply }) => etagOf(reply)),
        ),
    );
    expect(etags.map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set(etags.flatMap((tags) => [...tags])).size).toBe(3);
  });

  it('asks a slow app once again for what has ended, and lets the others read on', async () => {
    const address = '/api/latest-news?limit=2';
    await site.ask(address);
    const end = Date.now() + (MAX_AGE + 2) * 1000;
    const kinds = new Set<string | undefined>();
    const read = async (): Promise<void> => {
      while (Date.now() < end) {
        const { status, cache } = await site.ask(address);
        expect(status).toBe(200);
        kinds.add(cache);
        await setTimeout(50);
      }
    };
    site.app.slow(500);
    try {
      await Promise.all(Array.from({ length: 40 }, read));
    } finally {
      site.app.slow(0);
    }
    expect(kinds).toEqual(new Set(['HIT', 'REVALIDATED', 'UPDATING']));
    expect(site.app.seen(address)).toHaveLength(2);
  });

  it('says 304 to who has it, by the tag of each encoding', async () => {
    const address = '/api/latest-news?limit=3';
    const plain = await site.ask(address);
    const gzip = await site.ask(address, { headers: GZIP });
    const again = (etag: string, headers: Record<string, string>) =>
      site.ask(address, { headers: { ...headers, 'If-None-Match': etag } });
    const same = await again(etagOf(plain), {});
    expect(same).toMatchObject({ status: 304, cache: 'HIT' });
    expect(same.body).toHaveLength(0);
    expect(etagOf(same)).toBe(etagOf(plain));
    expect(await again(etagOf(gzip), GZIP)).toMatchObject({ status: 304, cache: 'HIT' });
    expect(await again(etagOf(gzip), {})).toMatchObject({ status: 200 });
    const head = await site.ask(address, { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, cache: 'HIT' });
    expect(head.headers['content-length']).toBe(String(plain.body.length));
    expect(head.body).toHaveLength(0);
  });

  it('asks whether it has changed, and gives the whole of what has not', async () => {
    const address = '/api/latest-news?limit=4';
    const first = await site.ask(address, { headers: GZIP });
    const reply = await until(
      () => site.ask(address, { headers: GZIP }),
      ({ cache }) => cache !== 'HIT',
      { seconds: MAX_AGE + 2 },
    );
    expect(reply).toMatchObject({ status: 200, cache: 'REVALIDATED', body: first.body });
    expect(site.app.seen(address).map(({ status }) => status)).toEqual([200, 304]);
    // Downstream caches and browsers count from the app's date, so nginx must not renew it.
    expect(reply.headers.date).toBe(first.headers.date);
    expect(reply.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    });
  });

  it.each([
    ['/api/latest-news/rss.xml'],
    ['/api/latest-news/atom.xml'],
    ['/api/flash-news'],
    ['/api/flash-news?locale=en&fallback=auto'],
    ['/api/flash-news/openapi.json'],
  ])('keeps %s', async (address) => {
    expect(await site.ask(address)).toMatchObject({ status: 200, cache: 'MISS' });
    expect(await site.ask(address)).toMatchObject({ status: 200, cache: 'HIT' });
    expect(site.app.seen(address)).toHaveLength(1);
  });

  it('answers who has a token by the app, and keeps that for nobody', async () => {
    const address = '/api/latest-news?limit=6';
    const Authorization = await apiToken(site.strapi, { type: 'read-only' });
    const signed = () => site.ask(address, { headers: { Authorization } });
    expect(await signed()).toMatchObject({ status: 200, cache: 'BYPASS' });
    expect(await site.ask(address)).toMatchObject({ status: 200, cache: 'MISS' });
    expect(await signed()).toMatchObject({ status: 200, cache: 'BYPASS' });
    const wrong = { headers: { Authorization: 'Bearer wrong' } };
    expect(await site.ask(address, wrong)).toMatchObject({ status: 401 });
    expect(await site.ask(address)).toMatchObject({ status: 200, cache: 'HIT' });
    expect(site.app.seen(address)).toHaveLength(4);
  });

  it('tells the app who asks, whatever they claim', async () => {
    const address = '/api/latest-news?limit=8';
    await site.ask(address, {
      headers: { 'X-Forwarded-For': '10.1.2.3', 'X-Forwarded-Proto': 'gopher', Cookie: 'a=b' },
    });
    const headers = site.app.seen(address)[0]?.headers;
    expect(headers).toMatchObject({
      // The app trusts the last address, with PROXY_COUNT=1; here that is a socket without an address.
      'x-forwarded-for': '10.1.2.3, unix:',
      'x-forwarded-host': 'news.example.com',
      'x-forwarded-proto': 'http',
      host: 'news.example.com',
    });
    expect(headers?.cookie).toBeUndefined();
  });

  it('keeps nothing that is refused, and gives the words of the app', async () => {
    for (const [address, status, said] of [
      ['/api/latest-news?limit=many', 400, 'limit'],
      ['/api/latest-news?category=nowhere', 404, 'category'],
      ['/api/latest-news/by-slug/nowhere', 404, 'slug'],
    ] as const) {
      const before = site.app.seen(address).length;
      for (let times = 0; times < 2; times += 1) {
        const { status: got, body, cache } = await site.ask(address);
        expect(got).toBe(status);
        expect(body.toString()).toContain(said);
        expect(cache).not.toBe('HIT');
      }
      expect(site.app.seen(address).length - before).toBeGreaterThanOrEqual(2);
    }
  });

  it('hands on what is no read', async () => {
    const address = '/api/latest-news?limit=9';
    await site.ask(address);
    const direct = await site.http().post(address);
    const posted = await site.ask(address, { method: 'POST' });
    expect(posted.status).toBe(direct.status);
    expect(posted.cache).toBeUndefined();
    const preflight = await site.ask(address, {
      method: 'OPTIONS',
      headers: { Origin: 'https://site.test', 'Access-Control-Request-Method': 'GET' },
    });
    expect(preflight).toMatchObject({ status: 204 });
  });

  it('never keeps a preview, nor anything else of the app', async () => {
    const { body } = await site.desk.get(
      `/content-manager/preview/url/${ARTICLE}?documentId=${draft}&locale=sq&status=draft`,
    );
    const token = new URL(body.data.url as string).searchParams.get('preview');
    for (const address of [
      `/api/flash-news/preview?token=${String(token)}`,
      '/api/flash-news/may/publish',
      '/api/articles',
      '/api/categories',
      '/admin/init',
    ]) {
      const first = await site.ask(address);
      const second = await site.ask(address);
      expect([first.cache, second.cache]).toEqual([undefined, undefined]);
      expect(site.app.seen(address)).toHaveLength(2);
    }
  });
});
