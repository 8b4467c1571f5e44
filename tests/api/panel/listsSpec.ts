import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { superAdmin, type AdminUser } from '../../helpers/admin';
import { writers, type Entry } from '../../helpers/articles';
import type { Database } from '../../helpers/environment';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { until } from '../../helpers/until';
import { untilIdle } from '../../helpers/untilIdle';

interface Said {
  sql: string;
  bindings: unknown[];
}

interface Page {
  results: Record<string, unknown>[];
  pagination: { total: number; page: number; pageCount: number };
}

interface Raw {
  rows: Record<string, string>[];
}

/** Types whose lists are tested in every order that the panel offers. */
const LISTS = ['api::article.article', 'api::quote.quote'];

/** Tests the panel's lists on the given database. */
export const describeLists = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let newsroom: Newsroom;
    let editor: AdminUser;
    let kept: Database;
    let bota: Entry;
    let ana: Entry;

    const boot = async () => {
      newsroom = await bootNewsroom({ database: kept });
      editor = await superAdmin(newsroom.strapi);
    };
    beforeAll(async () => {
      kept = await database();
      await boot();
      const write = writers(newsroom.strapi);
      bota = await write.category('Bota', 'World');
      ana = await write.person('Ana');
      const data = { category: bota.documentId, people: [ana.documentId] };
      for (let number = 0; number < 12; number += 1) {
        const { documentId } = await write.published({ title: `Lajmi ${number}`, data });
        await write.quote(documentId, { data: { speaker: ana.documentId } });
      }
    });
    afterAll(() => newsroom.stop());

    const ask = async (path: string): Promise<unknown> => {
      const answer = await newsroom
        .http()
        .get(`/content-manager/${path}`)
        .set('Authorization', editor.authorization)
        .expect(200);
      return answer.body;
    };
    const list = (type: string, query = '') =>
      ask(`collection-types/${type}?page=1&pageSize=10&locale=sq${query}`) as Promise<Page>;

    /** Returns the SQL that ran during `work`. */
    const saidBy = async (work: () => Promise<unknown>): Promise<Said[]> => {
      await untilIdle(newsroom.strapi);
      const said: Said[] = [];
      const hear = ({ sql, bindings }: Said) => said.push({ sql, bindings });
      newsroom.strapi.db.connection.on('query', hear);
      await work();
      newsroom.strapi.db.connection.removeListener('query', hear);
      return said;
    };
    const articlesIn = (said: Said[]) => said.filter(({ sql }) => /["`]articles["`]/.test(sql));

    /** Returns the plan of a page's query, which must neither scan nor sort a whole table. */
    const planOf = async ({ sql, bindings }: Said): Promise<string> => {
      const { connection: knex } = newsroom.strapi.db;
      const asked = sql.replaceAll(/\$\d+/g, '?');
      if (newsroom.strapi.db.dialect.client !== 'postgres') {
        const rows: { detail: string }[] = await knex.raw(
          `explain query plan ${asked}`,
          bindings as string[],
        );
        return rows.map(({ detail }) => detail).join('\n');
      }
      return knex.transaction(async (trx) => {
        await trx.raw('set local enable_seqscan = off; set local enable_sort = off');
        const { rows }: Raw = await trx.raw(`explain ${asked}`, bindings as string[]);
        return rows.map((row) => row['QUERY PLAN']).join('\n');
      });
    };

    it('a list of categories loads none of their articles', async () => {
      const said = await saidBy(async () => {
        const { results } = await list('api::category.category', '&sort=position:ASC');
        expect(results.map((one) => one['name'])).toEqual(expect.arrayContaining(['Bota']));
      });
      expect(articlesIn(said)).toEqual([]);
    });

    it('a list of people loads none of their articles and quotes', async () => {
      const said = await saidBy(async () => {
        const { results } = await list('api::person.person', '&sort=name:ASC');
        expect(results).toMatchObject([{ name: 'Ana' }]);
      });
      expect(said.filter(({ sql }) => /["`](articles|quotes)["`]/.test(sql))).toEqual([]);
    });

    it('an opened category or person loads none of them either', async () => {
      const said = await saidBy(async () => {
        const category = `collection-types/api::category.category/${bota.documentId}?locale=sq`;
        expect(await ask(category)).toMatchObject({ data: { name: 'Bota' } });
        const person = `collection-types/api::person.person/${ana.documentId}`;
        expect(await ask(person)).toMatchObject({ data: { name: 'Ana' } });
      });
      expect(articlesIn(said)).toEqual([]);
    });

    it('an article still shows its category, and counts its people and quotes', async () => {
      const { results, pagination } = await list('api::article.article', '&sort=title:ASC');
      expect(pagination.total).toBe(12);
      expect(results[0]).toMatchObject({
        category: { name: 'Bota' },
        people: { count: 1 },
        quotes: { count: 1 },
      });
    });

    describe.each(LISTS)('every order that the list of %s offers', (type) => {
      it.each(['ASC', 'DESC'])('%s: it is read along an index', async (direction) => {
        const configuration = (await ask(`content-types/${type}/configuration`)) as {
          data: {
            contentType: {
              layouts: { list: string[] };
              metadatas: Record<string, { list: { sortable: boolean } }>;
            };
          };
        };
        const { layouts, metadatas } = configuration.data.contentType;
        const columns = layouts.list.filter((column) => metadatas[column]?.list.sortable);
        expect(columns.length).toBeGreaterThan(0);
        for (const column of columns) {
          const said = await saidBy(() => list(type, `&sort=${column}:${direction}`));
          const page = said.find(({ sql }) => /select ["`]t0["`]\.\*.* order by /.test(sql));
          const plan = await planOf(page as Said);
          expect(plan).toMatch(/_panel_/);
          // Rows with equal values are sorted by id; never the whole table.
          expect(plan).not.toMatch(/SCAN t0$|B-TREE FOR ORDER BY|Seq Scan|^ *-> +Sort/m);
        }
      });
    });

    it('a page far down and the total need no rows of other pages', async () => {
      const said = await saidBy(() => list('api::article.article', '&sort=updatedAt:DESC'));
      const count = said.find(({ sql }) => /^select count\(/.test(sql) && /articles/.test(sql));
      expect(await planOf(count as Said)).toMatch(/COVERING INDEX articles_panel|articles_panel_/);
    });

    it('a page further down is found by its ids, of which no row of another page is read', async () => {
      let page: Page | undefined;
      const said = await saidBy(async () => {
        page = (await ask(
          'collection-types/api::article.article?page=2&pageSize=10&locale=sq&sort=title:ASC',
        )) as Page;
      });
      expect(page?.results.map(({ title }) => title)).toEqual(['Lajmi 8', 'Lajmi 9']);
      expect(page?.pagination).toMatchObject({ total: 12, page: 2, pageCount: 2 });
      const skipping = articlesIn(said).filter(({ sql }) => / offset /.test(sql));
      expect(skipping).toHaveLength(1);
      expect(skipping[0]?.sql).toMatch(
        /^select ["`]t0["`]\.["`]id["`](, ["`]t0["`]\.["`]id["`])? from/,
      );
      expect(await planOf(skipping[0] as Said)).toMatch(/COVERING INDEX articles_panel|Index Only/);
    });

    it('a filter by the name of a category asks for its id, or for its articles where they are few', async () => {
      const said = await saidBy(async () => {
        const { results } = await list(
          'api::article.article',
          '&sort=updatedAt:DESC&filters[$and][0][category][name][$eq]=Bota',
        );
        expect(results).toHaveLength(10);
      });
      const pages = articlesIn(said).filter(({ sql }) => /["`]categories["`]/.test(sql));
      expect(pages.filter(({ sql }) => /\.["`]name["`] =/.test(sql))).toEqual([]);
      expect(pages.filter(({ sql }) => /^select count/.test(sql))).toEqual([]);
      const none = '&filters[$and][0][category][name][$eq]=World';
      expect((await list('api::article.article', none)).pagination.total).toBe(0);
    });

    it('what may be chosen in a relation is not counted, and found by what is typed', async () => {
      const choose = (page: number, typed: string) =>
        ask(
          `relations/api::quote.quote/article?locale=sq&id=&pageSize=10&_q=${typed}&page=${page}`,
        ) as Promise<Page>;
      const said = await saidBy(async () => {
        expect((await choose(1, 'lajmi')).pagination).toMatchObject({ page: 1, pageCount: 2 });
      });
      expect(articlesIn(said).filter(({ sql }) => /^select count/.test(sql))).toEqual([]);
      const last = await choose(2, 'lajmi');
      expect(last.results.map(({ title }) => title)).toEqual(['Lajmi 8', 'Lajmi 9']);
      expect(last.pagination).toMatchObject({ page: 2, pageCount: 2, total: 12 });
      expect((await choose(1, 'ajmi 11')).results).toMatchObject([{ title: 'Lajmi 11' }]);
      expect((await choose(1, 'asnjë')).results).toEqual([]);
    });

    it('quotes to choose are newest first, along an index', async () => {
      let chosen: Page | undefined;
      const said = await saidBy(async () => {
        const path = 'relations/api::article.article/quotes?locale=sq&id=&pageSize=10&_q=&page=1';
        chosen = (await ask(path)) as Page;
      });
      const newest = await list('api::quote.quote', '&sort=updatedAt:DESC');
      const ids = (page: Page | undefined) => page?.results.map(({ documentId }) => documentId);
      expect(ids(chosen)).toEqual(ids(newest));
      const page = said.find(({ sql }) => /["`]quotes["`] as .* order by /.test(sql));
      expect(await planOf(page as Said)).toMatch(/quotes_panel_/);
    });

    it('a search for a word of every article has its page and its total', async () => {
      const { results, pagination } = await list(
        'api::article.article',
        '&sort=title:ASC&_q=lajmi',
      );
      expect(results.map(({ title }) => title).slice(0, 2)).toEqual(['Lajmi 0', 'Lajmi 1']);
      expect(pagination.total).toBe(12);
    });

    it('indexes of a large table are made while the newsroom serves', async () => {
      const { connection: knex } = newsroom.strapi.db;
      const names = ['articles_panel_title', 'articles_panel_byline'];
      for (const index of names) await knex.raw(`drop index "${index}"`);
      // Only its id makes the table look large.
      await knex('articles').insert({
        id: 20_000,
        document_id: 'far',
        locale: 'sq',
        title: 'Larg',
      });
      await newsroom.stop();
      await boot();
      const indexes = async (): Promise<string[]> => {
        const db = newsroom.strapi.db as unknown as {
          dialect: { schemaInspector: { getIndexes(of: string): Promise<{ name: string }[]> } };
        };
        const found = await db.dialect.schemaInspector.getIndexes('articles');
        return found.map((index) => index.name).filter((index) => names.includes(index));
      };
      // A pause before the first index leaves the database to other requests.
      expect(await indexes()).toEqual([]);
      expect((await list('api::article.article', '&sort=title:ASC')).pagination.total).toBe(13);
      await until(indexes, (found) => found.length === 2, { seconds: 30 });
    });
  });
};
