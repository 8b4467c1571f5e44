import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Entry } from '../../helpers/articles';
import type { Database } from '../../helpers/environment';
import { ARTICLE, idsOf, openNewsroom, type OpenNewsroom } from './desk';

const FACET = 'plugin::flash-news.facet';
const HOUR = 3_600_000;
/** More than get their release, and so their facets, before the server listens; every 30th is in the small category. */
const ARCHIVE = 210;
const RARE = 30;
const flashNews = { releasesAtBoot: 200 };

interface Backfill {
  run(): Promise<number>;
}
interface Facets {
  isComplete(): boolean;
  reconcile(asked?: { stop?: AbortSignal }): Promise<number>;
}

export const describeFirstBoot = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let kept: Database;
    let room: OpenNewsroom;
    let bota: Entry;
    let sport: Entry;
    let ana: Entry;

    /** Boots again, without background work. */
    const reboot = async () => {
      const clock = room.clock;
      await room.stop();
      room = await openNewsroom({ database: kept, clock, flashNews });
    };
    const facets = () => room.strapi.plugin('flash-news').service<Facets>('facets');
    const rows = (): Promise<number> => room.rows(FACET).count();
    const old = (number: number) => `arkiv${String(number).padStart(6, '0')}`;

    const insertArchive = async () => {
      const { connection: knex } = room.strapi.db;
      const now = room.clock.now();
      const articles = Array.from({ length: ARCHIVE }, (_, number) => ({
        id: 10_000 + number,
        document_id: old(number),
        locale: 'sq',
        title: `Nga arkivi ${number}`,
        // Slugs are no concern here; giving them to an archive takes longer than all else.
        slug: `nga-arkivi-${number}`,
        published_at: new Date(now - (number + 1) * HOUR),
      }));
      const { id } = await room.rows('api::category.category').findOne({
        where: { documentId: bota.documentId, locale: 'sq' },
      });
      const { id: other } = await room.rows('api::category.category').findOne({
        where: { documentId: sport.documentId, locale: 'sq' },
      });
      const categories = articles.map((article, number) => ({
        article_id: article.id,
        category_id: number % RARE === 0 ? id : other,
      }));
      const people = articles
        .filter((_, number) => number % RARE === 0)
        .map((article) => ({ article_id: article.id, person_id: ana.id, person_ord: 1 }));
      await knex.batchInsert('articles', articles, 50);
      // The last rows are drafts, more than one chunk.
      const drafts = Array.from({ length: 1100 }, (_, number) => ({
        id: 20_000 + number,
        document_id: `draft${number}`,
        locale: 'sq',
        title: 'Ende jo',
        slug: `ende-jo-${number}`,
      }));
      await knex.batchInsert('articles', drafts, 50);
      await knex.batchInsert('articles_category_lnk', categories, 50);
      await knex.batchInsert('articles_people_lnk', people, 50);
    };
    const rare = Array.from({ length: ARCHIVE / RARE }, (_, number) => old(number * RARE));

    beforeAll(async () => {
      kept = await database();
      room = await openNewsroom({ database: kept, flashNews });
      bota = await room.write.category('Bota', 'World');
      sport = await room.write.category('Sporti', 'Sport');
      ana = await room.write.person('Ana');
      await insertArchive();
      await reboot();
    });
    afterAll(() => room.stop());

    /** Loads all pages of the feed, narrowed and not. */
    const expectRightFeeds = async (added: string[] = []) => {
      for (const query of [
        { category: bota.documentId },
        { person: ana.documentId },
        { category: bota.documentId, person: ana.documentId },
      ]) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const { body } = await room.read.latestNews({ ...query, limit: 3, cursor });
          seen.push(...idsOf(body.data));
          cursor = (body.meta.nextCursor as string | null) ?? undefined;
        } while (cursor !== undefined);
        expect(seen).toEqual([...added, ...rare]);
      }
      const { body } = await room.read.latestNews({ limit: 10 });
      expect(idsOf(body.data)).toEqual(
        [...added, ...Array.from({ length: 10 }, (_, number) => old(number))].slice(0, 10),
      );
    };

    it('the newsroom serves before the facets are complete, and nothing is missing', async () => {
      expect(await rows()).toBe(0);
      await expectRightFeeds();
    });

    let fresh: string;
    it('what is published meanwhile is shown, and embargoes are not', async () => {
      room.clock.advance({ minutes: 1 });
      const data = { category: bota.documentId, people: [ana.documentId] };
      const { documentId } = await room.write.draft({ data });
      const releasedAt = new Date(room.clock.now() + HOUR).toISOString();
      await room.desk.release(documentId, { locale: 'sq', releasedAt }).expect(200);
      await room.write.publish(documentId);
      ({ documentId: fresh } = await room.write.published({ data }));
      await expectRightFeeds([fresh]);
    });

    it('a stopped newsroom continues where it was, with correct answers meanwhile', async () => {
      await facets().reconcile({ stop: AbortSignal.abort() });
      expect(facets().isComplete()).toBe(false);
      await reboot();
      expect(facets().isComplete()).toBe(false);
      await expectRightFeeds([fresh]);
    });

    it('reconciling in the background changes no answer, and the next boot has all facets', async () => {
      await room.strapi.plugin('flash-news').service<Backfill>('backfill').run();
      await facets().reconcile();
      expect(facets().isComplete()).toBe(true);
      await expectRightFeeds([fresh]);
      expect(await facets().reconcile()).toBe(0);
      await reboot();
      expect(facets().isComplete()).toBe(true);
      await expectRightFeeds([fresh]);
    });

    it('further content of bulk SQL is not looked up in incomplete facets', async () => {
      const { connection: knex } = room.strapi.db;
      const { id } = await room.rows('api::category.category').findOne({
        where: { documentId: bota.documentId, locale: 'sq' },
      });
      const article = { id: 90_000, document_id: 'late', locale: 'sq', title: 'Nga SQL' };
      await knex('articles').insert({ ...article, published_at: new Date(room.clock.now()) });
      await knex('articles_category_lnk').insert({ article_id: article.id, category_id: id });
      await knex('articles_people_lnk').insert({
        article_id: article.id,
        person_id: ana.id,
        person_ord: 1,
      });
      await reboot();
      expect(facets().isComplete()).toBe(false);
      const items = await room.read.latest({ category: bota.documentId, limit: 100 });
      expect(idsOf(items)).toContain('late');
      expect(await room.rows(ARTICLE).count({ where: { documentId: 'late' } })).toBe(1);
    });
  });
};
