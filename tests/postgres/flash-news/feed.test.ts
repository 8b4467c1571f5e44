import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { superAdmin } from '../../helpers/admin';
import { writers } from '../../helpers/articles';
import type { PostgresConnection } from '../../helpers/environment';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { connect, createEmptyDatabase, dropDatabase } from '../../helpers/postgres';
import { ARTICLE, EVENT, FLASH, RELEASE, deskOf, raising } from './desk';

interface Page {
  data: { documentId: string; releasedAt: string }[];
  meta: { nextCursor: string | null };
}

/** Creates a database that sorts text as in English: "a" before "B", unlike bytes. */
const createEnglishDatabase = async (): Promise<[PostgresConnection, PostgresConnection]> => {
  const server = await createEmptyDatabase();
  const english = { ...server, database: `${server.database}_english` };
  const client = await connect(server);
  await client.query(
    `CREATE DATABASE ${english.database} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en' LOCALE 'C'`,
  );
  await client.end();
  return [english, server];
};

describe('the feed on PostgreSQL', () => {
  let databases: [PostgresConnection, PostgresConnection];
  let newsroom: Newsroom;
  let desk: ReturnType<typeof deskOf>;

  beforeAll(async () => {
    databases = await createEnglishDatabase();
    newsroom = await bootNewsroom({ database: databases[0] });
    desk = deskOf(newsroom.strapi);
  });
  afterAll(async () => {
    await newsroom.stop();
    for (const database of databases) await dropDatabase(database);
  });
  beforeEach(async () => {
    for (const uid of [ARTICLE, RELEASE, FLASH, EVENT]) {
      await newsroom.strapi.db.query(uid).deleteMany({});
    }
    newsroom.clock.advance({ hours: 5 });
  });

  const get = async (query: object): Promise<Page> => {
    const { body } = await newsroom.http().get('/api/latest-news').query(query);
    return body as Page;
  };
  const paged = async (query: object, cursor?: string): Promise<Page['data']> => {
    const { data, meta } = await get({ ...query, ...(cursor !== undefined && { cursor }) });
    return meta.nextCursor === null ? data : [...data, ...(await paged(query, meta.nextCursor))];
  };
  const idsOf = (items: Page['data']): string[] => items.map(({ documentId }) => documentId);

  /** Inserts a published row with a documentId, released now. */
  const insert = (documentId: string, locale = 'sq') =>
    newsroom.strapi.db.query(ARTICLE).create({
      data: { documentId, locale, title: documentId, publishedAt: new Date(newsroom.clock.now()) },
    });

  it('breaks ties by the bytes of the documentId, for any locale of the database', async () => {
    const ids = ['a', 'B', 'b', 'Z', 'c', '10', '9', 'é'];
    // The same release for all.
    await newsroom.clock.holdAt(newsroom.clock.iso(), async () => {
      for (const [index, id] of ids.entries()) await insert(id, index % 2 ? 'sq' : 'en');
    });
    const [row] = (await newsroom.strapi.db.connection.raw(`select 'a' < 'B' as english`)).rows;
    expect(row).toEqual({ english: true });

    const byBytes = [...ids].sort().reverse();
    const query = { locale: 'sq', fallback: 'en' };
    expect(idsOf((await get(query)).data)).toEqual(byBytes);
    expect(idsOf(await paged({ ...query, limit: '1' }))).toEqual(byBytes);
    expect(idsOf(await paged({ ...query, limit: '3' }))).toEqual(byBytes);
  });

  it('keeps a release to the millisecond', async () => {
    const write = writers(newsroom.strapi);
    const [first, second] = [await write.published(), await write.published()];
    for (const fraction of ['001', '120', '999']) {
      const releasedAt = `2026-03-01T08:00:00.${fraction}Z`;
      await desk.release(first.documentId, releasedAt);
      expect((await get({})).data[1]).toMatchObject({ releasedAt });
      expect(await paged({ limit: '1', from: releasedAt })).toHaveLength(2);
      expect(await paged({ limit: '1', to: releasedAt })).toEqual([]);
    }
    await desk.release(second.documentId, '2026-03-01T08:00:00.9994Z');
    expect((await get({})).data.map(({ releasedAt }) => releasedAt)).toEqual([
      '2026-03-01T08:00:00.999Z',
      '2026-03-01T08:00:00.999Z',
    ]);
  });

  it('skips and repeats nothing of a publication with microseconds', async () => {
    const table = newsroom.strapi.db.metadata.get(ARTICLE).tableName;
    await newsroom.strapi.db.connection.raw(
      `insert into ${table} (document_id, locale, title, published_at)
       select 'old' || n, 'sq', 'Nga arkivi ' || n,
              timestamp '2026-02-01 08:00:00.1230' + n % 10 * interval '1 microsecond'
       from generate_series(1, 30) n`,
    );
    const backfill = newsroom.strapi.plugin('flash-news').service<{
      run(): Promise<number>;
    }>('backfill');
    expect(await backfill.run()).toBe(30);
    const items = await paged({ limit: '4' });
    expect(new Set(idsOf(items)).size).toBe(30);
    expect(items).toHaveLength(30);
    expect(new Set(items.map(({ releasedAt }) => releasedAt))).toEqual(
      new Set(['2026-02-01T08:00:00.123Z']),
    );
  });

  it('shows an article at any time while it is published again', async () => {
    const write = writers(newsroom.strapi);
    const articles = [];
    for (let count = 0; count < 10; count += 1) articles.push((await write.published()).documentId);
    const wanted = [...articles].reverse();
    const publishing = Promise.all(
      articles.map(async (article) => {
        for (let count = 0; count < 3; count += 1) await write.publish(article);
      }),
    ).then(() => 'done');
    const reads: string[][] = [];
    for (let state = ''; state !== 'done';) {
      reads.push(idsOf((await get({})).data));
      state = await Promise.race([publishing, Promise.resolve('')]);
    }
    expect(reads.length).toBeGreaterThan(2);
    expect(reads.filter((ids) => ids.join() !== wanted.join())).toEqual([]);
  });

  it('has complete pages while 50 articles are published', async () => {
    await newsroom.clock.holdAt(newsroom.clock.iso(), async () => {
      for (let count = 0; count < 20; count += 1) await insert(`old${count}`);
    });
    newsroom.clock.advance({ minutes: 1 });
    const first = await get({ limit: '3' });
    const write = writers(newsroom.strapi);
    const publishing = Array.from({ length: 50 }, () => write.published());
    const rest = await paged({ limit: '3' }, first.meta.nextCursor as string);
    await Promise.all(publishing);
    const ids = idsOf([...first.data, ...rest]);
    expect(ids).toEqual(
      Array.from({ length: 20 }, (_, count) => `old${count}`)
        .sort()
        .reverse(),
    );
  });

  it.each([
    ['category', { category: '\u0000' }],
    ['person', { person: 'a\u0000' }],
    ['locale', { locale: '\u0000' }],
    ['cursor', { cursor: Buffer.from('[-8640000000000000,"a","x"]').toString('base64url') }],
  ])('answers 400 to a %s that PostgreSQL rejects', async (name, query) => {
    const answer = await newsroom.http().get('/api/latest-news').query(query);
    expect([answer.status, answer.body.error.message]).toEqual([
      400,
      expect.stringMatching(new RegExp(`^${name}: `)),
    ]);
  });

  it.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'])(
    'accepts from and to of %s',
    async (moment) => {
      await insert('a');
      const lengths = [await get({ from: moment }), await get({ to: moment })].map(
        ({ data }) => data.length,
      );
      expect(lengths.sort()).toEqual([0, 1]);
    },
  );

  it('refuses a forged cursor of the same query', async () => {
    await insert('a');
    await insert('b');
    const { meta } = await get({ limit: '1' });
    const [, , hash] = JSON.parse(
      Buffer.from(meta.nextCursor as string, 'base64url').toString(),
    ) as unknown[];
    for (const position of [
      [-8.64e15, 'a'],
      [0, 'a\u0000'],
    ]) {
      const cursor = Buffer.from(JSON.stringify([...position, hash])).toString('base64url');
      const answer = await newsroom.http().get('/api/latest-news').query({ limit: '1', cursor });
      expect(answer.status).toBe(400);
    }
  });

  it('answers 404 and 400 in the panel to what PostgreSQL rejects', async () => {
    const { authorization } = await superAdmin(newsroom.strapi);
    const signed = { Authorization: authorization };
    const path = `/flash-news/flashes/${ARTICLE}/%00`;
    const article = await writers(newsroom.strapi).published();
    const raise = (changes: object) =>
      newsroom
        .http()
        .post('/flash-news/flashes')
        .set(signed)
        .send({ ...raising(article.documentId), ...changes });
    expect((await newsroom.http().get(path).set(signed)).status).toBe(400);
    expect((await newsroom.http().post(`${path}/end`).set(signed)).status).toBe(400);
    expect((await raise({ documentId: '\u0000' })).status).toBe(400);
    expect((await raise({ text: { sq: '\u0000' } })).status).toBe(400);
    expect((await raise({ reason: '\u0000' })).status).toBe(400);
    const events = newsroom.http().get('/flash-news/events').set(signed);
    expect((await events.query({ cursor: '2147483648' })).status).toBe(400);
  });
});
