import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Entry } from '../../helpers/articles';
import type { Database } from '../../helpers/environment';
import { ARTICLE, CATEGORY, documentsOf, openNewsroom, RELEASE, type OpenNewsroom } from './desk';

const HOUR = 3_600_000;
/** How many versions get a release before the server listens. */
const AT_BOOT = 400;
/** More than `AT_BOOT`; every tenth is in English, too. */
const ARCHIVE = 440;
const ENGLISH = 10;
/** Every 30th is in the small category, with Ana. */
const RARE = 30;
/** Publications of bulk SQL with microseconds or in another form. */
const ODD = 40;

interface Backfill {
  lackingUpTo(): number | null;
  run(asked?: { stop?: AbortSignal }): Promise<number>;
}
interface Facets {
  reconcile(): Promise<number>;
}

const flashNews = { releasesAtBoot: AT_BOOT };

/** A row of articles, as bulk SQL inserts it. */
interface Row {
  id: number;
  document_id: string;
  locale: string;
  title: string;
  slug: string;
  published_at: Date | string | null;
  updated_at: Date;
  created_at: Date;
}

const old = (number: number) => `arkiv${String(number).padStart(6, '0')}`;

export const describeBackfill = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let kept: Database;
    let room: OpenNewsroom;
    let bota: Entry;
    let sport: Entry;
    let ana: Entry;
    let killed: string;
    let begun: number;

    const knex = () => room.strapi.db.connection;
    const isPostgres = () => room.strapi.db.dialect.client === 'postgres';
    const backfill = () => room.strapi.plugin('flash-news').service<Backfill>('backfill');
    const facets = () => room.strapi.plugin('flash-news').service<Facets>('facets');
    /** Boots again, without background work. */
    const reboot = async () => {
      const { clock } = room;
      await room.stop();
      room = await openNewsroom({ database: kept, clock, flashNews });
    };

    const published = (number: number): Date | string => {
      // Pairs with the same time.
      const at = new Date(begun - HOUR / 2 - Math.floor(number / 2) * 2 * HOUR);
      if (number % ODD !== 7) return at;
      return isPostgres() ? at.toISOString().replace('Z', '789') : at.toISOString();
    };

    const insertArchive = async () => {
      const categoryId = async (category: Entry, locale: string): Promise<number> =>
        (await room.rows(CATEGORY).findOne({ where: { documentId: category.documentId, locale } }))
          .id as number;
      const [rareSq, rareEn] = [await categoryId(bota, 'sq'), await categoryId(bota, 'en')];
      const [otherSq, otherEn] = [await categoryId(sport, 'sq'), await categoryId(sport, 'en')];
      const numbers = Array.from({ length: ARCHIVE }, (_, number) => number);
      const row = (number: number, locale: string, id: number): Row => ({
        ...{ id, document_id: old(number), locale, title: `Nga arkivi ${number} ${locale}` },
        // Old data may have duplicate slugs.
        slug: `nga-arkivi-${number - (number % 5 === 1 ? 1 : 0)}`,
        ...{
          published_at: published(number),
          updated_at: new Date(begun),
          created_at: new Date(begun),
        },
      });
      const english = numbers.filter((number) => number % ENGLISH === 0);
      const articles = [
        // Not in the order of publication.
        ...numbers.map((number) => row(number, 'sq', 10_000 + ((number * 7) % ARCHIVE))),
        ...english.map((number) => row(number, 'en', 20_000 + number)),
        ...numbers
          .filter((number) => number % 100 === 0)
          .map((number) => ({
            ...row(number, 'sq', 30_000 + number),
            published_at: null,
          })),
        // A publication ahead of now.
        { ...row(90_001, 'sq', 90_001), published_at: new Date(begun + 99 * HOUR) },
        // Another locale of a killed story.
        {
          ...row(90_002, 'en', 90_002),
          document_id: killed,
          published_at: new Date(begun - 9 * HOUR),
        },
      ];
      await knex().batchInsert('articles', articles, 40);
      const links = articles.map(({ id, document_id: documentId, locale }) => ({
        article_id: id,
        category_id:
          Number(documentId.slice(5)) % RARE === 0
            ? locale === 'sq'
              ? rareSq
              : rareEn
            : locale === 'sq'
              ? otherSq
              : otherEn,
      }));
      await knex().batchInsert('articles_category_lnk', links, 100);
      const people = articles
        .filter(({ document_id: documentId }) => Number(documentId.slice(5)) % RARE === 0)
        .map(({ id }) => ({ article_id: id, person_id: ana.id, person_ord: 1 }));
      await knex().batchInsert('articles_people_lnk', people, 100);
    };

    const releases = (): Promise<number> => room.rows(RELEASE).count();
    const releasesByVersion = async () =>
      (
        (await room.rows(RELEASE).findMany({ orderBy: ['relatedDocumentId', 'locale'] })) as Entry[]
      ).map(({ relatedDocumentId, locale, releasedAt, announced }: Record<string, unknown>) =>
        [relatedDocumentId, locale, releasedAt, announced].join(' '),
      );

    const text = async (path: string, query: Record<string, unknown> = {}) => {
      const { status, text: body, headers } = await room.http().get(path).query(query);
      return { status, body, etag: headers['etag'] };
    };
    const pages = async (query: Record<string, unknown>, most = Infinity) => {
      const all: unknown[] = [];
      let cursor: string | undefined;
      do {
        const answer = await text('/api/latest-news', { ...query, cursor });
        all.push(answer);
        const { meta } = JSON.parse(answer.body) as { meta: { nextCursor: string | null } };
        cursor = meta.nextCursor ?? undefined;
      } while (cursor !== undefined && all.length < most);
      return all;
    };
    const signed = async (path: string) => (await room.desk.get(path)).body.data as unknown;

    const deep = [439, 430, 407];
    /** Loads public and panel answers. */
    const answers = async (): Promise<Record<string, unknown>> => {
      const [category, person] = [bota.documentId, ana.documentId];
      const longAgo = new Date(begun - 430 * HOUR).toISOString();
      const to = new Date(begun - 420 * HOUR).toISOString();
      const found: Record<string, unknown> = {
        'the whole archive': await pages({ limit: 100 }),
        'in English': await pages({ locale: 'en', limit: 100 }),
        'in English, else in Albanian': await pages({ locale: 'en', fallback: 'sq', limit: 100 }),
        'in Albanian, else in English': await pages({ fallback: 'en', limit: 100 }, 3),
        'a small category': await pages({ category, limit: 3 }),
        'a small category, in a chain': await pages({
          category,
          locale: 'en',
          fallback: 'sq',
          limit: 4,
        }),
        'a large category': await pages({ category: sport.documentId, limit: 100 }),
        'a person': await pages({ person, limit: 4 }),
        both: await pages({ category, person, limit: 100 }),
        'long ago': await pages({ from: longAgo, to, limit: 20 }),
        'before long ago': await pages({ to: longAgo, limit: 20 }),
        'nothing there': await pages({ from: longAgo, to: longAgo }),
      };
      for (const path of ['rss.xml', 'atom.xml', 'feed.json', 'ninjs.json']) {
        found[path] = await text(`/api/latest-news/${path}`, { to, limit: 5 });
      }
      found['rss.xml newest'] = await text('/api/latest-news/rss.xml', { category });
      found['sitemap'] = await text('/api/latest-news/news-sitemap.xml', { category });
      found['flash'] = await text('/api/flash-news');
      const rest = { populate: '*', 'pagination[pageSize]': 100 };
      found['list'] = await text('/api/articles', { ...rest, sort: 'publishedAt:asc' });
      found['list of a category'] = await text('/api/articles', {
        ...{ ...rest, sort: 'id:desc', locale: 'en' },
        'filters[category][documentId][$eq]': category,
      });
      found['people'] = await text('/api/people', { populate: '*' });
      for (const number of [0, 1, ...deep, 90_001, 90_002]) {
        for (const locale of ['sq', 'en']) {
          const slug = `nga-arkivi-${number}`;
          found[`${slug} ${locale}`] = [
            await text(`/api/latest-news/by-slug/${slug}`, { locale }),
            await text(`/api/articles/${old(number)}`, { locale }),
            await text(`/api/articles/${old(number)}`, { locale, 'filters[slug][$eq]': slug }),
            await text(`/api/latest-news/${old(number)}/json-ld`, { locale }),
          ];
        }
        found[`panel ${number}`] = await signed(`/flash-news/flashes/${ARTICLE}/${old(number)}`);
      }
      found['killed'] = await text(`/api/articles/${killed}`, { locale: 'en' });
      found['desk'] = await signed('/flash-news/desk');
      found['marks'] = await signed(`/flash-news/marks/${ARTICLE}`);
      return found;
    };

    beforeAll(async () => {
      kept = await database();
      room = await openNewsroom({ database: kept, flashNews });
      begun = room.clock.now();
      bota = await room.write.category('Bota', 'World');
      sport = await room.write.category('Sporti', 'Sport');
      ana = await room.write.person('Ana');
      ({ documentId: killed } = await room.write.published());
      const said = { notices: { sq: 'Gone.', en: 'Gone.' }, reason: 'Wrong' };
      await room.desk.post(`/flash-news/kills/${ARTICLE}/${killed}`, said).expect(200);
      await insertArchive();
      await reboot();
    });
    afterAll(() => room.stop());

    const versions = ARCHIVE + ARCHIVE / ENGLISH + 3;
    let atFirst: Record<string, unknown>;
    let given: string[];

    it('the server listens before the backfill is done, and nothing is missing', async () => {
      expect(backfill().lackingUpTo()).not.toBeNull();
      const some = await releases();
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(versions);
      atFirst = await answers();
      const documents = new Set(
        (atFirst['the whole archive'] as { body: string }[]).flatMap(({ body }) =>
          (JSON.parse(body) as { data: Entry[] }).data.map(({ documentId }) => documentId),
        ),
      );
      expect(documents.size).toBe(ARCHIVE);
      expect(documents.has(old(90_001))).toBe(false);
      expect(await releases()).toBe(some);
    });

    it('a stopped backfill continues after the next boot', async () => {
      const before = await releases();
      await backfill().run({ stop: AbortSignal.abort() });
      await reboot();
      expect(backfill().lackingUpTo()).not.toBeNull();
      expect(await releases()).toBeLessThan(versions);
      expect(await releases()).toBeGreaterThanOrEqual(before);
      expect(await answers()).toEqual(atFirst);
    });

    it('every answer is the same afterwards, byte by byte', async () => {
      await backfill().run();
      await facets().reconcile();
      expect(backfill().lackingUpTo()).toBeNull();
      expect(await releases()).toBe(versions);
      given = await releasesByVersion();
      await reboot();
      expect(backfill().lackingUpTo()).toBeNull();
      expect(await answers()).toEqual(atFirst);
    });

    it('the answers are the same if almost all releases are missing, as after bulk SQL', async () => {
      await knex()('flash_news_releases').whereNot('related_document_id', killed).delete();
      await knex()('flash_news_facets').delete();
      // Is stopped after one chunk, all of which lacked releases.
      expect(await backfill().run({ stop: AbortSignal.abort() })).toBeGreaterThan(0);
      expect(await releases()).toBeLessThan(versions / 2);
      expect(backfill().lackingUpTo()).toBe(Infinity);
      expect(await answers()).toEqual(atFirst);
    });

    const at = (number: number) => {
      const moment = published(number);
      const cut =
        typeof moment === 'string' ? moment.slice(0, 23) : moment.toISOString().slice(0, 23);
      return `${cut}Z`;
    };
    const panel = async (number: number) =>
      (await room.desk.document(old(number))).body.data as {
        visibleIn: string[];
        releases: { locale: string; releasedAt: string }[];
      };

    it('a version that is published again keeps its place', async () => {
      for (const number of [432, 407, 433]) {
        const documentId = old(number);
        await knex()('articles').where({ document_id: documentId, published_at: null }).delete();
        await documentsOf(room.strapi)(ARTICLE).discardDraft({ documentId, locale: 'sq' });
        const data = { title: `Përsëri ${number}`, lead: 'Shkurt.', byline: 'Redaksia' };
        await documentsOf(room.strapi)(ARTICLE).update({ documentId, locale: 'sq', data });
        if (number === 433) await room.write.unpublish(documentId);
        await room.write.publish(documentId);
        const { releases: all } = await panel(number);
        expect(all.find(({ locale }) => locale === 'sq')?.releasedAt).toBe(at(number));
      }
    });

    it('a killed story is revived at its place', async () => {
      const documentId = old(430);
      const path = `/flash-news/kills/${ARTICLE}/${documentId}`;
      await room.desk
        .post(path, { notices: { sq: 'Gone.', en: 'Gone.' }, reason: 'Wrong' })
        .expect(200);
      expect((await text(`/api/articles/${documentId}`)).status).toBe(410);
      expect((await panel(430)).visibleIn).toEqual([]);
      await room.desk.post(`${path}/end`).expect(200);
      expect(await panel(430)).toMatchObject({
        visibleIn: ['en', 'sq'],
        releases: [
          { locale: 'en', releasedAt: at(430) },
          { locale: 'sq', releasedAt: at(430) },
        ],
      });
    });

    it('a withdrawal must be confirmed, and a flash can be raised on visible versions', async () => {
      const later = new Date(begun + 9 * HOUR).toISOString();
      await room.desk.release(old(435), { locale: 'sq', releasedAt: later }).expect(409);
      await room.desk.raise(old(434), { minutes: 5 }).expect(200);
      expect((await text('/api/flash-news')).body).toContain(old(434));
      await room.desk.end(old(434)).expect(200);
      const note = { locale: 'sq', kind: 'correction', text: 'It was 7.' };
      await room.desk.post(`/flash-news/corrections/${ARTICLE}/${old(436)}`, note).expect(201);
      const [line] = await room.read.log(old(436));
      expect(line).toMatchObject({ kind: 'news.corrected' });
    });

    it('in the end all have the same release as without a first part', async () => {
      await backfill().run();
      expect(await releasesByVersion()).toEqual(given);
    });
  });
};
