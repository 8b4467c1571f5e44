import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FEED_FORMATS } from '../../../src/plugins/flash-news/server/src/formats/formats';
import { apiToken } from '../../helpers/apiToken';
import { openNewsroom, type OpenNewsroom } from './desk';

const LONG = 'x'.repeat(5_000);

/** A query string, and the parameter that the answer must name. */
const BAD_FOR_BOTH: [query: string, named: string][] = [
  ['locale=', 'locale'],
  ['locale=xx', 'locale'],
  ['locale=*', 'locale'],
  ['locale=sq,en', 'locale'],
  ['locale=sq&locale=en', 'locale'],
  ['locale[]=sq', 'locale'],
  ['locale[$ne]=x', 'locale'],
  ['locale[0][code]=sq', 'locale'],
  ['locale=%00', 'locale'],
  ['locale=sq%00', 'locale'],
  ['locale=%E0%A4%A', 'locale'],
  ['locale=constructor', 'locale'],
  ['locale=de-CH', 'locale'],
  ['locale=*&fallback=auto', 'locale'],
  ['locale=constructor&fallback=auto', 'locale'],
  [`locale=${LONG}`, 'locale'],
  ["locale=sq'--", 'locale'],
  ['fallback=', 'fallback'],
  ['fallback=xx', 'fallback'],
  ['fallback=auto,en', 'fallback'],
  ['fallback=en,', 'fallback'],
  ['fallback=,', 'fallback'],
  ['fallback=en;sq', 'fallback'],
  ['fallback[]=en', 'fallback'],
  ['fallback[$in]=en', 'fallback'],
  [`fallback=${LONG}`, 'fallback'],
  ['status=draft', 'status'],
  ['populate=*', 'populate'],
  ['filters[title][$contains]=a', 'filters'],
  ['sort=title', 'sort'],
  ['fields=title', 'fields'],
  ['pagination[page]=1', 'pagination'],
  ['Locale=sq', 'Locale'],
  [`${'a'.repeat(100)}=1`, 'a'.repeat(100)],
];

const BAD_FOR_LATEST: [query: string, named: string][] = [
  ...['limit=', 'limit=0', 'limit=-1', 'limit=101', 'limit=9999999999', 'limit=1e1', 'limit=1.5'],
  ...['limit=0x10', 'limit=%2B5', 'limit=05', 'limit=ten', 'limit=NaN', 'limit=Infinity'],
  ...['limit=%2020', 'limit=20%00', 'limit=%D9%A2', 'limit=1&limit=2', 'limit[]=5', 'limit[$gt]=5'],
].map((query): [string, string] => [query, 'limit']);

const BAD_TIMES = [
  '',
  'yesterday',
  'now',
  '2026-03-02',
  '2026-03-02T08:00:00',
  '2026-03-02 08:00:00Z',
  '2026-02-30T08:00:00Z',
  '2026-02-29T08:00:00Z',
  '2026-13-01T08:00:00Z',
  '2026-00-10T08:00:00Z',
  '2026-03-00T08:00:00Z',
  '2026-03-02T25:00:00Z',
  '2026-03-02T08:60:00Z',
  '2026-03-02T08:00:00%2B99:00',
  '2026-03-02T08:00:00%2B0100',
  '%2B012026-03-02T08:00:00Z',
  '-000001-03-02T08:00:00Z',
  '1740000000000',
  '2026-03-02T08:00:00Z%00',
  '2026-03-02T08:00:00+01:00',
  LONG,
];

const BAD_OTHERS: [query: string, named: string][] = [
  ['from=2026-03-02T08:00:01Z&to=2026-03-02T08:00:00Z', 'from'],
  ['from=2026-03-02T08:00:00Z&to=2026-03-02T08:30:00%2B01:00', 'from'],
  ['from[$gt]=2026-03-02T08:00:00Z', 'from'],
  ['from=2026-03-02T08:00:00Z&from=2026-03-03T08:00:00Z', 'from'],
  ['category=', 'category'],
  ['category=a&category=b', 'category'],
  ['category[$null]=true', 'category'],
  ['category[id]=1', 'category'],
  ['category=%00', 'category'],
  ['person=', 'person'],
  ['person=a%00b', 'person'],
  ['person[]=a', 'person'],
  ['person[$ne]=', 'person'],
  ['cursor=', 'cursor'],
  ['cursor=a&cursor=b', 'cursor'],
  ['cursor[$gt]=a', 'cursor'],
  ['cursor=%00', 'cursor'],
  ['cursor=../../etc/passwd', 'cursor'],
];

describe('parameters of the feeds', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
    await room.write.published();
  });
  afterAll(() => room.stop());

  /** Shortens the titles of tests. */
  const cases = (bad: [string, string][]) =>
    bad.map(([query, named]) => ({ title: query.slice(0, 60), query, named }));

  const expectRefused = async (path: string, named: string) => {
    const { status, body } = await room.newsroom.http().get(path);
    expect({ status, message: body.error?.message }).toEqual({
      status: 400,
      message: expect.stringMatching(new RegExp(`^${named}: .+`)),
    });
    expect(body.error.details.errors[0].path).toEqual([named]);
  };

  describe('of Latest news: each invalid one is 400 naming it', () => {
    it.each(cases([...BAD_FOR_BOTH, ...BAD_FOR_LATEST, ...BAD_OTHERS]))(
      '$title',
      async ({ query, named }) => {
        await expectRefused(`/api/latest-news?${query}`, named);
      },
    );
    it.each(BAD_TIMES.map((time) => ({ title: time.slice(0, 60), time })))(
      'from and to: "$title"',
      async ({ time }) => {
        await expectRefused(`/api/latest-news?from=${time}`, 'from');
        await expectRefused(`/api/latest-news?to=${time}`, 'to');
      },
    );
  });

  describe('of Flash news: each invalid one is 400 naming it', () => {
    it.each(
      cases([
        ...BAD_FOR_BOTH,
        ['limit=5', 'limit'],
        ['category=bota', 'category'],
        ['cursor=a', 'cursor'],
      ]),
    )('$title', async ({ query, named }) => {
      await expectRefused(`/api/flash-news?${query}`, named);
    });
  });

  it('names every invalid parameter of a request', async () => {
    const { status, body } = await room.read.latestNews({ limit: 0, from: 'x', colour: 'red' });
    expect(status).toBe(400);
    const named = (body.error.details.errors as { path: string[] }[]).map(({ path }) => path[0]);
    expect(named.sort()).toEqual(['colour', 'from', 'limit']);
  });

  describe('answer 404 for an unknown category or person, naming it', () => {
    it.each(['category', 'person'])('%s', async (parameter) => {
      const hostile = ['nothing', '0', '-1', '%', "'; drop table x", '*'];
      for (const value of hostile) {
        const query = value.includes('%') ? value : encodeURIComponent(value);
        const { status, body } = await room.newsroom
          .http()
          .get(`/api/latest-news?${parameter}=${query}`);
        expect([value.slice(0, 20), status]).toEqual([value.slice(0, 20), 404]);
        expect(body.error.message).toMatch(new RegExp(`^${parameter}: `));
      }
    });

    it.each([
      ['category', 255],
      ['person', 255],
      ['author', 255],
      ['fallback', 1000],
      ['locale', 100],
      ['cursor', null],
    ])('and refuse one that is longer than any: %s', async (parameter, most) => {
      const answer = await room.newsroom.http().get(`/api/latest-news?${parameter}=${LONG}`);
      expect(answer.status).toBe(400);
      const message = most === null ? 'meta.nextCursor' : `at most ${most} characters`;
      expect(answer.body.error.message).toMatch(new RegExp(`^${parameter}: .*${message}`));
    });

    it('does not find a category as a person', async () => {
      const { documentId } = await room.write.category();
      expect((await room.read.latestNews({ person: documentId })).status).toBe(404);
    });
  });

  describe('accept unusual but valid values', () => {
    it.each([
      'limit=1',
      'limit=100',
      'from=2026-03-02T08:00Z',
      'from=2026-03-02T08:00:00.123456789Z',
      'from=2024-02-29T00:00:00-11:30',
      'from=0000-01-01T00:00:00Z&to=9999-12-31T23:59:59Z',
      'from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z',
      'locale=SQ',
      'locale=en_US',
      'locale=sq-al&fallback=EN',
      'locale=de-CH&fallback=auto',
      'locale=zh_Hant_HK&fallback=AUTO',
      'fallback=sq,sq,en',
      'fallback=auto',
    ])('%s', async (query) => {
      expect((await room.newsroom.http().get(`/api/latest-news?${query}`)).status).toBe(200);
    });
  });

  describe('that a feed does not know are ignored', () => {
    const FOREIGN = [
      'utm_source=x&fbclid=IwAR0&gclid=1',
      'utm_source=a&utm_source=b',
      'a[b]=1&c[]=2&c[]=3',
      `deep${'[x]'.repeat(50)}=1`,
      'populate=*&filters[title][$eq]=a&status=nonsense&pagination=1&sort=title&fields=title',
      '__proto__[x]=1&constructor=1',
      'x=%FF&%E0%A4%A=1&%ZZ=2&=&&y=%00',
      'Locale=xx&LIMIT=0',
      `long=${LONG}`,
    ];
    let token: string;

    beforeAll(async () => {
      token = await apiToken(room.strapi, { type: 'full-access' });
    });

    it.each(FEED_FORMATS.map(({ file }) => file))('%s', async (file) => {
      const path = `/api/latest-news/${file}`;
      const get = (query: string, headers: Record<string, string> = {}) =>
        room.newsroom.http().get(`${path}?${query}`).set(headers).buffer(true);
      const plain = await get('locale=sq');
      for (const foreign of FOREIGN) {
        for (const query of [`${foreign}&locale=sq`, `locale=SQ&${foreign}`]) {
          const { status, headers, text } = await get(query);
          expect([query.slice(0, 60), status, text]).toEqual([query.slice(0, 60), 200, plain.text]);
          expect(headers).toMatchObject({
            etag: plain.headers['etag'],
            'last-modified': plain.headers['last-modified'],
          });
          expect(headers['link']).toBe(plain.headers['link']);
          // Nor by the app's middlewares, before the feed's own rules.
          const signed = await get(query, { Authorization: token });
          expect([query.slice(0, 60), signed.status]).toEqual([query.slice(0, 60), 200]);
          expect(signed.text).toBe(plain.text);
        }
      }
      // What it knows is checked as ever.
      await expectRefused(`${path}?utm_source=x&locale=xx`, 'locale');
      await expectRefused(`${path}?utm_source=x&category=`, 'category');
    });
  });

  describe('of a category in any language', () => {
    it('find it by its slug', async () => {
      const { documentId } = await room.write.category('Kultura', 'Culture');
      const story = await room.write.published({ data: { category: documentId } });
      for (const query of [
        { category: 'kultura' },
        { category: 'culture' },
        { category: 'culture', locale: 'sq' },
        { category: 'kultura', locale: 'en', fallback: 'sq' },
      ]) {
        const { status, body } = await room.read.latestNews(query);
        expect([query, status]).toEqual([query, 200]);
        expect(body.data.map((item: { documentId: string }) => item.documentId)).toEqual([
          story.documentId,
        ]);
      }
    });

    it('prefer the locale that is asked for, then the chain, then the default', async () => {
      const albanian = await room.write.category('Sporti', 'Games');
      const english = await room.write.category('Lojrat', 'Sporti');
      for (const { documentId } of [albanian, english])
        await room.write.published({ data: { category: documentId } });
      const found = async (query: object): Promise<string[]> => {
        const { body } = await room.read.latestNews({ category: 'sporti', ...query });
        const items = body.data as { category: { documentId: string } }[];
        return items.map(({ category }) => category.documentId);
      };
      expect(await found({})).toEqual([albanian.documentId]);
      expect(await found({ locale: 'en', fallback: 'sq' })).toEqual([english.documentId]);
    });
  });

  it.each(['/api/latest-news', '/api/flash-news'])(
    '%s never answers 5xx to a hostile query',
    async (path) => {
      const hostile = [
        '__proto__[limit]=1',
        'constructor[prototype][limit]=1',
        'hasOwnProperty=1',
        `a${'[b]'.repeat(200)}=1`,
        Array.from({ length: 1_500 }, (_, index) => `p${index}=1`).join('&'),
        'limit[__proto__]=1',
        '=1',
        '&&&',
        '%ZZ=1',
        '[]=1',
        'locale=%ED%A0%80',
      ];
      for (const query of hostile) {
        const { status } = await room.newsroom.http().get(`${path}?${query}`);
        expect([query.slice(0, 40), status < 500]).toEqual([query.slice(0, 40), true]);
      }
    },
  );
});
