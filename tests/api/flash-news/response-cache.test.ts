import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { cachedEndpoints } from '../../../src/plugins/flash-news/server/src/public-api/endpoints';
import { FEED_FORMATS } from '../../../src/plugins/flash-news/server/src/formats/formats';
import { apiToken } from '../../helpers/apiToken';
import type { Entry } from '../../helpers/articles';
import { ARTICLE, CATEGORY, documentsOf, openNewsroom, type OpenNewsroom } from './desk';

const FEED = '/api/latest-news';
const PERMISSION = 'plugin::users-permissions.permission';
const FILE = 'plugin::upload.file';
const PERSON = 'api::person.person';
const FIGURE = 'news.figure';

/** Public paths, some of which the response cache leaves to Koa. */
const PUBLIC = [
  FEED,
  `${FEED}?locale=en&fallback=sq&limit=5`,
  ...FEED_FORMATS.map(({ file }) => `${FEED}/${file}`),
  '/api/flash-news',
  '/api/flash-news/openapi.json',
];

interface Compressed {
  headers: Record<string, string>;
  body: Buffer;
}

describe('the response cache', () => {
  let room: OpenNewsroom;
  /** Requests through Koa, and pages read from the database. */
  const passed: string[] = [];
  const pages: string[] = [];
  let token: string;
  let story: Entry;
  let category: Entry;
  let person: Entry;
  let picture: { id: number };

  beforeAll(async () => {
    room = await openNewsroom({
      env: { ARTICLE_URL_PATTERN: '' },
      beforeLoad: (strapi) =>
        strapi.server.use(async (ctx, next) => {
          passed.push(ctx.path);
          await next();
        }),
    });
    room.strapi.db.connection.on('query', ({ sql }: { sql: string }) => {
      if (sql.includes('cross join')) pages.push(sql);
    });
    token = await apiToken(room.strapi, { type: 'full-access' });
    category = await room.write.category('Bota', 'World');
    person = await room.write.person('Ana');
    picture = await room.rows(FILE).create({
      data: {
        ...{
          name: 'x.png',
          hash: 'x',
          ext: '.png',
          mime: 'image/png',
          size: 1,
          url: '/uploads/x.png',
        },
        ...{ provider: 'local', alternativeText: 'Before', width: 10, height: 10 },
      },
    });
  });
  afterAll(() => room.stop());
  beforeEach(async () => {
    room.clock.advance({ hours: 5 });
    // The cache is trusted for ten seconds, which don't pass during a test.
    jest.spyOn(performance, 'now').mockReturnValue(performance.now());
    story = await room.write.published({
      data: {
        category: category.documentId,
        people: [person.documentId],
        figure: { media: picture.id, alt: null },
      },
    });
    // Checks the database now, so that no check of earlier writes happens during a test.
    await checkDatabase();
    await get();
    passed.length = 0;
    pages.length = 0;
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  const checkDatabase = () =>
    room.strapi.plugin('flash-news').service<{ check(): Promise<void> }>('cache').check();

  const get = (path = FEED) => room.http().get(path);
  const first = async (path = FEED) => (await get(path)).body.data[0] as Record<string, unknown>;
  const signed = { Authorization: '' };
  /** The component of the published version with its picture. */
  const figureOf = async (): Promise<{ id: number }> => {
    const where = { documentId: story.documentId, publishedAt: { $notNull: true } };
    const { figure } = await room.rows(ARTICLE).findOne({ where, populate: { figure: true } });
    return { id: figure.id as number };
  };
  const put = (path: string, body: object) =>
    room.http().put(path).set('Authorization', room.chief.authorization).send(body);

  it('answers a hit without Koa or the database', async () => {
    const answers = [await get(), await get(), await get()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(passed).toEqual([]);
    expect(pages).toEqual([]);
  });

  it('makes an answer once for concurrent requests', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => get(`${FEED}?limit=7`)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(pages).toHaveLength(1);
    expect(passed).toEqual([]);
  });

  it.each(PUBLIC)('returns the same bytes of %s as Koa does with a token', async (path) => {
    const cached = await get(path).buffer(true);
    expect(passed).toEqual([]);
    const fromKoa = await get(path).set('Authorization', token).buffer(true);
    expect(passed).toHaveLength(1);
    expect(cached.text).toBe(fromKoa.text);
    for (const name of [
      'etag',
      'cache-control',
      'content-type',
      'content-language',
      'surrogate-key',
    ]) {
      expect([name, fromKoa.headers[name]]).toEqual([name, cached.headers[name]]);
    }
    expect(fromKoa.headers['vary']).toBe('Accept-Encoding');
  });

  describe('HTTP', () => {
    it('sets the headers for caches', async () => {
      const { headers } = await get(`${FEED}?locale=en&fallback=sq`);
      expect(headers).toMatchObject({
        'cache-control': 'public, max-age=5, stale-while-revalidate=55, stale-if-error=86400',
        'content-language': 'sq',
        vary: 'Accept-Encoding',
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
      });
      expect(headers['surrogate-key']).toContain('latest-news locale-sq');
      expect(headers['surrogate-key']).toContain(`document-${story.documentId}`);
      expect(headers['surrogate-key']).toContain(`category-${category.documentId}`);
    });

    it('answers 304 to a known entity tag, in either encoding, and HEAD like GET', async () => {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const ask = () => get().set('Accept-Encoding', encoding);
        const { headers } = await ask();
        const again = await ask().set('If-None-Match', headers['etag'] as string);
        expect([again.status, again.text]).toEqual([304, '']);
        expect(again.headers['etag']).toBe(headers['etag']);
        const head = await room.http().head(FEED).set('Accept-Encoding', encoding);
        expect(head.status).toBe(200);
        for (const name of ['etag', 'content-length', 'content-encoding', 'cache-control']) {
          expect([name, head.headers[name]]).toEqual([name, headers[name]]);
        }
      }
      expect(passed).toEqual([]);
    });

    it('compresses for clients that accept it, with another entity tag', async () => {
      const plain = await get().set('Accept-Encoding', 'identity');
      const compressed = async (accepted: string) => {
        const chunks: Buffer[] = [];
        const { headers } = await get()
          .set('Accept-Encoding', accepted)
          .buffer(true)
          .parse((answer, done) => {
            answer.on('data', (chunk: Buffer) => chunks.push(chunk));
            answer.on('end', () => done(null, null));
          });
        return { headers, body: Buffer.concat(chunks) };
      };
      /** Decompresses a body, unless supertest has. */
      const textOf = ({ headers, body }: Compressed, unpack: (packed: Buffer) => Buffer): string =>
        (Number(headers['content-length']) === body.length ? unpack(body) : body).toString();
      const small = await compressed('gzip');
      expect(small.headers['content-encoding']).toBe('gzip');
      expect(textOf(small, gunzipSync)).toBe(plain.text);
      const smaller = await compressed('gzip, deflate, br, zstd');
      expect(smaller.headers['content-encoding']).toBe('br');
      expect(textOf(smaller, brotliDecompressSync)).toBe(plain.text);
      const tags = [plain, small, smaller].map(({ headers }) => headers['etag']);
      expect(new Set(tags).size).toBe(3);
    });

    it('answers preflights of any site', async () => {
      const { status, headers } = await room
        .http()
        .options(FEED)
        .set({ Origin: 'https://site.test', 'Access-Control-Request-Method': 'GET' });
      expect(status).toBe(204);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-allow-methods']).toContain('GET');
      expect(passed).toEqual([]);
    });

    it.each(['post', 'put', 'delete', 'patch'] as const)('answers 405 to %s', async (method) => {
      expect((await room.http()[method](FEED)).status).toBe(405);
    });

    it('answers 406 with the available type, where no JSON can be meant', async () => {
      const { status, body } = await get().set('Accept', 'image/png, text/html;q=0.5');
      expect({ status, message: body.error.message }).toEqual({
        status: 406,
        message: 'Accept: this is served as application/json only',
      });
      expect((await get().set('Accept', 'text/html, */*;q=0.8')).status).toBe(200);
    });

    /** The address of an endpoint, with the story in it. */
    const addressOf = (path: string): string =>
      `/api${path}`
        .replace(':slug', String(story['slug']))
        .replace(':documentId', story.documentId)
        .replace(/search$/, 'search?q=lajm');

    it.each(cachedEndpoints.map(({ path }) => path))(
      'of %s is taken by who sends its Content-Type back, or any type with a format in the address',
      async (path) => {
        const address = addressOf(path);
        const type = String((await get(address).buffer(true)).headers['content-type']);
        expect(type).toMatch(/; charset=utf-8$/);
        const [family = ''] = type.split('/');
        const accepted = [
          type,
          type.toUpperCase(),
          `${family}/*`,
          `${type}; version="1, 2"; q=0.1`,
        ];
        const isFormat = /\.\w+$|json-ld$/.test(path);
        for (const accept of [...accepted, ...(isFormat ? ['text/html', 'image/png', 'x'] : [])]) {
          for (const headers of [{}, { Authorization: token }]) {
            const { status } = await get(address).set({ ...headers, Accept: accept });
            expect([accept, status]).toEqual([accept, 200]);
          }
        }
      },
    );

    it.each(cachedEndpoints.map(({ path }) => path))(
      'of %s has a date, by which a client asks again',
      async (path) => {
        const address = addressOf(path);
        const { headers } = await get(address).buffer(true);
        const date = String(headers['last-modified']);
        expect(new Date(date).toUTCString()).toBe(date);
        const since = (value: string, others: object = {}) =>
          get(address).set({ 'If-Modified-Since': value, ...others });
        expect((await since(date)).status).toBe(304);
        expect((await since(date, { Authorization: token })).status).toBe(304);
        expect((await since(date, { 'If-None-Match': '"x"' })).status).toBe(200);
        const before = new Date(Date.parse(date) - 1000).toUTCString();
        expect((await since(before)).status).toBe(200);
        const identity = { 'Accept-Encoding': 'identity' };
        const plain = await get(address).set(identity).buffer(true);
        const known = { ...identity, 'If-None-Match': String(plain.headers['etag']) };
        expect((await since(before, known)).status).toBe(304);
        expect((await since('yesterday')).status).toBe(200);
      },
    );

    it('says in the very second of a change that it has changed', async () => {
      const { headers } = await get();
      await room.write.published({ title: 'In the same second' });
      const again = await get().set('If-Modified-Since', String(headers['last-modified']));
      expect(again.status).toBe(200);
      expect(again.headers['last-modified']).not.toBe(headers['last-modified']);
    });

    it('lets a story be shown stale for minutes at most, and a feed for a day', async () => {
      const staleOf = async (path: string) =>
        String((await get(addressOf(path)).buffer(true)).headers['cache-control']);
      for (const path of ['/latest-news/by-slug/:slug', '/latest-news/:documentId/json-ld'])
        expect(await staleOf(path)).toBe(
          'public, max-age=5, stale-while-revalidate=0, stale-if-error=300',
        );
      expect(await staleOf('/latest-news/rss.xml')).toContain('stale-if-error=86400');
    });
  });

  describe('invalidates an answer when', () => {
    const articles = () => documentsOf(room.strapi)(ARTICLE);

    const cases: [string, () => Promise<unknown>, (item: Record<string, unknown>) => unknown][] = [
      [
        'an article is published',
        () => {
          room.clock.advance({ minutes: 1 });
          return room.write.published({ title: 'Newest' });
        },
        (item) => item['title'] === 'Newest',
      ],
      [
        'an article is unpublished',
        () => room.write.unpublish(story.documentId),
        (item) => item['documentId'] !== story.documentId,
      ],
      [
        'an article is edited and published again',
        async () => {
          await articles().update({
            documentId: story.documentId,
            locale: 'sq',
            data: { title: 'Edited' },
          });
          await room.write.publish(story.documentId);
        },
        (item) => item['title'] === 'Edited',
      ],
      [
        'an article is deleted',
        () => articles().delete({ documentId: story.documentId, locale: '*' }),
        (item) => item['documentId'] !== story.documentId,
      ],
      [
        'a release is changed',
        () =>
          room.desk
            .release(story.documentId, { locale: 'sq', releasedAt: '2020-01-01T00:00:00Z' })
            .expect(200),
        (item) => item['documentId'] !== story.documentId,
      ],
      [
        'a flash is raised',
        () => room.desk.raise(story.documentId).expect(200),
        (item) => (item['flash'] as { level: string } | null)?.level === 'flash',
      ],
      [
        'a story is kept out',
        () =>
          put(`/flash-news/placements/${ARTICLE}/${story.documentId}`, {
            locale: 'sq',
            place: 'out',
          }).expect(200),
        (item) => item['documentId'] !== story.documentId,
      ],
      [
        'a story is pinned',
        () => {
          const until = new Date(room.clock.now() + 3_600_000).toISOString();
          const body = { locale: 'sq', place: 'top', until, replace: true };
          return put(`/flash-news/placements/${ARTICLE}/${story.documentId}`, body).expect(200);
        },
        (item) => item['pinned'] === true,
      ],
      [
        'a story is killed',
        () =>
          room.desk
            .post(`/flash-news/kills/${ARTICLE}/${story.documentId}`, {
              notices: { sq: 'Gone.', en: 'Gone.' },
              reason: 'Wrong',
            })
            .expect(200),
        (item) => item['documentId'] !== story.documentId,
      ],
      [
        'its category is renamed',
        () =>
          documentsOf(room.strapi)(CATEGORY).update({
            ...{ documentId: category.documentId, locale: 'sq', data: { name: 'Bota e re' } },
          }),
        (item) => (item['category'] as { name: string }).name === 'Bota e re',
      ],
      [
        'a person in it is renamed',
        () =>
          documentsOf(room.strapi)(PERSON).update({
            documentId: person.documentId,
            data: { name: 'Anë' },
          }),
        (item) => (item['people'] as { name: string }[])[0]?.name === 'Anë',
      ],
      [
        'its picture is described',
        () =>
          room.rows(FILE).update({ where: { id: picture.id }, data: { alternativeText: 'After' } }),
        (item) => (item['image'] as { alternativeText: string }).alternativeText === 'After',
      ],
      [
        'the description of its picture is corrected without the document service',
        async () => {
          await room.rows(FIGURE).update({ where: await figureOf(), data: { alt: 'Right' } });
        },
        (item) => (item['image'] as { alternativeText: string }).alternativeText === 'Right',
      ],
      [
        'its picture is removed without the document service',
        async () => {
          await room.rows(FIGURE).delete({ where: await figureOf() });
        },
        (item) => item['image'] === null,
      ],
      [
        'the settings change',
        () =>
          put('/flash-news/settings', { urlPattern: 'https://site.test/{documentId}' }).expect(200),
        (item) => item['url'] === `https://site.test/${story.documentId}`,
      ],
      [
        'a row is written without the document service',
        () =>
          room.rows(ARTICLE).updateMany({
            where: { documentId: story.documentId, publishedAt: { $notNull: true } },
            data: { title: 'By hand' },
          }),
        (item) => item['title'] === 'By hand',
      ],
    ];

    it.each(cases)('%s', async (_, act, shows) => {
      expect(shows(await first())).toBe(false);
      await act();
      expect(shows(await first())).toBe(true);
      expect(passed.filter((path) => path === FEED)).toEqual([]);
    });

    it('another story is published in one transaction with a renamed category', async () => {
      const where = { documentId: category.documentId, locale: 'sq' };
      await room.strapi.db.transaction(async () => {
        await room.rows(CATEGORY).update({ where, data: { name: 'Bota e sotme' } });
        await room.write.published();
      });
      const { body } = await get();
      const own = (body.data as Entry[]).find(({ documentId }) => documentId === story.documentId);
      expect(own).toMatchObject({ category: { name: 'Bota e sotme' } });
    });

    it('a correction is added, amended and withdrawn', async () => {
      const path = `/api/latest-news/${story.documentId}/json-ld`;
      const jsonLd = async (): Promise<string> => (await get(path).buffer(true)).text;
      expect(await jsonLd()).not.toContain('It was 7.');
      await room.desk
        .post(`/flash-news/corrections/${ARTICLE}/${story.documentId}`, {
          ...{ locale: 'sq', kind: 'correction', text: 'It was 7.' },
        })
        .expect(201);
      expect(await jsonLd()).toContain('It was 7.');
      const { body } = await room.desk.get(
        `/flash-news/corrections/${ARTICLE}/${story.documentId}`,
      );
      const correction = `/flash-news/corrections/${ARTICLE}/${story.documentId}/${body.data[0].id}`;
      await room.desk.put(correction, { text: 'It was 8.' }).expect(200);
      expect(await jsonLd()).toContain('It was 8.');
      await room.desk.post(`${correction}/withdraw`, { reason: 'It was 7' }).expect(200);
      expect(await jsonLd()).toContain('Withdrawn');
      expect(passed.filter((one) => one === path)).toEqual([]);
    });

    it('SQL is run and reported', async () => {
      await room.strapi.db.connection('articles').update({ title: 'By SQL' });
      room.strapi.plugin('flash-news').service<{ invalidate(): void }>('cache').invalidate();
      expect((await first())['title']).toBe('By SQL');
    });

    it('SQL was run, once the database is checked', async () => {
      await room.strapi.db.connection('articles').update({ title: 'By SQL again' });
      await checkDatabase();
      expect((await first())['title']).toBe('By SQL again');
    });

    it('a locale is added or removed', async () => {
      const locales = room.strapi.plugin('i18n').service<{
        create(locale: object): Promise<{ id: number }>;
        delete(where: object): Promise<unknown>;
      }>('locales');
      expect((await get(`${FEED}?locale=de`)).status).toBe(400);
      const { id } = await locales.create({ code: 'de', name: 'Deutsch' });
      expect((await get(`${FEED}?locale=de`)).status).toBe(200);
      await locales.delete({ id });
      expect((await get(`${FEED}?locale=de`)).status).toBe(400);
    });

    it('the public loses the permission', async () => {
      const where = { action: 'plugin::flash-news.latest-news.find', role: { type: 'public' } };
      const permission = await room.rows(PERMISSION).findOne({ where, populate: { role: true } });
      await room.rows(PERMISSION).delete({ where: { id: permission.id } });
      expect((await get()).status).toBe(403);
      expect((await get(`${FEED}/rss.xml`)).status).toBe(403);
      await room.rows(PERMISSION).create({
        data: { action: permission.action, role: permission.role.id },
      });
      expect((await get()).status).toBe(200);
    });

    it('a flash ends or an embargo lifts', async () => {
      await room.desk.raise(story.documentId, { minutes: 10 }).expect(200);
      const embargoed = await room.write.draft();
      const releasedAt = new Date(room.clock.now() + 20 * 60_000).toISOString();
      await room.desk.release(embargoed.documentId, { locale: 'sq', releasedAt }).expect(200);
      await room.write.publish(embargoed.documentId);
      expect((await first())['flash']).not.toBeNull();
      room.clock.advance({ minutes: 10 });
      expect(await first()).toMatchObject({ documentId: story.documentId, flash: null });
      room.clock.advance({ minutes: 10 });
      expect(await first()).toMatchObject({ documentId: embargoed.documentId });
    });

    it('a transaction commits, but not before or after a rollback', async () => {
      const { db } = room.strapi;
      await expect(
        db.transaction(async () => {
          await room.rows(ARTICLE).updateMany({
            where: { documentId: story.documentId },
            data: { title: 'Never' },
          });
          throw new Error('rolled back');
        }),
      ).rejects.toThrow('rolled back');
      expect((await first())['title']).toBe(story['title']);
    });
  });

  it('reads only the new story after a publication', async () => {
    const other = await room.write.published({ title: 'Another' });
    const where = { documentId: other.documentId, publishedAt: { $notNull: true } };
    const { id } = await room.rows(ARTICLE).findOne({ where });
    const asked: { sql: string; bindings: unknown[] }[] = [];
    const listen = (one: (typeof asked)[number]) => void asked.push(one);
    room.strapi.db.connection.on('query', listen);
    const { body } = await get();
    room.strapi.db.connection.off('query', listen);

    expect(body.data.length).toBeGreaterThan(1);
    const rows = asked.filter(({ sql }) => sql.includes('from articles t0 where'));
    expect(rows.map(({ bindings }) => bindings)).toEqual([[id]]);
    // The page's own query looks for stories that are kept out.
    const standing =
      /^select .*`t0`.* from `(i18n_locale|strapi_core|up_perm|flash_news_(flashes|placements))/;
    expect(asked.filter(({ sql }) => standing.test(sql))).toEqual([]);
  });

  it('keeps an answer when a draft is saved', async () => {
    await get();
    pages.length = 0;
    const documentId = story.documentId;
    await documentsOf(room.strapi)(ARTICLE).update({
      documentId,
      locale: 'sq',
      data: { title: 'Draft' },
    });
    expect((await first())['title']).toBe(story['title']);
    expect(pages).toEqual([]);
  });

  it('ends every allowance with the flash in the answer', async () => {
    const { body } = await room.desk.raise(story.documentId, { minutes: 1 }).expect(200);
    const before = new Date(Date.parse(body.data.expiresAt) - 20_000).toISOString();
    const answer = await room.clock.holdAt(before, () => get());
    expect(answer.headers['cache-control']).toBe(
      'public, max-age=5, stale-while-revalidate=14, stale-if-error=14',
    );
  });

  it.each([
    ['a list', 'locale[]=sq'],
    ['an object', 'locale[a]=sq'],
    ['a name twice', 'locale=sq&locale=en'],
    ['a NUL', 'category=%00'],
    ['no UTF-8', 'category=%FF'],
    ['a prototype', '__proto__[x]=1'],
    ['a constructor', 'constructor=1'],
    ['something unknown', 'page=2'],
    ['a hundred thousand characters', `cursor=${'a'.repeat(10_000)}`],
    ['a thousand parameters', Array.from({ length: 1000 }, (_, i) => `a${i}=1`).join('&')],
    ['a broken cursor', 'cursor=abc'],
    ['a length of none', 'limit=0'],
  ])('refuses %s with a reason, and caches nothing', async (_, query) => {
    const { status, body } = await get(`${FEED}?${query}`);
    expect(status).toBe(400);
    expect(body.error.message).not.toBe('');
    pages.length = 0;
    await get();
    expect(pages).toEqual([]);
  });

  describe('on SQLite yields to the event loop between', () => {
    /** Counts the turns of the event loop during `work`, in which other requests are answered. */
    const turnsDuring = async (work: () => Promise<unknown>) => {
      let turns = 0;
      let next = setImmediate(function count() {
        turns += 1;
        next = setImmediate(count);
      });
      await work().finally(() => clearImmediate(next));
      return turns;
    };

    it('the steps of a publication', async () => {
      const { documentId } = await room.write.draft();
      const publish = () => room.write.publish(documentId, 'sq');
      expect(await turnsDuring(publish)).toBeGreaterThan(20);
    });

    it('the pieces of a look through all that is published', async () => {
      const plugin = room.strapi.plugin('flash-news');
      const facets = plugin.service<{ reconcile(): Promise<number> }>('facets');
      expect(await turnsDuring(() => facets.reconcile())).toBeGreaterThan(2);
      const backfill = plugin.service<{ run(): Promise<number> }>('backfill');
      expect(await turnsDuring(() => backfill.run())).toBeGreaterThan(0);
    });
  });

  it('refuses a cursor of another query', async () => {
    await room.write.published();
    const { body } = await get(`${FEED}?limit=1`);
    const cursor = body.meta.nextCursor as string;
    expect((await get(`${FEED}?limit=1&cursor=${cursor}`)).status).toBe(200);
    expect((await get(`${FEED}?limit=2&cursor=${cursor}`)).status).toBe(400);
    expect((await get(`${FEED}/rss.xml?limit=1&cursor=${cursor}`)).status).toBe(200);
  });

  it('leaves an invalid token to Koa', async () => {
    signed.Authorization = 'Bearer wrong';
    expect((await get().set(signed)).status).toBe(401);
  });
});
