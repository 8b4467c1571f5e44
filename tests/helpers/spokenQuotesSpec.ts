import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  PersonResponse,
  QuotesResponse,
} from '../../src/plugins/wire-desk/shared/contracts/public';
import { documentsOf, openNewsroom, type OpenNewsroom } from '../api/flash-news/desk';
import type { Entry } from './articles';
import type { Database } from './environment';

const PERSON = 'api::person.person';
const QUOTE = 'api::quote.quote';
const ARTICLE = 'api::article.article';

interface Said {
  sql: string;
}

/** Tests what readers get of somebody's quotes, on the given database. */
export const spokenQuotesSpec = (name: string, database: () => Promise<Database>): void => {
  describe(`what somebody said, on ${name}`, () => {
    let room: OpenNewsroom;
    let ana: Entry;

    const quotes = (query: object) => room.http().get('/api/wire-desk/quotes').query(query);
    const textsOf = async (query: object): Promise<string[]> => {
      const { status, body } = await quotes(query);
      expect([status, body.error?.message]).toEqual([200, undefined]);
      return (body as QuotesResponse).data.map(({ text }) => text);
    };
    const person = (slug: string, query: object = {}) =>
      room
        .http()
        .get(`/api/wire-desk/people/${encodeURIComponent(slug)}`)
        .query(query)
        .redirects(0);
    const slugOf = async ({ documentId }: Entry): Promise<string> =>
      String((await documentsOf(room.strapi)(PERSON).findOne({ documentId }))?.['slug']);

    /** Publishes a story with a quote of somebody. */
    const says = async (speaker: Entry, text: string, data: object = {}): Promise<Entry> => {
      const story = await room.write.draft({ data: { people: [speaker.documentId] } });
      const { documentId } = speaker;
      await room.write.quote(story.documentId, { data: { text, speaker: documentId, ...data } });
      await room.write.publish(story.documentId);
      return story;
    };

    beforeAll(async () => {
      room = await openNewsroom({ database: await database() });
      await room.desk
        .put('/flash-news/settings', { urlPattern: 'https://site.test/{locale}/{slug}' })
        .expect(200);
      ana = await room.write.person('Ana Kovač', {
        roles: [
          { locale: 'sq', title: 'ministre', since: '2026-02-01' },
          { locale: 'sq', title: 'deputete', since: '2020-01-01', until: '2026-01-31' },
          { locale: 'en', title: 'minister' },
        ],
        aliases: [{ text: 'Ana Kovac', kind: 'spelling' }],
        wikidataId: 'Q42',
      });
    });
    afterAll(() => room.stop());

    it('is listed newest first, with its words, occasion, story and the role of that day', async () => {
      await says(ana, 'E vjetër.', { saidOn: '2026-01-10', kind: 'partial' });
      const story = await says(ana, 'E re.', {
        ...{ saidOn: '2026-03-10', attributedAs: 'Kovač', occasion: 'në Tiranë', medium: 'RTSH' },
        ...{ sourceUrl: 'https://rtsh.test/1', originalText: 'New.', originalLanguage: 'en' },
      });
      const { status, body, headers } = await quotes({ speaker: await slugOf(ana) });
      expect(status).toBe(200);
      const slug = String(
        (await documentsOf(room.strapi)(ARTICLE).findOne({ ...story, locale: 'sq' }))?.['slug'],
      );
      expect(body).toEqual({
        data: [
          {
            documentId: expect.any(String),
            locale: 'sq',
            ...{ text: 'E re.', kind: 'direct', attributedAs: 'Kovač', occasion: 'në Tiranë' },
            ...{ medium: 'RTSH', saidOn: '2026-03-10', sourceUrl: 'https://rtsh.test/1' },
            original: { text: 'New.', language: 'en' },
            speaker: {
              documentId: ana.documentId,
              ...{ name: 'Ana Kovač', slug: await slugOf(ana), role: 'ministre' },
            },
            story: {
              ...{ documentId: story.documentId, locale: 'sq', title: story['title'], slug },
              url: `https://site.test/sq/${slug}`,
              publishedAt: expect.stringMatching(/^\d{4}-.*Z$/),
            },
          },
          expect.objectContaining({
            text: 'E vjetër.',
            speaker: expect.objectContaining({ role: 'deputete' }),
          }),
        ],
        meta: { locale: 'sq', limit: 20, nextCursor: null },
      });
      expect(headers['cache-control']).toContain('public');
      const again = await quotes({ speaker: await slugOf(ana) }).set(
        'If-None-Match',
        headers['etag'] as string,
      );
      expect(again.status).toBe(304);
    });

    it('is narrowed by days, and read page by page without a gap or a repeat', async () => {
      const speaker = await room.write.person();
      const days = ['2026-01-05', '2026-01-04', '2026-01-04', '2026-01-02', '2026-01-01'];
      for (const [index, saidOn] of days.entries()) await says(speaker, `Nr. ${index}`, { saidOn });
      const all = await textsOf({ speaker: speaker.documentId });
      expect(all).toHaveLength(5);
      expect(all[0]).toBe('Nr. 0');
      const read: string[] = [];
      let cursor: string | null = null;
      do {
        const page: { body: QuotesResponse } = await quotes({
          ...{ speaker: speaker.documentId, limit: '2' },
          ...(cursor !== null && { cursor }),
        });
        read.push(...page.body.data.map(({ text }) => text));
        cursor = page.body.meta.nextCursor;
      } while (cursor !== null);
      expect(read).toEqual(all);
      const between = { speaker: speaker.documentId, from: '2026-01-02', to: '2026-01-05' };
      expect((await textsOf(between)).sort()).toEqual(['Nr. 1', 'Nr. 2', 'Nr. 3']);
      expect((await quotes({ ...between, from: '2026-02-30' })).status).toBe(400);
      expect((await quotes({ ...between, from: '2026-02-01' })).body.error.message).toBe(
        'from: must not be after `to`',
      );
      expect((await quotes({})).body.error.message).toContain('speaker: must be given once');
      expect((await quotes({ ...between, cursor: 'x' })).status).toBe(400);
    });

    it('is shown in one language, and by fallback each quote once', async () => {
      const speaker = await room.write.person();
      const story = await says(speaker, 'Shqip.');
      await says(speaker, 'Vetëm shqip.');
      await room.write.translation(story.documentId, 'en');
      const [first] = (await quotes({ speaker: speaker.documentId })).body.data.filter(
        ({ text }: { text: string }) => text === 'Shqip.',
      );
      await documentsOf(room.strapi)(QUOTE).update({
        ...{ documentId: first.documentId, locale: 'en' },
        data: {
          ...{ text: 'English.', article: story.documentId, speaker: speaker.documentId },
        },
      });
      await room.write.publish(story.documentId, 'en');
      const query = { speaker: speaker.documentId, locale: 'en' };
      expect(await textsOf(query)).toEqual(['English.']);
      expect((await textsOf({ ...query, fallback: 'auto' })).sort()).toEqual([
        'English.',
        'Vetëm shqip.',
      ]);
    });

    it('follows a quote that gets another speaker, other words, or is withdrawn with its story', async () => {
      const [one, other] = [await room.write.person(), await room.write.person()];
      const story = await says(one, 'Thënë.');
      const [{ documentId }] = (await quotes({ speaker: one.documentId })).body.data;
      await documentsOf(room.strapi)(QUOTE).update({
        ...{ documentId, locale: 'sq' },
        data: { speaker: other.documentId, text: 'Ndryshe.' },
      });
      expect(await textsOf({ speaker: one.documentId })).toEqual(['Thënë.']);
      await room.write.publish(story.documentId);
      expect(await textsOf({ speaker: one.documentId })).toEqual([]);
      expect(await textsOf({ speaker: other.documentId })).toEqual(['Ndryshe.']);
      await room.write.unpublish(story.documentId);
      expect((await quotes({ speaker: other.documentId })).status).toBe(404);
    });

    it('is hidden, with who said it, in a draft, under embargo and in a killed story', async () => {
      const speaker = await room.write.person('Fshehur');
      const slug = await slugOf(speaker);
      const unseen = await quotes({ speaker: 'nobody-has-this' });
      const expectHidden = async (): Promise<void> => {
        for (const wanted of [slug, speaker.documentId]) {
          const { status, body } = await quotes({ speaker: wanted });
          expect([status, body.error.message.replace(wanted, 'nobody-has-this')]).toEqual([
            404,
            unseen.body.error.message,
          ]);
          expect((await person(wanted)).status).toBe(404);
        }
      };
      const story = await room.write.draft({ data: { people: [speaker.documentId] } });
      const data = { text: 'Sekret.', speaker: speaker.documentId };
      await room.write.quote(story.documentId, { data });
      await expectHidden();
      await room.desk
        .release(story.documentId, { locale: 'sq', releasedAt: '2035-01-01T00:00:00Z' })
        .expect(({ status }) => expect(status).toBeLessThan(300));
      await room.write.publish(story.documentId);
      await expectHidden();
      await room.desk.release(story.documentId, { locale: 'sq', releasedAt: null });
      await room.desk.release(story.documentId, {
        locale: 'sq',
        releasedAt: '2020-01-01T00:00:00Z',
      });
      const { body } = await quotes({ speaker: slug });
      expect(body.data.map(({ text }: { text: string }) => text)).toEqual(['Sekret.']);
      await room.desk
        .post(`/flash-news/kills/${ARTICLE}/${story.documentId}`, {
          ...{ notices: { sq: 'Gabim.', en: 'Wrong.' }, reason: 'Wrong' },
        })
        .expect(({ status }) => expect(status).toBeLessThan(300));
      await expectHidden();
    });

    it('has a page of the person: roles in the language asked for, names, quotes and stories', async () => {
      const { status, body } = await person(await slugOf(ana), { locale: 'en', limit: '1' });
      expect(status).toBe(200);
      const { data } = body as PersonResponse;
      expect(data.roles).toEqual([{ title: 'minister', locale: 'en', since: null, until: null }]);
      expect(data.aliases).toEqual([{ text: 'Ana Kovac', locale: null, kind: 'spelling' }]);
      expect(data).toMatchObject({ name: 'Ana Kovač', wikidataId: 'Q42', photo: null });
      expect(data.quotes).toEqual({ data: [], nextCursor: null });
      const inAlbanian = (await person(await slugOf(ana), { limit: '1' })).body as PersonResponse;
      expect(inAlbanian.data.roles).toHaveLength(2);
      const { articles, quotes: said } = inAlbanian.data;
      expect([articles.data.length, said.data.length]).toEqual([1, 1]);
      const next = await room
        .http()
        .get('/api/latest-news')
        .query({
          ...{ person: ana.documentId, locale: 'sq', limit: '1' },
          cursor: articles.nextCursor,
        });
      expect([next.status, next.body.data.length]).toEqual([200, 1]);
      expect(next.body.data[0].documentId).not.toBe(articles.data[0]?.documentId);
      const rest = await textsOf({
        ...{ speaker: ana.documentId, limit: '1' },
        cursor: said.nextCursor,
      });
      expect(rest).toEqual(['E vjetër.']);
    });

    it('has the quotes of a story in its order, whatever was added or moved since, page by page', async () => {
      const speaker = await room.write.person();
      const story = await room.write.draft();
      const { documentId } = story;
      const add = (text: string) =>
        room.write.quote(documentId, { data: { text, speaker: speaker.documentId } });
      const [first] = [await add('një'), await add('dy'), await add('tre')];
      await room.write.publish(documentId);
      const all = { speaker: speaker.documentId };
      expect(await textsOf(all)).toEqual(['një', 'dy', 'tre']);
      await add('katër');
      await documentsOf(room.strapi)(QUOTE).update({
        ...{ documentId: first.documentId, locale: 'sq' },
        data: { position: 9 },
      });
      await room.write.publish(documentId);
      const moved = ['dy', 'tre', 'katër', 'një'];
      expect(await textsOf(all)).toEqual(moved);
      const read: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const { body } = await quotes({ ...all, limit: '1', ...(cursor && { cursor }) });
        read.push(...(body.data as { text: string }[]).map(({ text }) => text));
        cursor = body.meta.nextCursor as string | null;
      }
      expect(read).toEqual(moved);
    });

    it('refuses the cursor of another query, naming it', async () => {
      const [one, other] = [await room.write.person(), await room.write.person()];
      for (const text of ['A.', 'B.']) await says(one, text);
      await says(other, 'C.');
      const { body } = await quotes({ speaker: one.documentId, limit: '1' });
      const cursor = String(body.meta.nextCursor);
      for (const query of [
        { speaker: other.documentId },
        { speaker: one.documentId, from: '2020-01-01' },
        { speaker: one.documentId, locale: 'en' },
        { speaker: one.documentId, fallback: 'en' },
      ]) {
        const refused = await quotes({ ...query, cursor });
        expect([query, refused.status]).toEqual([query, 400]);
        expect(refused.body.error.details.errors[0].path).toEqual(['cursor']);
      }
      expect((await quotes({ speaker: one.documentId, limit: '2', cursor })).status).toBe(200);
    });

    it('answers a former slug with 301 to the present one', async () => {
      const speaker = await room.write.person();
      await says(speaker, 'Po.');
      const before = await slugOf(speaker);
      await documentsOf(room.strapi)(PERSON).update({ ...speaker, data: { slug: `${before}-x` } });
      const { status, headers, body } = await person(before, { limit: '5' });
      expect(status).toBe(301);
      expect(headers['location']).toMatch(
        new RegExp(`/api/wire-desk/people/${before}-x\\?limit=5&locale=sq$`),
      );
      expect(body.data).toMatchObject({ documentId: speaker.documentId, slug: `${before}-x` });
      expect(await textsOf({ speaker: before })).toEqual(['Po.']);
    });

    it('reads a page along the index of speakers, by as many statements for fifty as for one', async () => {
      const said: Said[] = [];
      const { db } = room.strapi;
      const note = (query: Said): void => void said.push(query);
      const speaker = await room.write.person();
      await says(speaker, 'Një.');
      const count = async (): Promise<number> => {
        await room.desk.put('/flash-news/settings', { feedTitles: { sq: `T${said.length}` } });
        said.length = 0;
        db.connection.on('query', note);
        await textsOf({ speaker: speaker.documentId, limit: '50' });
        db.connection.removeListener('query', note);
        return said.length;
      };
      await count();
      const [few, page] = [await count(), said.find(({ sql }) => sql.includes('said_at desc'))];
      for (let index = 0; index < 12; index += 1) await says(speaker, `Nr. ${index}`);
      const many = await count();
      expect(page).toBeDefined();
      // The newsroom looks for due moments meanwhile, by a statement or two.
      expect(many).toBeLessThanOrEqual(few + 3);
      expect(few).toBeLessThan(40);
      const plan = await planOf(page as unknown as { sql: string; bindings: unknown[] });
      expect(plan).toContain('wire_desk_sayings_speaker_index');
      expect(plan).not.toMatch(/TEMP B-TREE|"Sort/);
    });

    it('reads a page of thousands without reading them all', async () => {
      const { db } = room.strapi;
      const { connection: knex } = db;
      const speaker = await room.write.person();
      const story = await says(speaker, 'E para.');
      const [row] = await knex('quotes').where({ text: 'E para.' }).whereNotNull('published_at');
      const [saying] = await knex('wire_desk_sayings').where({ speaker: speaker.documentId });
      const linked = async (table: string): Promise<{ id: number }> => {
        const rows = (await knex(table).where({ quote_id: row.id })) as [{ id: number }];
        return rows[0];
      };
      const links = {
        quotes_speaker_lnk: await linked('quotes_speaker_lnk'),
        quotes_article_lnk: await linked('quotes_article_lnk'),
      };
      expect([story.documentId, saying, links]).not.toContain(undefined);
      const copies = Array.from({ length: 5000 }, (_, index) => `many${index}`);
      const without = ({ id: _id, ...rest }: { id: number }) => rest;
      const insert = (table: string, rows: object[]) => knex.batchInsert(table, rows, 100);
      await insert(
        'quotes',
        copies.map((document_id) => ({ ...without(row), document_id })),
      );
      const made: { id: number; document_id: string }[] = await knex('quotes')
        .where('document_id', 'like', 'many%')
        .select('id', 'document_id');
      for (const [table, link] of Object.entries(links)) {
        await insert(
          table,
          made.map(({ id }) => ({ ...without(link), quote_id: id })),
        );
      }
      await insert(
        'wire_desk_sayings',
        made.map(({ id, document_id }) => ({
          ...{ ...without(saying), document_id, quote_document_id: document_id },
          said_at: new Date(Date.UTC(2020, 0, 1) + id * 60_000),
        })),
      );
      if (db.dialect.client === 'postgres') await knex.raw('analyze');
      const said: Said[] = [];
      const note = (query: Said): void => void said.push(query);
      knex.on('query', note);
      const query = { speaker: speaker.documentId, limit: '20', locale: 'en' };
      const found = await textsOf({ ...query, fallback: 'auto' });
      knex.removeListener('query', note);
      expect(found).toHaveLength(20);
      const page = said.find(({ sql }) => sql.includes('said_at desc')) as unknown as {
        sql: string;
        bindings: string[];
      };
      const isPostgres = db.dialect.client === 'postgres';
      const explain = isPostgres ? 'explain (analyze, timing off)' : 'explain query plan';
      const sql = isPostgres ? page.sql.replace(/\$\d+/g, '?') : page.sql;
      const explained = await knex.raw(`${explain} ${sql}`, page.bindings);
      const plan = JSON.stringify(explained.rows ?? explained);
      expect(plan).toContain('wire_desk_sayings_speaker_index');
      expect(plan).not.toMatch(/TEMP B-TREE|"Sort|-> +Sort/);
      // What is read grows with the page.
      const read = [...plan.matchAll(/actual rows=(\d+)\S* loops=(\d+)/g)].flatMap(
        ([, rows, loops]) => [Number(rows), Number(loops)],
      );
      expect(Math.max(0, ...read)).toBeLessThan(100);
    });

    const planOf = async (page: { sql: string; bindings: unknown[] }): Promise<string> => {
      const { db } = room.strapi;
      const isPostgres = db.dialect.client === 'postgres';
      return db.transaction(async ({ trx }) => {
        // A table of a dozen rows is else read whole.
        if (isPostgres) await db.connection.raw('set local enable_seqscan = off').transacting(trx);
        if (isPostgres) await db.connection.raw('set local enable_sort = off').transacting(trx);
        const sql = isPostgres ? page.sql.replace(/\$\d+/g, '?') : page.sql;
        const explained = await db.connection
          .raw(`explain ${isPostgres ? '' : 'query plan '}${sql}`, page.bindings as string[])
          .transacting(trx);
        return JSON.stringify(explained.rows ?? explained);
      });
    };
  });
};
