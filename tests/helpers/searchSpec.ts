import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { superAdmin } from './admin';
import { bootNewsroom, type Newsroom } from './newsroom';
import type { Database } from './environment';
import { until } from './until';

interface Answer {
  status: number;
  body: { results: Record<string, string>[]; data: Record<string, string>[]; error?: unknown };
}

/** Stored texts, and terms that find them on any database. */
const FOUND: [written: string, typed: string][] = [
  ['Çelë', 'ÇELË'],
  ['Çelë', 'çele'],
  ['Çelë', 'cele'],
  ['Çelë', 'CELE'],
  ['Çelë', 'Çelë'.normalize('NFD')],
  ['Ĉelë'.normalize('NFD'), 'ĉelë'],
  ['Straße', 'strasse'],
  ['Straße', 'STRAẞE'],
  ['Łódź', 'lodz'],
  ['Ødegård', 'odegard'],
  ['Đoković', 'djok'.replace('j', '')],
  ['İstanbul', 'istanbul'],
  ['Diyarbakır', 'DIYARBAKIR'],
  ['Æsop', 'aesop'],
  ['Άνθρωπος', 'ΑΝΘΡΩΠΟΣ'],
  ['Москва', 'МОСКВА'],
  ['Ёлкин', 'елкин'],
  ['Nguyễn', 'nguyen'],
  ['Rritje 100%_plot', '100%_'],
  ['C:\\lajme', ':\\l'],
  ['O\'Neill "Bob"', 'o\'neill "b'],
  ['Fest 🎉🎊 sot', '🎉🎊'],
  ['Xhë', 'Ë'],
  ['Xhë', 'he'],
];

/** A quarter of them, where what is tested is the way to the search. */
const SOME_FOUND = FOUND.filter((_, index) => index % 4 === 0);

const WRITTEN = [...new Set(FOUND.map(([written]) => written))];

const INDEXES = ['search_people', 'search_articles'];

const NOT_FOUND = ['100%%', 'C_le', '%', 'çela', 'cele '.repeat(400), '" or "', '*', 'cel*'];

const objectOf = (name: string): unknown => expect.objectContaining({ name });

/** Returns the expected hits; wildcards are plain characters. */
const expectedBy = (typed: string): unknown =>
  WRITTEN.filter((written) => written.includes(typed)).map(objectOf);

/** Tests that search finds stored texts by any spelling and every route, on the given database. */
export const searchSpec = (
  name: string,
  database: () => Promise<Database>,
  clean: () => Promise<void>,
) =>
  describe(`search on ${name}`, () => {
    let newsroom: Newsroom;
    let authorization: string;

    const get = async (path: string, query: object): Promise<Answer> =>
      newsroom.http().get(path).query(query).set('Authorization', authorization);

    const names = ({ results }: Answer['body'], field = 'name'): string[] =>
      results.map((row) => row[field] ?? '');

    beforeAll(async () => {
      const shared = await database();
      newsroom = await bootNewsroom({ database: shared });
      const { strapi } = newsroom;
      for (const written of WRITTEN) {
        await strapi.documents('api::person.person').create({ data: { name: written } });
        await strapi
          .documents('api::article.article')
          .create({ data: { title: written }, locale: 'sq' });
      }
      // Like an older database, from before search had an index.
      await strapi.db.connection('search_indexes').delete();
      await newsroom.stop();
      newsroom = await bootNewsroom({ database: shared });
      ({ authorization } = await superAdmin(newsroom.strapi));
    });

    afterAll(async () => {
      await newsroom.stop();
      await clean();
    });

    /** Searches in the database layer only: the server doesn't listen yet, so no index is complete. */
    describe('before its index is complete', () => {
      const found = async (query: object): Promise<unknown[]> =>
        newsroom.strapi.db.query('api::person.person').findMany(query) as Promise<unknown[]>;

      it.each(FOUND)('finds %j by %j', async (written, typed) => {
        expect(await found({ _q: typed })).toContainEqual(objectOf(written));
        expect(await found({ where: { name: { $containsi: typed } } })).toContainEqual(
          objectOf(written),
        );
      });

      it.each(NOT_FOUND)('finds nobody by %j', async (typed) => {
        expect(await found({ _q: typed })).toEqual(expectedBy(typed));
      });
    });

    describe('by its index', () => {
      beforeAll(async () => {
        await newsroom.http().get('/_health');
        await until(
          async () => {
            const rows: { complete: unknown }[] = await newsroom.strapi.db
              .connection('search_indexes')
              .select('complete');
            return rows.every(({ complete }) => Boolean(complete));
          },
          Boolean,
          { seconds: 30 },
        );
      });

      it('holds what was there before it', async () => {
        for (const table of INDEXES) {
          const count = await newsroom.strapi.db.connection(table).count({ count: '*' });
          expect(Number(count[0]?.count)).toBe(WRITTEN.length);
        }
      });

      it.each(FOUND)('finds %j by %j in the lists of the panel', async (written, typed) => {
        const people = await get('/content-manager/collection-types/api::person.person', {
          _q: typed,
          pageSize: 100,
        });
        expect(names(people.body)).toContain(written);
        const articles = await get('/content-manager/collection-types/api::article.article', {
          _q: typed,
          locale: 'sq',
          pageSize: 100,
        });
        expect(names(articles.body, 'title')).toContain(written);
      });

      it.each(SOME_FOUND)('finds %j by %j in the choice of a relation', async (written, typed) => {
        const people = await get('/content-manager/relations/api::article.article/people', {
          _q: typed,
          locale: 'sq',
          pageSize: 100,
        });
        expect(names(people.body)).toContain(written);
      });

      it.each(SOME_FOUND)(
        'finds %j by %j over the content API’s filters',
        async (written, typed) => {
          const found = (filter: object): Promise<unknown[]> =>
            newsroom.strapi.documents('api::person.person').findMany({ filters: { name: filter } });
          expect(await found({ $containsi: typed })).toContainEqual(
            expect.objectContaining({ name: written }),
          );
          expect(await found({ $notContainsi: typed })).not.toContainEqual(
            expect.objectContaining({ name: written }),
          );
        },
      );

      it.each(NOT_FOUND)('finds nobody by %j', async (typed) => {
        const people = await get('/content-manager/collection-types/api::person.person', {
          _q: typed,
        });
        expect(people.status).toBe(200);
        expect(people.body.results).toEqual(expectedBy(typed));
      });
    });
  });
