import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Entry } from '../../helpers/articles';
import type { Database } from '../../helpers/environment';
import { ARTICLE, documentsOf, openNewsroom, type OpenNewsroom } from './desk';

const FACET = 'plugin::flash-news.facet';
const HOUR = 3_600_000;

interface Facets {
  reconcile(): Promise<number>;
}

interface Said {
  sql: string;
  bindings: unknown[];
}

/** Strapi's schema inspector. */
interface Inspector {
  getIndexes(table: string): Promise<{ name: string; columns: string[] }[]>;
}

/** Stories of bulk SQL; every hundredth is in the small category, half in the large one. */
const ARCHIVE = 6000;

/** Tests the facets behind narrowed feeds on the given database. */
export const describeFacets = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let room: OpenNewsroom;
    let bota: Entry;
    let sport: Entry;
    let ana: Entry;
    let ben: Entry;

    beforeAll(async () => {
      room = await openNewsroom({ database: await database() });
      bota = await room.write.category('Bota', 'World');
      sport = await room.write.category('Sporti', 'Sport');
      ana = await room.write.person('Ana');
      ben = await room.write.person('Ben');
    });
    afterAll(() => room.stop());

    const facets = () => room.strapi.plugin('flash-news').service<Facets>('facets');
    const rows = async (): Promise<unknown[]> => {
      const found = (await room.rows(FACET).findMany({})) as Record<string, unknown>[];
      return found
        .map(({ facet, target, locale, releasedAt, relatedDocumentId }) =>
          JSON.stringify([facet, target, locale, new Date(String(releasedAt)), relatedDocumentId]),
        )
        .sort();
    };

    /** Compares the facets with a recomputation. */
    const expectNoDrift = async (): Promise<void> => {
      const kept = await rows();
      await room.rows(FACET).deleteMany({});
      await facets().reconcile();
      expect(kept).toEqual(await rows());
      expect(await facets().reconcile()).toBe(0);
    };

    const story = (data: object = {}) =>
      room.write.published({
        data: { category: bota.documentId, people: [ana.documentId, ben.documentId], ...data },
      });
    const articles = () => documentsOf(room.strapi)(ARTICLE);
    const put = (path: string, body: object) =>
      room.http().put(path).set('Authorization', room.chief.authorization).send(body).expect(200);

    const acts: [string, () => Promise<unknown>][] = [
      ['nothing but a publication', () => story()],
      [
        'another category and other people, published again',
        async () => {
          const { documentId } = await story();
          const data = { category: sport.documentId, people: [ben.documentId] };
          await articles().update({ documentId, locale: 'sq', data });
          await room.write.publish(documentId);
        },
      ],
      [
        'a draft that is not published',
        async () => {
          const { documentId } = await story();
          await articles().update({
            documentId,
            locale: 'sq',
            data: { category: sport.documentId },
          });
        },
      ],
      [
        'a second language, and the first taken back',
        async () => {
          const { documentId } = await story();
          await room.write.translation(documentId, 'en');
          await room.write.publish(documentId, 'en');
          await room.write.unpublish(documentId, 'sq');
        },
      ],
      [
        'an embargo, lifted by hand',
        async () => {
          const { documentId } = await story();
          const releasedAt = new Date(room.clock.now() + HOUR).toISOString();
          const body = { locale: 'sq', releasedAt, confirmWithdrawal: true };
          await room.desk.release(documentId, body).expect(200);
          await room.desk.release(documentId, { locale: 'sq', releasedAt: 'now' }).expect(200);
        },
      ],
      [
        'a kill, and a revival',
        async () => {
          const { documentId } = await story();
          const path = `/flash-news/kills/${ARTICLE}/${documentId}`;
          await room.desk
            .post(path, { notices: { sq: 'Gone.', en: 'Gone.' }, reason: 'Wrong' })
            .expect(200);
          await expectNoDrift();
          await room.desk.post(`${path}/end`).expect(200);
        },
      ],
      [
        'a deletion, of one language and of all',
        async () => {
          const { documentId } = await story();
          await room.write.translation(documentId, 'en');
          await room.write.publish(documentId, 'en');
          await articles().delete({ documentId, locale: 'en' });
          await expectNoDrift();
          await articles().delete({ documentId, locale: '*' });
        },
      ],
      [
        'a row that is written round the document service',
        async () => {
          const { documentId } = await story();
          const where = { documentId, publishedAt: { $notNull: true } };
          const { id } = await room.rows(ARTICLE).findOne({ where });
          const { id: other } = await room.rows('api::category.category').findOne({
            where: { documentId: sport.documentId, locale: 'sq' },
          });
          await room.rows(ARTICLE).update({ where: { id }, data: { category: other, people: [] } });
        },
      ],
      [
        'a publication that is rolled back',
        async () => {
          const { documentId } = await room.write.draft({ data: { category: bota.documentId } });
          const undone = room.strapi.db.transaction(async () => {
            await room.write.publish(documentId);
            throw new Error('rolled back');
          });
          await expect(undone).rejects.toThrow('rolled back');
        },
      ],
      [
        'a pin and a story kept out, which don’t concern it',
        async () => {
          const { documentId } = await story();
          const path = `/flash-news/placements/${ARTICLE}/${documentId}`;
          await put(path, { locale: 'sq', place: 'out' });
        },
      ],
    ];

    it.each(acts)('equals a recomputation after %s', async (_, act) => {
      await act();
      await expectNoDrift();
    });

    it('shows nothing from an obsolete index row', async () => {
      const { documentId } = await story({ category: sport.documentId });
      await room.rows(FACET).create({
        data: {
          ...{ contentType: ARTICLE, facet: 'category', target: bota.documentId, locale: 'sq' },
          ...{ relatedDocumentId: documentId, releasedAt: new Date(room.clock.now()) },
        },
      });
      const found = await room.read.latest({ category: bota.documentId, limit: '100' });
      expect(found.map((item) => item.documentId)).not.toContain(documentId);
      expect(await facets().reconcile()).toBe(1);
    });

    describe('with an archive inserted by bulk SQL', () => {
      const knex = () => room.strapi.db.connection;
      const insert = async (table: string, all: object[]): Promise<void> => {
        for (let start = 0; start < all.length; start += 100) {
          await knex()(table).insert(all.slice(start, start + 100));
        }
      };
      const idOf = async (uid: string, documentId: string): Promise<number> =>
        (await room.rows(uid).findOne({ where: { documentId } })).id as number;

      beforeAll(async () => {
        const all = Array.from({ length: ARCHIVE }, (_, index) => index);
        const at = (index: number) => new Date(room.clock.now() - (index + 1) * 60_000);
        const [{ last }] = (await knex()('articles').max('id as last')) as [{ last: number }];
        const first = last + 1;
        await insert(
          'articles',
          all.map((index) => ({
            ...{ id: first + index, document_id: `archive${index}`, locale: 'sq', title: 'Arkiv' },
            ...{ published_at: at(index), created_at: at(index), updated_at: at(index) },
          })),
        );
        const large = await idOf('api::category.category', sport.documentId);
        const small = await idOf('api::category.category', bota.documentId);
        await insert(
          'articles_category_lnk',
          all
            .filter((index) => index % 2 === 0 || index % 100 === 1)
            .map((index) => ({
              ...{ article_id: first + index, category_id: index % 2 === 0 ? large : small },
            })),
        );
        const person = await idOf('api::person.person', ana.documentId);
        await insert(
          'articles_people_lnk',
          all
            .filter((index) => index % 4 === 0)
            .map((index) => ({ article_id: first + index, person_id: person })),
        );
        await insert(
          'flash_news_releases',
          all.map((index) => ({
            ...{ document_id: `release${index}`, content_type: ARTICLE, locale: 'sq' },
            ...{ related_document_id: `archive${index}`, released_at: at(index), announced: true },
          })),
        );
        await knex().raw('analyze');
      });

      it('is found at a boot', async () => {
        expect(await facets().reconcile()).toBe(ARCHIVE * 0.51 + ARCHIVE / 4);
        await expectNoDrift();
        const found = await room.read.latest({ category: bota.documentId, limit: '100' });
        expect(found.filter(({ documentId }) => documentId.startsWith('archive'))).toHaveLength(
          ARCHIVE / 100,
        );
      });

      const PAGES: [string, () => Record<string, string>][] = [
        ['no filter', () => ({})],
        ['half of all', () => ({ category: sport.documentId })],
        ['a hundredth', () => ({ category: bota.documentId })],
        ['one person', () => ({ person: ana.documentId })],
        ['both', () => ({ category: sport.documentId, person: ana.documentId })],
        ['some days', () => ({ from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' })],
        ['a chain of languages', () => ({ locale: 'en', fallback: 'sq' })],
      ];

      it.each(PAGES)('reads along an index: %s', async (_, queryOf) => {
        const query = queryOf();
        const asked: Said[] = [];
        const listen = (said: Said) => {
          if (said.sql.includes('cross join')) asked.push(said);
        };
        const first = (await room.read.latestNews({ ...query, limit: '20' })).body;
        knex().on('query', listen);
        const cursor = first.meta.nextCursor as string;
        const { status } = await room.read.latestNews({ ...query, limit: '20', cursor });
        knex().off('query', listen);
        expect({ status, pages: asked.length }).toEqual({
          status: 200,
          pages: 'fallback' in query ? 2 : 1,
        });
        for (const page of asked) expect(await planFaults(page)).toEqual([]);
      });

      it('finds elapsed releases without an event by an index', async () => {
        const asked: Said[] = [];
        const listen = (said: Said) => {
          if (/announced.*order by/.test(said.sql)) asked.push(said);
        };
        knex().on('query', listen);
        await room.sweep();
        knex().off('query', listen);
        const plans = await Promise.all(asked.map(planOf));
        expect(plans.map((plan) => plan.join('\n'))).toEqual([
          expect.stringContaining('flash_news_releases_announced_index'),
        ]);
      });

      it.each([
        ['articles_category_lnk', 'article_ord category_id'],
        ['articles_people_lnk', 'article_ord person_id'],
      ])('has an index for the last position in %s', async (table, columns) => {
        const inspector = room.strapi.db.dialect.schemaInspector as unknown as Inspector;
        // Strapi doesn't return their order.
        const indexes = await inspector.getIndexes(table);
        expect(indexes.map((index) => index.columns.toSorted().join(' '))).toContain(columns);
      });

      it('recognizes a plan that scans a table', async () => {
        const sql = 'select * from articles cross join flash_news_releases r order by title';
        expect(await planFaults({ sql, bindings: [] })).not.toEqual([]);
      });

      const planOf = async ({ sql, bindings }: Said): Promise<string[]> => {
        const isPostgres = room.strapi.db.dialect.client === 'postgres';
        const explain = isPostgres ? 'explain' : 'explain query plan';
        const result = (await knex().raw(`${explain} ${plain(sql)}`, bindings as never)) as unknown;
        const lines = isPostgres
          ? (result as { rows: { 'QUERY PLAN': string }[] }).rows.map((row) => row['QUERY PLAN'])
          : (result as { detail: string }[]).map(({ detail }) => detail);
        return lines.map((line) => line.trim());
      };

      /** Lines of a plan that scan a whole table, sort, or join by an estimate. */
      const planFaults = async (said: Said): Promise<string[]> =>
        (await planOf(said)).filter((line) =>
          room.strapi.db.dialect.client === 'postgres'
            ? /Seq Scan on (articles|flash_news_(releases|facets))|^(-> +)?Sort +\(|(Semi|Anti) Join/.test(
                line,
              )
            : /^SCAN (?!.*(VIRTUAL|CONSTANT))/.test(line) || line.includes('TEMP B-TREE'),
        );
      /** Replaces knex's `$1` by `?`. */
      const plain = (sql: string): string => sql.replace(/\$\d+/g, '?');
    });
  });
};
