import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootChildNewsroom, type ChildNewsroom } from '../../helpers/childNewsroom';
import type { PostgresConnection } from '../../helpers/environment';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { connect, createDatabase, dropDatabase } from '../../helpers/postgres';
import { createTestClock } from '../../helpers/testClock';
import { ARTICLE, EVENT, RELEASE } from './desk';

const HOUR = 3_600_000;
/** The last publications, an hour apart, which get their releases at the boot. */
const NEWEST = 500;
const FIRST_OF_NEWEST = Date.parse('2026-02-01T08:00:00.001Z');
/** Older documents, in two locales each, which get their releases while the newsroom serves. */
const DOCUMENTS = 1500;
const LAST_OF_ARCHIVE = '2026-01-31 08:00:00';

interface Backfill {
  run(): Promise<number>;
  lackingUpTo(): number | null;
}

describe('releases of versions published without the plugin', () => {
  let database: PostgresConnection;
  let newsroom: Newsroom;
  let other: ChildNewsroom;

  const sql = async <T extends object>(text: string): Promise<T[]> => {
    const client = await connect(database);
    try {
      return (await client.query<T>(text)).rows;
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    database = await createDatabase();
    await sql(
      `insert into articles (document_id, locale, title, published_at)
       select 'old' || n % 250, case when n < 250 then 'sq' else 'en' end, 'Nga arkivi ' || n,
              timestamp '2026-02-01 08:00:00.001' + n * interval '1 hour'
       from generate_series(0, ${NEWEST - 1}) n`,
    );
    await sql(
      `insert into articles (document_id, locale, title, published_at)
       select 'beside' || n, l.locale, 'Nga arkivi ' || n,
              timestamp '${LAST_OF_ARCHIVE}' - n * interval '1 hour'
       from generate_series(1, ${DOCUMENTS}) n, (values ('sq'), ('en')) l(locale)`,
    );
    const clock = createTestClock();
    const flashNews = { releasesAtBoot: NEWEST };
    [newsroom, other] = await Promise.all([
      bootNewsroom({ database, clock, flashNews }),
      bootChildNewsroom({ database, iso: clock.iso(), flashNews }),
    ]);
  });
  afterAll(async () => {
    await newsroom.stop();
    await dropDatabase(database);
  });

  const backfill = () => newsroom.strapi.plugin('flash-news').service<Backfill>('backfill');

  it('two newsrooms that boot at once insert each release once, the newest first', async () => {
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
    const wanted = Array.from({ length: NEWEST }, (_, n): [string, number] => [
      `old${n % 250} ${n < 250 ? 'sq' : 'en'}`,
      FIRST_OF_NEWEST + n * HOUR,
    ]);
    expect(releases).toHaveLength(NEWEST);
    expect(given).toEqual(new Map(wanted));
    expect(await newsroom.strapi.db.query(EVENT).count({})).toBe(0);
  });

  it('two backfill an archive while stories are withdrawn, and one of them crashes', async () => {
    expect(backfill().lackingUpTo()).not.toBeNull();
    const there = other.call('plugin::flash-news.backfill', 'run').catch(() => 'died');
    // Not in the order of ids: each locks one story's releases while it waits for the next.
    const withdraw = async (first: number) =>
      newsroom.strapi.db.transaction(async () => {
        for (const number of [0, 1, 2, 3].map((step) => first + 7 * step)) {
          const documentId = `beside${number}`;
          await newsroom.strapi.documents(ARTICLE).unpublish({ documentId, locale: '*' });
        }
      });
    const here = backfill().run();
    const withdrawn: number[] = [];
    for (let first = DOCUMENTS - 30; first > DOCUMENTS - 530; first -= 50) {
      await withdraw(first);
      withdrawn.push(first);
    }
    await other.crash();
    await there;
    await here;
    expect(withdrawn).toHaveLength(10);
    expect(backfill().lackingUpTo()).toBeNull();
    const wrong = await sql(
      `select n from generate_series(1, ${DOCUMENTS}) n cross join (values ('sq'), ('en')) l(locale)
       left join flash_news_releases r on r.related_document_id = 'beside' || n and r.locale = l.locale
       where r.released_at is distinct from timestamp '${LAST_OF_ARCHIVE}' - n * interval '1 hour'`,
    );
    expect(wrong).toEqual([]);
  });

  it('createMany inserts them at once', async () => {
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
  });
});
