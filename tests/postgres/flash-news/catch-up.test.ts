import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootChildNewsroom } from '../../helpers/childNewsroom';
import type { PostgresConnection } from '../../helpers/environment';
import { bootNewsroom } from '../../helpers/newsroom';
import { connect, createDatabase, dropDatabase } from '../../helpers/postgres';
import { ARTICLE, EVENT, RELEASE } from './desk';

describe('releases of what was published past the plugin', () => {
  let database: PostgresConnection;

  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => dropDatabase(database));

  const insertBySql = async (table: string): Promise<void> => {
    const client = await connect(database);
    await client.query(
      `insert into ${table} (document_id, locale, title, published_at)
       select 'old' || n % 250, case when n < 250 then 'sq' else 'en' end, 'Nga arkivi ' || n,
              timestamp '2026-02-01 08:00:00.001' + n * interval '1 hour'
       from generate_series(0, 499) n`,
    );
    await client.end();
  };

  it('two newsrooms that boot at once give each version one', async () => {
    const first = await bootNewsroom({ database });
    const table = first.strapi.db.metadata.get(ARTICLE).tableName;
    await first.stop();
    await insertBySql(table);

    const iso = first.clock.iso();
    const [newsroom, other] = await Promise.all([
      bootNewsroom({ database }),
      bootChildNewsroom({ database, iso }),
    ]);
    try {
      const releases = (await newsroom.strapi.db.query(RELEASE).findMany({})) as {
        relatedDocumentId: string;
        locale: string;
        releasedAt: string;
      }[];
      const given = new Map(
        releases.map(({ relatedDocumentId, locale, releasedAt }) => [
          `${relatedDocumentId} ${locale}`,
          Date.parse(releasedAt),
        ]),
      );
      const begin = Date.parse('2026-02-01T08:00:00.001Z');
      const wanted = Array.from({ length: 500 }, (_, n): [string, number] => [
        `old${n % 250} ${n < 250 ? 'sq' : 'en'}`,
        begin + n * 3_600_000,
      ]);
      expect(releases).toHaveLength(500);
      expect(given).toEqual(new Map(wanted));
      expect(await newsroom.strapi.db.query(EVENT).count({})).toBe(0);
    } finally {
      await other.stop();
      await newsroom.stop();
    }
  });

  it('two go through an archive while stories are taken back, and one of them dies at it', async () => {
    const DOCUMENTS = 3000;
    const client = await connect(database);
    await client.query(
      `insert into articles (document_id, locale, title, published_at)
       select 'beside' || n, l.locale, 'Nga arkivi ' || n,
              timestamp '2026-02-20 08:00:00' - n * interval '1 hour'
       from generate_series(1, ${DOCUMENTS}) n, (values ('sq'), ('en')) l(locale)`,
    );
    const newsroom = await bootNewsroom({ database });
    const other = await bootChildNewsroom({ database, iso: newsroom.clock.iso() });
    const backfill = newsroom.strapi.plugin('flash-news').service<{
      run(): Promise<number>;
      lackingUpTo(): number | null;
    }>('backfill');
    const rows = newsroom.strapi.db.query(RELEASE);
    const where = { relatedDocumentId: { $startsWith: 'beside' } };
    try {
      expect(backfill.lackingUpTo()).not.toBeNull();
      const atFirst = await rows.count({ where });
      expect(atFirst).toBeLessThan(DOCUMENTS * 2);
      const there = other.call('plugin::flash-news.backfill', 'run').catch(() => 'died');
      // The order of their ids is another; each holds the releases of one while it comes to the next.
      const takeBack = async (first: number) =>
        newsroom.strapi.db.transaction(async () => {
          for (const number of [0, 1, 2, 3].map((step) => first + 7 * step)) {
            const documentId = `beside${number}`;
            await newsroom.strapi.documents(ARTICLE).unpublish({ documentId, locale: '*' });
          }
        });
      const here = backfill.run();
      const taken: number[] = [];
      for (let first = DOCUMENTS - 30; first > DOCUMENTS - 530; first -= 50) {
        await takeBack(first);
        taken.push(first);
      }
      await other.crash();
      await there;
      await here;
      expect(taken).toHaveLength(10);
      expect(backfill.lackingUpTo()).toBeNull();
      const { rows: wrong } = await client.query(
        `select n from generate_series(1, ${DOCUMENTS}) n cross join (values ('sq'), ('en')) l(locale)
         left join flash_news_releases r on r.related_document_id = 'beside' || n and r.locale = l.locale
         where r.released_at is distinct from timestamp '2026-02-20 08:00:00' - n * interval '1 hour'`,
      );
      expect(wrong).toEqual([]);
    } finally {
      await client.end();
      await newsroom.stop();
    }
  });

  it('createMany gives them at once', async () => {
    const newsroom = await bootNewsroom({ database });
    try {
      const data = Array.from({ length: 250 }, (_, n) => ({
        documentId: `many${n}`,
        locale: 'sq',
        title: `Shumë ${n}`,
        publishedAt: n % 2 ? new Date(newsroom.clock.now()) : null,
      }));
      const before = newsroom.clock.iso();
      await newsroom.strapi.db.query(ARTICLE).createMany({ data });
      const where = { relatedDocumentId: { $startsWith: 'many' } };
      const releases = await newsroom.strapi.db.query(RELEASE).findMany({ where });
      const times = new Set(releases.map(({ releasedAt }: { releasedAt: string }) => releasedAt));
      expect({ releases: releases.length, times: times.size }).toEqual({ releases: 125, times: 1 });
      const [at = ''] = times;
      expect(at >= before && at <= newsroom.clock.iso()).toBe(true);
    } finally {
      await newsroom.stop();
    }
  });
});
