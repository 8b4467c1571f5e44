import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ARTICLE, idsOf, openNewsroom, RELEASE, type OpenNewsroom } from './desk';

const FIRST_DAY = Date.parse('2026-01-01T06:00:00Z');
const HOUR = 3_600_000;

type Imported = { documentId: string; locale: string; title: string; publishedAt: Date }[];

/** A published version of a bulk import, each an hour after the last. */
const imported = (count: number, from = 0): Imported =>
  Array.from({ length: count }, (_, index) => ({
    documentId: randomUUID(),
    locale: 'sq',
    title: `Nga arkivi ${from + index}`,
    publishedAt: new Date(FIRST_DAY + (from + index) * HOUR),
  }));

describe('releases of versions published without the plugin', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-archive-'));
  const database = { file: path.join(folder, 'newsroom.db') };
  const boot = () => openNewsroom({ database });
  let room: OpenNewsroom;

  const reboot = async () => {
    await room.stop();
    room = await boot();
  };

  beforeAll(async () => {
    room = await boot();
  });
  afterAll(async () => {
    await room.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Inserts rows without lifecycles, like a data transfer. */
  const withoutLifecycles = async (work: () => Promise<unknown>) => {
    room.strapi.db.lifecycles.disable();
    await work();
    room.strapi.db.lifecycles.enable();
  };
  const insertBySql = (articles: Imported) =>
    room.strapi.db.connection.batchInsert(
      'articles',
      articles.map(({ documentId, publishedAt, ...rest }) => ({
        ...rest,
        document_id: documentId,
        published_at: publishedAt,
      })),
      50,
    );

  const releasesOf = async (articles: { documentId: string }[]) => {
    const where = { relatedDocumentId: { $in: idsOf(articles) } };
    const found = (await room.rows(RELEASE).findMany({ where })) as {
      relatedDocumentId: string;
      locale: string;
      releasedAt: string;
    }[];
    return new Map(found.map((release) => [release.relatedDocumentId, release.releasedAt]));
  };
  const publicationOf = (articles: Imported) =>
    new Map(articles.map((one) => [one.documentId, one.publishedAt.toISOString()]));

  describe('at a boot', () => {
    const bySql = imported(3);
    const byTransfer = imported(3, 3);
    const byCreateMany = imported(3, 6);
    const draft = { documentId: randomUUID(), locale: 'sq', title: 'Ende jo', publishedAt: null };
    let inKilled: Imported;
    let embargoed: string;
    let embargo: string;

    beforeAll(async () => {
      const { documentId: killed } = await room.write.published();
      await room.desk
        .post(`/flash-news/kills/${ARTICLE}/${killed}`, {
          notices: { sq: 'Gone.', en: 'Gone.' },
          reason: 'Wrong',
        })
        .expect(200);
      inKilled = imported(1, 9).map((one) => ({ ...one, documentId: killed, locale: 'en' }));
      await insertBySql(inKilled);
      await insertBySql(bySql);
      await withoutLifecycles(() => room.rows(ARTICLE).createMany({ data: byTransfer }));
      await room.rows(ARTICLE).createMany({ data: [...byCreateMany, draft] });
      embargo = new Date(room.clock.now() + HOUR).toISOString();
      ({ documentId: embargoed } = await room.write.draft());
      await room.desk.release(embargoed, { locale: 'sq', releasedAt: embargo });
      await room.write.publish(embargoed);
      await reboot();
    });

    it('versions of bulk SQL get their publication as release', async () => {
      expect(await releasesOf(bySql)).toEqual(publicationOf(bySql));
    });

    it('versions of a data transfer get their publication as release', async () => {
      expect(await releasesOf(byTransfer)).toEqual(publicationOf(byTransfer));
    });

    it('createMany leaves no published version without a release', async () => {
      expect([...(await releasesOf(byCreateMany)).keys()].sort()).toEqual(
        idsOf(byCreateMany).sort(),
      );
    });

    it('a draft gets no release', async () => {
      expect(await releasesOf([draft])).toEqual(new Map());
    });

    it('another locale of a killed story stays hidden', async () => {
      const items = await room.read.latest({ locale: 'en' });
      expect(idsOf(items)).toEqual([]);
      const where = { relatedDocumentId: inKilled[0]?.documentId, locale: 'en' };
      expect(await room.rows(RELEASE).findOne({ where })).toMatchObject({
        releasedAt: expect.stringMatching(/^9999/),
      });
    });

    it('an existing release is unchanged', async () => {
      const found = await releasesOf([{ documentId: embargoed }]);
      expect(found).toEqual(new Map([[embargoed, embargo]]));
    });

    it('the feed sorts them by their publication', async () => {
      const to = new Date(FIRST_DAY + 6 * HOUR).toISOString();
      const items = await room.read.latest({ to });
      expect(idsOf(items)).toEqual(idsOf([...bySql, ...byTransfer].reverse()));
    });

    it('the sweep appends no event for old publications', async () => {
      await room.sweep();
      const old = [...bySql, ...byTransfer];
      for (const { documentId } of old) expect(await room.read.log(documentId)).toEqual([]);
    });
  });

  describe('deep in the archive', () => {
    /** More later publications than a boot checks. */
    const SINCE = 1001;
    const deep = imported(1, 50);
    const since = imported(SINCE, 20_000);

    beforeAll(async () => {
      await insertBySql([...deep, ...since]);
      const { connection: knex } = room.strapi.db;
      await knex.batchInsert(
        'flash_news_releases',
        since.map(({ documentId, locale, publishedAt }) => ({
          ...{ document_id: randomUUID(), content_type: ARTICLE, related_document_id: documentId },
          ...{ locale, released_at: publishedAt, announced: true },
        })),
        50,
      );
      await reboot();
    });
    afterAll(() =>
      room.strapi.db.connection('articles').whereIn('document_id', idsOf(since)).delete(),
    );

    const backfill = () =>
      room.strapi
        .plugin('flash-news')
        .service<{ run(asked?: object): Promise<number>; lackingUpTo(): number | null }>(
          'backfill',
        );

    it('a boot checks the last publications', async () => {
      expect(await releasesOf(deep)).toEqual(new Map());
      expect(backfill().lackingUpTo()).toBeNull();
    });

    it('the full backfill finds it later', async () => {
      expect(await backfill().run({ stop: AbortSignal.abort() })).toBe(0);
      expect(await backfill().run()).toBe(1);
      expect(await releasesOf(deep)).toEqual(publicationOf(deep));
    });
  });

  describe('when the plugin is installed over existing articles', () => {
    const archive = imported(250, 100);

    const uninstall = async () => {
      for (const table of ['releases', 'flashes', 'events']) {
        await room.strapi.db.connection.schema.dropTable(`flash_news_${table}`);
      }
      // Strapi's record of its tables.
      await room.strapi.db.connection('strapi_database_schema').delete();
    };

    beforeAll(async () => {
      await insertBySql(archive);
      await uninstall();
      await reboot();
    });

    it('all 250 articles have their publication as release', async () => {
      expect(await releasesOf(archive)).toEqual(publicationOf(archive));
    });

    it('every published version has exactly one release', async () => {
      const published = await room
        .rows(ARTICLE)
        .count({ where: { publishedAt: { $notNull: true } } });
      expect(await room.rows(RELEASE).count()).toBe(published);
    });

    it('all pages of the archive are newest first', async () => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const from = archive[0]?.publishedAt.toISOString();
        const to = new Date(FIRST_DAY + 350 * HOUR).toISOString();
        const { body } = await room.read.latestNews({ from, to, limit: 100, cursor });
        seen.push(...idsOf(body.data));
        cursor = (body.meta.nextCursor as string | null) ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(idsOf([...archive].reverse()));
    });

    it('another boot changes nothing', async () => {
      const before = await room.rows(RELEASE).findMany();
      await reboot();
      expect(await room.rows(RELEASE).findMany()).toEqual(before);
    });
  });
});
