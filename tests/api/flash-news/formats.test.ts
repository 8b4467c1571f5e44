import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { ErrorLevel, XMLToSitemapItemStream, type SitemapItem } from 'sitemap';
import { loadDemoNewsroom } from '../../../database/seeds/load-demo';
import {
  sitemapErrors,
  xmlErrors,
} from '../../../src/plugins/flash-news/server/src/formats/fixtures/xml-errors';
import {
  hasSchema,
  ninjsValidator,
  SCHEMA,
} from '../../../src/plugins/flash-news/server/src/formats/fixtures/ninjs-schema';
import { FEED_FORMATS } from '../../../src/plugins/flash-news/server/src/formats/formats';
import { superAdmin } from '../../helpers/admin';
import { writers, type Entry } from '../../helpers/articles';
import { dayOfDemo } from '../../helpers/dayOfDemo';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { ARTICLE, deskOf, type Desk } from './desk';

const FEED = '/api/latest-news';
const HOUR = 3_600_000;

/** Renders the demo newsroom in every format, and validates it with other parsers. */
describe('Latest news in every format', () => {
  let room: Newsroom;
  let desk: Desk;

  beforeAll(async () => {
    room = await bootNewsroom({
      env: {
        ARTICLE_URL_PATTERN: 'https://site.test/{locale}/{slug}',
        PUBLISHER: 'Zëri & Co.',
        PUBLIC_URL: 'https://cms.test',
      },
    });
    const now = new Date(room.clock.now());
    const passwordFor = (email: string) => `Demo-only-1 ${email}`;
    // First, since the demo loads only into an empty newsroom.
    await loadDemoNewsroom(room.strapi, { now, passwordFor, newsroom: dayOfDemo() });
    desk = deskOf(room, (await superAdmin(room.strapi)).authorization);
  });
  afterAll(() => room.stop());

  const text = async (path: string): Promise<string> => {
    const answer = await room.http().get(path).buffer(true);
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    return answer.text;
  };
  const items = (query = ''): Promise<Entry[]> =>
    room
      .http()
      .get(`${FEED}?${query}`)
      .then(({ body }) => body.data as Entry[]);
  const idsIn = (xml: string): string[] => xml.match(/urn:uuid:[\da-f-]{36}/g) ?? [];
  const readSitemap = async (xml: string): Promise<SitemapItem[]> => {
    const stream = new XMLToSitemapItemStream({ level: ErrorLevel.THROW });
    const all: SitemapItem[] = [];
    for await (const item of Readable.from([xml]).pipe(stream)) all.push(item as SitemapItem);
    return all;
  };

  it.each(['limit=100', 'locale=en&fallback=sq&limit=100', 'category=bota', 'limit=3'])(
    'has the same stories in the same order: %s',
    async (query) => {
      const wanted = (await items(query)).map((item) => item['title']);
      expect(wanted.length).toBeGreaterThan(0);
      const rss = await text(`${FEED}/rss.xml?${query}`);
      const atom = await text(`${FEED}/atom.xml?${query}`);
      const read = await new Parser().parseString(rss);
      expect(read.items.map(({ title }) => title)).toEqual(wanted);
      expect(parseAtomFeed(atom).entries?.map(({ title }) => title?.value)).toEqual(wanted);
      const json = parseJsonFeed(await text(`${FEED}/feed.json?${query}`));
      expect(json.items?.map(({ title }) => title)).toEqual(wanted);
      expect(await xmlErrors([rss, atom])).toEqual([]);
    },
  );

  it('has the same id of an item in all formats and after corrections, with the date of change', async () => {
    const path = `${FEED}/rss.xml?limit=1`;
    const [before] = idsIn(await text(path));
    expect(idsIn(await text(`${FEED}/feed.json?limit=1`))[0]).toBe(before);
    expect(idsIn(await text(`${FEED}/atom.xml?limit=1`))[0]).toBe(before);
    const [first] = await items('limit=1');
    await desk
      .post(`/flash-news/corrections/${ARTICLE}/${String(first?.documentId)}`, {
        ...{ locale: 'sq', kind: 'correction', text: 'It was 7.' },
      })
      .expect(201);
    expect(idsIn(await text(path))[0]).toBe(before);
  });

  it('has pages in every format, and the next page in a header', async () => {
    const seen: string[] = [];
    let next: string | undefined = `https://cms.test${FEED}/rss.xml?limit=7`;
    for (let pages = 0; next !== undefined && pages < 20; pages += 1) {
      const { pathname, search }: URL = new URL(next);
      const answer = await room.http().get(`${pathname}${search}`).buffer(true);
      expect(answer.status).toBe(200);
      seen.push(
        ...(await new Parser().parseString(answer.text)).items.map(({ guid }) => guid ?? ''),
      );
      next = /<([^>]+)>; rel="next"/.exec(answer.headers['link'] ?? '')?.[1];
    }
    expect(seen).toHaveLength((await items('limit=100')).length);
    expect(new Set(seen).size).toBe(seen.length);
  });

  /** Runs `act` before each transaction that begins during `work`. */
  const beforeEachTransaction = async <Result>(
    act: () => Promise<unknown>,
    work: () => Promise<Result>,
  ): Promise<Result> => {
    const { db } = room.strapi;
    const begin = db.transaction.bind(db) as (...given: unknown[]) => Promise<unknown>;
    let isActing = false;
    const hooked = async (...given: unknown[]): Promise<unknown> => {
      if (!isActing && !db.inTransaction()) {
        isActing = true;
        await act();
        isActing = false;
      }
      return begin(...given);
    };
    Object.assign(db, { transaction: hooked });
    try {
      return await work();
    } finally {
      Object.assign(db, { transaction: begin });
    }
  };

  it.each(['rss.xml', 'atom.xml', 'feed.json', 'ninjs.json', 'news-sitemap.xml'])(
    'reads one snapshot, even if a story is published again between its queries: %s',
    async (format) => {
      const path = `${FEED}/${format}`;
      const [story] = await items();
      const publish = () =>
        writers(room.strapi).publish(String(story?.documentId), String(story?.['locale']));
      await publish();
      const before = await text(path);
      await publish();
      await items();
      const publishOften = jest.fn(publish);
      expect(await beforeEachTransaction(publishOften, () => text(path))).toBe(before);
      expect(publishOften).toHaveBeenCalled();
    },
  );

  it('contains its own URL, and no relative URL', async () => {
    const rss = await text(`${FEED}/rss.xml?limit=5&locale=sq`);
    expect(rss).toContain('href="https://cms.test/api/latest-news/rss.xml?limit=5&amp;locale=sq"');
    expect(rss).toContain('https://cms.test/uploads/');
    expect(rss).toMatch(/<link>https:\/\/site\.test\/sq\/[\w-]+<\/link>/);
    expect(rss).not.toMatch(/(url|href)="\//);
  });

  it.each([
    ['locale=sq', 'category=bota', 'Bota'],
    ['locale=en&fallback=sq', 'category=bota', 'World'],
    // Nothing was released then.
    ['locale=sq', 'category=bota&to=2000-01-01T00:00:00Z', 'Bota'],
  ])('names in its title, in %s, what it is narrowed by: %s', async (languages, by, name) => {
    const titles = async (query: string) => [
      (await new Parser().parseString(await text(`${FEED}/rss.xml?${query}`))).title,
      parseAtomFeed(await text(`${FEED}/atom.xml?${query}`)).title?.value,
      parseJsonFeed(await text(`${FEED}/feed.json?${query}`)).title,
    ];
    const whole = await titles(languages);
    expect(whole.every(Boolean)).toBe(true);
    expect(await titles(`${languages}&${by}`)).toEqual(whole.map((title) => `${title} – ${name}`));
  });

  it('names in its title the person that it is narrowed by', async () => {
    const all = (await items('limit=100')) as unknown as {
      people: { slug: string; name: string }[];
    }[];
    const [person] = all.flatMap(({ people }) => people);
    const xml = await text(`${FEED}/rss.xml?person=${String(person?.slug)}`);
    expect((await new Parser().parseString(xml)).title).toMatch(
      new RegExp(` – ${String(person?.name)}$`),
    );
  });

  it('is one feed with one id, however its languages are asked for', async () => {
    const idOf = async (query: string) => parseAtomFeed(await text(`${FEED}/atom.xml?${query}`)).id;
    const own = `https://cms.test${FEED}/atom.xml`;
    for (const query of ['', 'locale=sq', 'locale=SQ', 'locale=sq-AL', 'locale=sq&fallback=sq'])
      expect({ query, id: await idOf(query) }).toEqual({ query, id: own });
    expect(await idOf('locale=en')).toBe(`${own}?locale=en`);
    expect(await idOf('fallback=en')).toBe(`${own}?fallback=en`);
    const [, next = ''] = /<([^>]+)>; rel="next"/.exec(
      String((await room.http().get(`${FEED}/atom.xml?limit=3`)).headers['link']),
    ) ?? [''];
    expect(await idOf(new URL(next).searchParams.toString())).toBe(own);
  });

  it('has the same bytes at any time while nothing changes', async () => {
    // The news sitemap depends on the time.
    const paths = FEED_FORMATS.filter(({ recent }) => recent === undefined).map(
      ({ file }) => `${FEED}/${file}?locale=en`,
    );
    const before = await Promise.all(paths.map(text));
    room.clock.advance({ seconds: 1 });
    room.strapi.plugin('flash-news').service<{ invalidate(): void }>('cache').invalidate();
    expect(await Promise.all(paths.map(text))).toEqual(before);
  });

  it('has a news sitemap of 48 hours, with the visible translations', async () => {
    const sitemap = await text(`${FEED}/news-sitemap.xml`);
    expect(await sitemapErrors([sitemap])).toEqual([]);
    const read = await readSitemap(sitemap);
    const since = room.clock.now() - 48 * HOUR;
    const recent = (await items('limit=100')).filter(
      (item) => Date.parse(String(item['releasedAt'])) >= since,
    );
    expect(read.map(({ news }) => news?.title)).toEqual(recent.map((item) => item['title']));
    expect(read[0]?.news?.publication).toEqual({ name: 'Zëri & Co.', language: 'sq' });
    const translated = read.filter(({ links }) => links.length > 0);
    expect(translated.length).toBeGreaterThan(0);
    for (const { links } of translated) {
      expect(links.map(({ lang }) => lang).sort()).toEqual(['en', 'sq']);
    }
    const english = new Set((await items('locale=en&limit=100')).map((item) => item['url']));
    const named = translated.flatMap(({ links }) => links.filter(({ lang }) => lang === 'en'));
    expect(named.filter(({ url }) => !english.has(url))).toEqual([]);
  });

  it('removes stories older than 48 hours from the sitemap without any write', async () => {
    const count = async () => (await readSitemap(await text(`${FEED}/news-sitemap.xml`))).length;
    const before = await count();
    expect(before).toBeGreaterThan(0);
    room.clock.advance({ hours: 40 });
    expect(await count()).toBeLessThan(before);
    room.clock.advance({ hours: 32 });
    const empty = await text(`${FEED}/news-sitemap.xml`);
    room.clock.advance({ hours: -72 });
    expect(empty).not.toContain('<news:');
    expect((await readSitemap(empty)).map(({ url }) => url)).toEqual(['https://site.test/']);
    expect(await sitemapErrors([empty])).toEqual([]);
  });

  it('renders a story as JSON-LD with author, dates and quotes', async () => {
    const quoted = (await room.strapi.db.query('api::quote.quote').findMany({
      where: { publishedAt: { $notNull: true }, locale: 'sq', speaker: { id: { $notNull: true } } },
      populate: { article: true, speaker: { populate: { aliases: true } } },
    })) as Entry[];
    const visible = new Set((await items('limit=100')).map(({ documentId }) => documentId));
    const quote = quoted.find(
      ({ article, speaker }) =>
        visible.has((article as Entry).documentId) &&
        (speaker as { aliases: object[] }).aliases.length > 0,
    );
    const article = quote?.['article'] as Entry;
    const path = `${FEED}/${article.documentId}/json-ld`;
    const json = await text(path);
    expect(json).not.toMatch(/[<>&]/);
    const told = JSON.parse(json) as Record<string, unknown>;
    expect(told).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: article['title'],
      inLanguage: 'sq',
      publisher: { '@type': 'Organization', name: 'Zëri & Co.' },
    });
    const parts = told['hasPart'] as Record<string, unknown>[];
    const said = parts.find((part) => part['text'] === quote?.['text']);
    expect(said).toMatchObject({
      '@type': 'Quotation',
      spokenByCharacter: {
        '@type': 'Person',
        name: (quote?.['speaker'] as Entry)['name'],
        alternateName: expect.arrayContaining([expect.any(String)]),
      },
    });
    expect((await room.http().get(`${FEED}/nobody/json-ld`)).status).toBe(404);
  });

  it('has the urgency of a flash in ninjs', async () => {
    const page = JSON.parse(await text(`${FEED}/ninjs.json?limit=100`)) as {
      associations: { urgency: number; headlines: { value: string }[] }[];
    };
    const flashing = (await items('limit=100')).filter((item) => item['flash'] !== null);
    const urgent = page.associations.filter(({ urgency }) => urgency < 4);
    expect(urgent.map(({ headlines }) => headlines[0]?.value)).toEqual(
      flashing.map((item) => item['title']),
    );
    expect(urgent.length).toBeGreaterThan(0);
  });

  if (hasSchema) {
    it.each(['', '?locale=en&fallback=sq&limit=100', '?limit=100'])(
      'is valid ninjs 3.1 by the official schema%s',
      async (query) => {
        const judge = ninjsValidator();
        const page = JSON.parse(await text(`${FEED}/ninjs.json${query}`)) as {
          associations: { name: string }[];
        };
        // `name` is a property of associations alone.
        const stories = page.associations.map(({ name: _name, ...story }) => story);
        for (const one of [page, ...stories]) {
          expect({ sound: judge(one), errors: judge.errors }).toEqual({
            sound: true,
            errors: null,
          });
        }
      },
    );
  } else {
    it(`is not judged by the ninjs schema: there is none at ${SCHEMA}`, () => {
      expect(process.env['CI']).toBeUndefined();
    });
  }
});
