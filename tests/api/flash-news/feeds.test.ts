import { Readable } from 'node:stream';
import { extract } from '@extractus/feed-extractor';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import FeedParser from 'feedparser';
import { parseAtomFeed, parseFeed, parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { sitemapErrors } from '../../../src/plugins/flash-news/server/src/formats/fixtures/xml-errors';
import type { Entry } from '../../helpers/articles';
import { idOf, openFeeds, type Feeds } from './feedsSpec';
import { ARTICLE, documentsOf, openNewsroom, type OpenNewsroom } from './desk';

const HOUR = 3_600_000;
const NOTICES = { sq: 'E hoqëm këtë artikull.', en: 'We took this story down.' };

describe('what feeds say of stories that change or go', () => {
  let room: OpenNewsroom;
  let feeds: Feeds;

  beforeAll(async () => {
    room = await openNewsroom({
      env: { ARTICLE_URL_PATTERN: 'https://site.test/{locale}/{slug}' },
    });
    feeds = openFeeds(room);
  });
  afterAll(() => room.stop());

  const kill = (documentId: string) =>
    room.desk
      .post(`/flash-news/kills/${ARTICLE}/${documentId}`, { notices: NOTICES, reason: 'Wrong' })
      .expect(200);
  const revive = (documentId: string) =>
    room.desk.post(`/flash-news/kills/${ARTICLE}/${documentId}/end`, {}).expect(200);
  const inBoth = async () => {
    const story = await room.write.draft();
    await room.write.translation(story.documentId, 'en');
    await room.write.publish(story.documentId, ['sq', 'en']);
    return story;
  };

  it('has sitemaps of the home page while there is no story: one without an address is invalid', async () => {
    const index = await feeds.text('sitemap.xml');
    const pages = await parseSitemapIndex(Readable.from([index]));
    expect(pages.map(({ url }) => new URL(url).search)).toEqual(['?locale=en&part=1']);
    const texts = [
      await feeds.text('sitemap.xml', 'locale=en&part=1'),
      await feeds.text('news-sitemap.xml'),
    ];
    expect(await sitemapErrors(texts)).toEqual([]);
    for (const text of texts) {
      const urls = await parseSitemap(Readable.from([text]));
      expect(urls).toMatchObject([{ url: 'https://site.test/' }]);
    }
  });

  describe('a takedown', () => {
    it('is told in ninjs, Atom and JSON Feed for 48 hours, with the id of its item and the notice', async () => {
      const story = await inBoth();
      const id = idOf(story);
      expect((await feeds.ninjs()).associations[0]).toMatchObject({ uri: id, pubStatus: 'usable' });
      room.clock.advance({ minutes: 5 });
      await kill(story.documentId);
      const when = new Date((await feeds.kills())[0]?.killedAt ?? '').toISOString();

      const gone = (await feeds.ninjs()).associations.filter(({ uri }) => uri === id);
      expect(gone).toMatchObject([{ pubStatus: 'canceled', versionCreated: when }]);
      expect(await feeds.text('atom.xml')).toContain(
        `<at:deleted-entry ref="${id}" when="${when}">\n<at:comment>${NOTICES.sq}</at:comment>`,
      );
      expect((await feeds.json())._flash_news?.taken_down[0]).toEqual({
        ...{ id, date: when, notice: NOTICES.sq },
      });
      // The English feed has its own item and notice.
      const english = await feeds.json('locale=en');
      const inEnglish = { id: idOf(story, 'en'), notice: NOTICES.en };
      expect(english._flash_news?.taken_down[0]).toMatchObject(inEnglish);
      expect(await feeds.text('rss.xml')).not.toContain(id);

      room.clock.advance({ hours: 47 });
      expect(await feeds.text('atom.xml')).toContain(id);
      room.clock.advance({ hours: 1 });
      expect(await feeds.text('atom.xml')).not.toContain(id);
      expect((await feeds.ninjs()).associations.map(({ uri }) => uri)).not.toContain(id);
    });

    it.each<[string, (documentId: string) => Promise<unknown>]>([
      ['an unpublication', (documentId) => room.write.unpublish(documentId)],
      [
        'a deletion',
        (documentId) => documentsOf(room.strapi)(ARTICLE).delete({ documentId, locale: '*' }),
      ],
      [
        'a release moved ahead',
        (documentId) =>
          room.desk
            .release(documentId, {
              locale: 'sq',
              releasedAt: new Date(room.clock.now() + HOUR).toISOString(),
              confirmWithdrawal: true,
            })
            .expect(200),
      ],
    ])('is told of %s, and no longer once the story is back', async (_name, takeDown) => {
      const { documentId, ...rest } = await room.write.published();
      await takeDown(documentId);
      const id = idOf({ ...rest, documentId });
      expect(await feeds.goneIn('')).toContain(id);
      room.clock.advance({ hours: 2 });
      const draft = await documentsOf(room.strapi)(ARTICLE).findOne({ documentId, locale: 'sq' });
      if (draft === null) return;
      await room.write.publish(documentId);
      expect(await feeds.goneIn('')).not.toContain(id);
      expect((await feeds.ninjs()).associations.find(({ uri }) => uri === id)).toMatchObject({
        pubStatus: 'usable',
      });
    });

    it('is not told of what no reader could see', async () => {
      const story = await room.write.draft();
      const releasedAt = new Date(room.clock.now() + HOUR).toISOString();
      await room.desk.release(story.documentId, { locale: 'sq', releasedAt }).expect(200);
      await room.write.publish(story.documentId);
      await room.write.unpublish(story.documentId);
      const draft = await room.write.draft();
      await documentsOf(room.strapi)(ARTICLE).delete({ documentId: draft.documentId, locale: '*' });
      const gone = await feeds.goneIn('');
      expect(gone).not.toContain(idOf(story));
      expect(gone).not.toContain(idOf(draft));
    });

    it.each<[string, (documentId: string) => Promise<unknown>]>([
      ['revived', revive],
      [
        'deleted',
        (documentId) => documentsOf(room.strapi)(ARTICLE).delete({ documentId, locale: '*' }),
      ],
    ])(
      'is not told in a language in which a kill that was %s took nothing down',
      async (_, end) => {
        const story = await room.write.published();
        await room.write.translation(story.documentId, 'en');
        const releasedAt = new Date(room.clock.now() + 1000 * HOUR).toISOString();
        await room.desk.release(story.documentId, { locale: 'en', releasedAt }).expect(200);
        await room.write.publish(story.documentId, 'en');
        await kill(story.documentId);
        expect(await feeds.goneIn('locale=en')).not.toContain(idOf(story, 'en'));
        await end(story.documentId);
        expect(await feeds.goneIn('locale=en')).not.toContain(idOf(story, 'en'));
      },
    );

    it('is told with its notice, however many stories are withdrawn and published again after it', async () => {
      const killed = await room.write.published();
      await kill(killed.documentId);
      const others: string[] = [];
      for (let at = 0; at < 101; at += 1) others.push((await room.write.published()).documentId);
      for (const documentId of others) await room.write.unpublish(documentId);
      const notice = async () =>
        (await feeds.json())._flash_news?.taken_down.find(({ id }) => id === idOf(killed))?.notice;
      expect(await notice()).toBe(NOTICES.sq);
      for (const documentId of others) await room.write.publish(documentId);
      expect(await notice()).toBe(NOTICES.sq);
      for (const documentId of others) await room.write.unpublish(documentId);
    });

    it('is told in a language that was withdrawn before a kill of the others', async () => {
      const story = await inBoth();
      await room.write.unpublish(story.documentId, 'en');
      expect(await feeds.goneIn('locale=en')).toContain(idOf(story, 'en'));
      await kill(story.documentId);
      expect(await feeds.goneIn('locale=en')).toContain(idOf(story, 'en'));
    });

    it('is told of a chain only where no language of it is left', async () => {
      const story = await inBoth();
      await room.write.unpublish(story.documentId, 'sq');
      expect(await feeds.goneIn('locale=sq')).toContain(idOf(story));
      expect(await feeds.goneIn('locale=sq&fallback=en')).not.toContain(idOf(story));
      await room.write.unpublish(story.documentId, 'en');
      expect(await feeds.goneIn('locale=sq&fallback=en')).toContain(idOf(story));
    });

    it('is on the first page alone', async () => {
      const [one, two] = [await room.write.published(), await room.write.published()];
      expect([one, two]).toHaveLength(2);
      const gone = await room.write.published();
      await room.write.unpublish(gone.documentId);
      const { next_url: next, _flash_news } = await feeds.json('limit=1');
      expect(_flash_news?.taken_down.map(({ id }) => id)).toContain(idOf(gone));
      const second = await feeds.json(new URL(next ?? '').search.slice(1));
      expect(second._flash_news).toBeUndefined();
    });
  });

  it('keeps the id of a document when its translation arrives in a chain', async () => {
    const story = await room.write.published({ locale: 'en', title: 'Only in English' });
    const query = 'locale=sq&fallback=en';
    const [before] = parseRssFeed(await feeds.text('rss.xml', query)).items ?? [];
    await room.write.translation(story.documentId, 'sq', 'Edhe shqip');
    await room.write.publish(story.documentId, 'sq');
    const [after] = parseRssFeed(await feeds.text('rss.xml', query)).items ?? [];
    expect([before?.title, after?.title]).toEqual(['Only in English', 'Edhe shqip']);
    expect(after?.guid?.value).toBe(before?.guid?.value);
    expect(after?.guid?.value).toBe(idOf(story, 'sq'));
  });

  describe('modifiedAt', () => {
    const modifiedAt = async (documentId: string): Promise<number> => {
      const found = (await room.read.latest({ limit: 100 })).find(
        (one) => one.documentId === documentId,
      );
      expect(Date.parse(String(found?.['modifiedAt']))).toBeGreaterThanOrEqual(
        Date.parse(String(found?.['releasedAt'])),
      );
      return Date.parse(String(found?.['modifiedAt']));
    };

    it('is when readers got the change, not when it was saved, and no re-publication without one', async () => {
      const story = await room.write.draft();
      room.clock.advance({ hours: 1 });
      const published = room.clock.now();
      await room.write.publish(story.documentId);
      const first = await modifiedAt(story.documentId);
      expect(first).toBeGreaterThanOrEqual(published);
      room.clock.advance({ hours: 1 });
      await room.write.publish(story.documentId);
      expect(await modifiedAt(story.documentId)).toBe(first);

      await room.change(story, 'Changed');
      expect(await modifiedAt(story.documentId)).toBe(first);
      room.clock.advance({ hours: 1 });
      const changed = room.clock.now();
      await room.write.publish(story.documentId);
      const second = await modifiedAt(story.documentId);
      expect(second).toBeGreaterThanOrEqual(changed);
      room.clock.advance({ hours: 1 });
      await room.write.publish(story.documentId);
      expect(await modifiedAt(story.documentId)).toBe(second);
    });

    it('is the release of an embargoed story, and the return of one that was gone', async () => {
      const story = await room.write.draft();
      const release = room.clock.now() + HOUR;
      const releasedAt = new Date(release).toISOString();
      await room.desk.release(story.documentId, { locale: 'sq', releasedAt }).expect(200);
      await room.write.publish(story.documentId);
      room.clock.advance({ hours: 2 });
      expect(await modifiedAt(story.documentId)).toBe(release);
      await room.write.unpublish(story.documentId);
      room.clock.advance({ hours: 1 });
      const back = room.clock.now();
      await room.write.publish(story.documentId);
      expect(await modifiedAt(story.documentId)).toBeGreaterThanOrEqual(back);
      await kill(story.documentId);
      room.clock.advance({ hours: 1 });
      const revived = room.clock.now();
      await revive(story.documentId);
      expect(await modifiedAt(story.documentId)).toBeGreaterThanOrEqual(revived);
    });
  });

  describe('the feed’s own date', () => {
    const QUERIES = ['', 'limit=1', 'locale=sq&fallback=en&limit=2'];

    const dateOf = async (query: string): Promise<number> =>
      Date.parse(parseAtomFeed(await feeds.text('atom.xml', query)).updated ?? '');

    it('is the same in all formats that have one', async () => {
      const date = await dateOf('');
      const { versionCreated } = await feeds.ninjs();
      const { lastBuildDate } = parseRssFeed(await feeds.text('rss.xml'));
      expect(Date.parse(versionCreated ?? '')).toBe(date);
      expect(Date.parse(lastBuildDate ?? '')).toBe(Math.floor(date / 1000) * 1000);
    });

    it('never goes backwards, whatever leaves the feed or moves', async () => {
      const [one, two] = [await room.write.category(), await room.write.category()];
      const data = { category: one.documentId };
      const queries = [...QUERIES, `category=${one.documentId}`];
      const [pinned, story, other, last] = [
        await room.write.published({ data }),
        await inBoth(),
        await room.write.published({ data }),
        await room.write.published({ data }),
      ];
      const place = (documentId: string, body: object) =>
        room.desk
          .put(`/flash-news/placements/${ARTICLE}/${documentId}`, { locale: 'sq', ...body })
          .expect(200);
      const correct = (documentId: string) =>
        room.desk
          .post(`/flash-news/corrections/${ARTICLE}/${documentId}`, {
            ...{ locale: 'sq', kind: 'correction', text: 'It was 7.' },
          })
          .expect(201);
      const wait = (hours: number): Promise<void> => {
        room.clock.advance({ hours });
        return Promise.resolve();
      };
      const until = () => new Date(room.clock.now() + HOUR).toISOString();
      const acts: (() => Promise<unknown>)[] = [
        () => correct(other.documentId),
        () => place(other.documentId, { place: 'out' }),
        () => correct(last.documentId),
        () => place(pinned.documentId, { place: 'top', until: until() }),
        () => wait(2),
        () => correct(pinned.documentId),
        () => place(pinned.documentId, { place: 'top', until: until() }),
        () => wait(2),
        () => place(other.documentId, { place: 'usual' }),
        () => correct(last.documentId),
        () =>
          documentsOf(room.strapi)(ARTICLE).update({
            ...{ documentId: last.documentId, locale: 'sq', data: { category: two.documentId } },
          }),
        () => room.write.publish(last.documentId),
        () =>
          room.desk
            .release(other.documentId, { locale: 'sq', releasedAt: '2026-01-01T00:00:00Z' })
            .expect(200),
        () => correct(story.documentId),
        () => room.write.unpublish(story.documentId, 'sq'),
        () => room.write.unpublish(story.documentId, 'en'),
        () => correct(last.documentId),
        () => kill(last.documentId),
        () => revive(last.documentId),
        () => kill(last.documentId),
        () =>
          documentsOf(room.strapi)(ARTICLE).delete({ documentId: other.documentId, locale: '*' }),
        () => wait(60),
      ];
      let dates = await Promise.all(queries.map(dateOf));
      for (const [index, act] of acts.entries()) {
        room.clock.advance({ minutes: 1 });
        await act();
        const now = await Promise.all(queries.map(dateOf));
        const back = queries.filter((_query, at) => (now[at] ?? 0) < (dates[at] ?? 0));
        expect({ index, back }).toEqual({ index, back: [] });
        dates = now;
      }
    });

    it('stays, and so does the whole feed, while nothing happens', async () => {
      const before = await feeds.text('atom.xml');
      room.clock.advance({ minutes: 5 });
      room.strapi.plugin('flash-news').service<{ invalidate(): void }>('cache').invalidate();
      expect(await feeds.text('atom.xml')).toBe(before);
    });
  });

  describe('the sitemap of all stories', () => {
    const read = async (query = '') => {
      const index = await feeds.text('sitemap.xml', query);
      const pages = await parseSitemapIndex(Readable.from([index]));
      const files = pages.map(({ url }) => new URL(url));
      const texts = [];
      for (const { pathname, search } of files)
        texts.push(await feeds.text(pathname.split('/').at(-1) ?? '', search.slice(1)));
      expect(await sitemapErrors(texts)).toEqual([]);
      const listed = [];
      for (const text of texts) listed.push(await parseSitemap(Readable.from([text])));
      return { pages, files, listed };
    };

    const addresses = async (locale: string): Promise<unknown[]> => {
      const all: unknown[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const query = { locale, limit: '100', ...(cursor === '' ? {} : { cursor }) };
        const { body } = await room.read.latestNews(query).expect(200);
        all.push(...(body.data as Entry[]).map(({ url, modifiedAt }) => ({ url, modifiedAt })));
        cursor = body.meta.nextCursor as string | null;
      }
      return all;
    };

    it('lists every story in each language, by month, with its last change and translations', async () => {
      await inBoth();
      const old = await room.write.published();
      const releasedAt = '2024-02-29T23:59:59.999Z';
      await room.desk.release(old.documentId, { locale: 'sq', releasedAt }).expect(200);
      const hidden = await room.write.published();
      await kill(hidden.documentId);
      const { pages, files, listed } = await read();
      const stories = listed.flat();
      const wanted = [...(await addresses('en')), ...(await addresses('sq'))];
      const known = new Set(stories.map(({ url, lastmod }) => `${url} ${String(lastmod)}`));
      expect(stories).toHaveLength(wanted.length);
      expect(known).toEqual(new Set(wanted.map((one) => Object.values(one as object).join(' '))));
      const months = files.map(({ searchParams }) => searchParams.get('month'));
      expect(months).toContain('2024-02');
      expect(pages.map(({ lastmod }) => lastmod)).toEqual(
        listed.map((page) =>
          page
            .map(({ lastmod }) => String(lastmod))
            .sort()
            .at(-1),
        ),
      );
      expect(stories.some(({ links }) => links.length === 2)).toBe(true);
      const english = await read('locale=en');
      expect(english.listed.flat()).toHaveLength((await addresses('en')).length);
    });

    it('changes with a correction of an old story, and drops one that is taken down', async () => {
      const old = await room.write.published();
      const releasedAt = '2020-05-05T05:05:05.000Z';
      await room.desk.release(old.documentId, { locale: 'sq', releasedAt }).expect(200);
      const pageOf = async () => {
        const { pages, files, listed } = await read('locale=sq');
        const at = files.findIndex(({ searchParams }) => searchParams.get('month') === '2020-05');
        return at < 0 ? null : { lastmod: pages[at]?.lastmod, stories: listed[at] };
      };
      expect(await pageOf()).toMatchObject({ lastmod: releasedAt });
      await room.desk
        .post(`/flash-news/corrections/${ARTICLE}/${old.documentId}`, {
          ...{ locale: 'sq', kind: 'correction', text: 'It was 7.' },
        })
        .expect(201);
      const corrected = await pageOf();
      expect(corrected?.lastmod).not.toBe(releasedAt);
      expect(corrected?.stories).toMatchObject([{ lastmod: corrected?.lastmod }]);
      await kill(old.documentId);
      expect(await pageOf()).toBeNull();
    });

    it('says of a page beyond the last that there is none', async () => {
      await inBoth();
      for (const month of ['', 'month=2024-02&', `month=${room.clock.iso().slice(0, 7)}&`]) {
        const { status, body } = await room
          .http()
          .get(`/api/latest-news/sitemap.xml?${month}part=2`);
        expect([status, body.error.message]).toEqual([404, 'part: the month has no such page']);
      }
    });

    it.each(['sitemap.xml?locale=xx', 'sitemap.xml?month=2026-13', 'sitemap.xml?part=0'])(
      'refuses %s',
      async (path) => {
        expect((await room.http().get(`/api/latest-news/${path}`)).status).toBe(400);
      },
    );
  });

  describe('reader libraries', () => {
    let site: string;

    beforeAll(async () => {
      await room.write.published({ title: 'Tom & "Jerry" <ende>, Prime\u000bMinister' });
      site = await feeds.listen();
    });

    const titles = async (): Promise<string[]> => {
      const all = (await room.read.latest()).map(({ title }) => String(title));
      expect(all).toContain('Tom & "Jerry" <ende>, Prime Minister');
      return all;
    };

    it.each(['rss.xml', 'atom.xml'])('rss-parser fetches %s', async (file) => {
      const { items } = await new Parser().parseURL(`${site}/${file}`);
      expect(items.map(({ title }) => title)).toEqual(await titles());
    });

    it.each(['rss.xml', 'atom.xml', 'feed.json'])('feed-extractor fetches %s', async (file) => {
      const { entries = [] } = await extract(`${site}/${file}`);
      expect(entries.map(({ title }) => title)).toEqual(await titles());
    });

    it.each(['rss.xml', 'atom.xml'])('feedparser reads %s as it is fetched', async (file) => {
      const { body } = await fetch(`${site}/${file}`);
      const found: string[] = [];
      for await (const { title } of Readable.fromWeb(body as never).pipe(new FeedParser({})))
        found.push(title);
      expect(found).toEqual(await titles());
    });

    it.each(['rss.xml', 'atom.xml', 'feed.json'])(
      'feedsmith reads %s as it is fetched',
      async (file) => {
        const { feed } = parseFeed(await (await fetch(`${site}/${file}`)).text());
        const all = ('items' in feed ? feed.items : 'entries' in feed ? feed.entries : []) ?? [];
        const found = all.map(({ title }) => (typeof title === 'object' ? title.value : title));
        expect(found).toEqual(await titles());
      },
    );
  });
});
