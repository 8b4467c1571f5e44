import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { superAdmin, type AdminUser } from '../../helpers/admin';
import { writers, type Entry } from '../../helpers/articles';
import type { Database } from '../../helpers/environment';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { untilIdle } from '../../helpers/untilIdle';

interface Page {
  results: { title: string; status: string }[];
  pagination: { total: number; pageCount: number };
}

const COUNTS = 'homepage/count-documents';
/** SQL by which Strapi compares every draft with its published row. */
const OF_EVERY_DRAFT = /NOT EXISTS\(SELECT 1 FROM|group by .document_id./;

/** Tests the status of drafts and documents in the panel on the given database. */
export const describeStatus = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let newsroom: Newsroom;
    let editor: AdminUser;
    let write: ReturnType<typeof writers>;
    let modified: Entry;

    const boot = async (kept: Database) => {
      newsroom = await bootNewsroom({ database: kept });
      editor = await superAdmin(newsroom.strapi);
      write = writers(newsroom.strapi);
    };
    let kept: Database;
    beforeAll(async () => {
      kept = await database();
      await boot(kept);
      await write.published({ title: 'Botuar' });
      modified = await write.published({ title: 'Ndryshuar' });
      await edit(modified.documentId, 'Ndryshuar më pas');
      for (let number = 0; number < 11; number += 1) await write.draft({ title: `E re ${number}` });
    });
    afterAll(() => newsroom.stop());

    const articles = () =>
      newsroom.strapi.documents('api::article.article') as unknown as Record<
        string,
        (params: object) => Promise<unknown>
      >;
    const edit = (documentId: string, title: string) =>
      articles()['update']?.({ documentId, locale: 'sq', data: { title } });

    const ask = async (path: string): Promise<unknown> => {
      const answer = await newsroom
        .http()
        .get(`/content-manager/${path}`)
        .set('Authorization', editor.authorization)
        .expect(200);
      return answer.body;
    };
    const list = (query: string) =>
      ask(`collection-types/api::article.article?locale=sq&pageSize=10&${query}`) as Promise<Page>;
    const statuses = async (query: string) =>
      (await list(query)).results.map(({ status }) => status);

    const saidBy = async (work: () => Promise<unknown>): Promise<string[]> => {
      await untilIdle(newsroom.strapi);
      const said: string[] = [];
      const hear = ({ sql }: { sql: string }) => said.push(sql);
      newsroom.strapi.db.connection.on('query', hear);
      await work();
      newsroom.strapi.db.connection.removeListener('query', hear);
      return said;
    };

    /** Returns the counts of Strapi's own service. */
    const strapisCounts = async () => {
      const { connection: knex } = newsroom.strapi.db;
      const said: unknown = await knex.raw(`
        select bucket, count(*) as documents from (
          select case when max(case when published_at is not null then 1 else 0 end) = 0 then 'draft'
            when max(case when published_at is null then updated_at end) =
              max(case when published_at is not null then updated_at end) then 'published'
            else 'modified' end as bucket
          from articles group by document_id) as documents group by bucket`);
      const rows = (Array.isArray(said) ? said : (said as { rows: unknown[] }).rows) as {
        bucket: string;
        documents: number | string;
      }[];
      return Object.fromEntries(rows.map(({ bucket, documents }) => [bucket, Number(documents)]));
    };
    const counts = async () => ((await ask(COUNTS)) as { data: Record<string, number> }).data;

    it('a list by status has drafts, modified and published ones, in this order and the other', async () => {
      expect(await statuses('page=1&sort=status:ASC')).toEqual(Array(10).fill('draft'));
      expect(await statuses('page=2&sort=status:ASC')).toEqual(['draft', 'modified', 'published']);
      expect((await statuses('page=1&sort=status:DESC')).slice(0, 3)).toEqual([
        'published',
        'modified',
        'draft',
      ]);
      const { pagination } = await list('page=1&sort=status:ASC');
      expect(pagination).toMatchObject({ total: 13, pageCount: 2 });
    });

    it('a list by status that is filtered or searched is in the same order', async () => {
      const filter = '&filters[$and][0][title][$startsWith]=E re 1';
      expect(await statuses(`page=1&sort=status:ASC${filter}`)).toEqual(['draft', 'draft']);
      expect(await statuses('page=1&sort=status:DESC&_q=ndryshuar')).toEqual(['modified']);
    });

    it('no request compares every draft with what is published of it', async () => {
      const said = await saidBy(async () => {
        await list('page=1&sort=status:ASC');
        await counts();
      });
      expect(said.filter((sql) => OF_EVERY_DRAFT.test(sql))).toEqual([]);
    });

    it('the home page counts what Strapi counts, after every kind of change', async () => {
      const same = async () => {
        const { draft, modified: changed } = await counts();
        const expected = await strapisCounts();
        expect({ draft, changed }).toEqual({
          draft: expected['draft'] ?? 0,
          changed: expected['modified'] ?? 0,
        });
      };
      await same();
      expect(await counts()).toMatchObject({ draft: 11, modified: 1 });
      const { documentId } = modified;
      await articles()['publish']?.({ documentId, locale: 'sq' });
      await same();
      expect(await counts()).toMatchObject({ modified: 0 });
      await edit(documentId, 'Ndryshuar sërish');
      await articles()['update']?.({ documentId, locale: 'en', data: { title: 'Changed' } });
      await same();
      await articles()['discardDraft']?.({ documentId, locale: 'sq' });
      await same();
      await articles()['unpublish']?.({ documentId, locale: 'sq' });
      await same();
      await articles()['delete']?.({ documentId, locale: '*' });
      await same();
      await newsroom.strapi.db.connection('articles').update({ published_at: null });
      await same();
    });

    it('lists and counts are as right while no change can be taken up', async () => {
      const { connection: knex } = newsroom.strapi.db;
      const [now, away] = ['articles_status_changes', 'articles_status_changes_away'];
      const [listed, counted] = [await list('page=1&sort=status:ASC'), await counts()];
      await knex.raw(`alter table ${now} rename to ${away}`);
      try {
        expect(await list('page=1&sort=status:ASC')).toEqual(listed);
        expect(await counts()).toEqual(counted);
      } finally {
        await knex.raw(`alter table ${away} rename to ${now}`);
      }
    });

    it('what was there before it was kept, and what is lost when a table is rebuilt, is found again', async () => {
      const { connection: knex } = newsroom.strapi.db;
      const [trigger] =
        newsroom.strapi.db.dialect.client === 'postgres'
          ? ['drop trigger articles_status_keep on articles']
          : ['drop trigger articles_status_update'];
      await knex.raw(trigger);
      await newsroom.stop();
      await boot(kept);
      const draft = await counts();
      expect(draft).toMatchObject({ draft: (await strapisCounts())['draft'] });
    });
  });
};
