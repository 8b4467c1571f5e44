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
