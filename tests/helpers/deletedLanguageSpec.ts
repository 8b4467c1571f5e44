import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writers, type Entry } from './articles';
import type { Newsroom } from './newsroom';

const ARTICLE = 'api::article.article';
const CATEGORY = 'api::category.category';
const PLUGIN = ['release', 'placement', 'correction', 'address', 'facet'];

interface Documents {
  update(params: object): Promise<Entry>;
}

interface LogRow {
  kind: string;
  reason: string | null;
  public: boolean;
  at: string;
}

/** Tests that a language which is deleted takes along all that the plugin stored of it, however it is deleted. */
export const describeDeletedLanguage = (
  newsroom: () => Newsroom,
  authorization: () => string,
): void => {
  describe('a language that is deleted', () => {
    let story: string;
    let category: string;

    const { strapi, http, clock } = {
      strapi: () => newsroom().strapi,
      http: () => newsroom().http(),
      clock: () => newsroom().clock,
    };
    const write = () => writers(strapi());
    const documents = (uid: string) =>
      (strapi().documents as unknown as (uid: string) => Documents)(uid);
    const send = (method: 'post' | 'put' | 'delete', path: string, body: object = {}) =>
      http()[method](path).set('Authorization', authorization()).send(body);
    const rows = (uid: string) => strapi().db.query(uid);
    const germanLocale = () => rows('plugin::i18n.locale').findOne({ where: { code: 'de' } });

    const beginGerman = async (): Promise<void> => {
      if ((await germanLocale()) === null) {
        const made = await send('post', '/i18n/locales', {
          ...{ code: 'de', name: 'German (de)', isDefault: false },
        });
        expect([made.status, made.body.error]).toEqual([200, undefined]);
      }
      const data = { name: 'Welt' };
      await documents(CATEGORY).update({ documentId: category, locale: 'de', data });
    };

    /** Publishes the story in German, under the present slug or another. */
    const publish = async (slug: string): Promise<void> => {
      const data = { title: 'Nachricht', slug, lead: 'Ein Satz.', byline: 'Redaktion', category };
      await documents(ARTICLE).update({ documentId: story, locale: 'de', data });
      await write().publish(story, 'de');
    };

    beforeAll(async () => {
      category = (await write().category()).documentId;
    });

    beforeEach(async () => {
      await beginGerman();
      clock().advance({ hours: 5 });
      story = (await write().published({ data: { category } })).documentId;
      await publish(`alt-${story}`);
      await publish(`neu-${story}`);
      clock().advance({ hours: 1 });
      const until = new Date(clock().now() + 3_600_000).toISOString();
      const place = `/flash-news/placements/${ARTICLE}/${story}`;
      const answers = [
        await send('put', place, { locale: 'de', place: 'top', until, replace: true }),
        await send('post', `/flash-news/corrections/${ARTICLE}/${story}`, {
          ...{ locale: 'de', kind: 'correction', text: 'Sieben.' },
        }),
        await send('post', '/flash-news/flashes', {
          ...{ contentType: ARTICLE, documentId: story, level: 'urgent' },
          text: { de: 'Zeile', en: 'Line' },
        }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 201, 200]);
    });

    const roads = {
      async 'in the settings'() {
        const { id } = (await germanLocale()) as { id: number };
        expect((await send('delete', `/i18n/locales/${id}`)).status).toBe(200);
      },
      async 'by the query engine'() {
        await rows(ARTICLE).deleteMany({ where: { locale: 'de' } });
      },
      async 'by SQL'() {
        await strapi().db.connection('articles').where({ locale: 'de' }).delete();
        await strapi().plugin('flash-news').service<{ run(): Promise<void> }>('sweep').run();
      },
    };
    type Road = keyof typeof roads;
    const names = Object.keys(roads) as Road[];

    const stored = () =>
      Promise.all(
        PLUGIN.map((name) =>
          rows(`plugin::flash-news.${name}`).count({
            where: { relatedDocumentId: story, locale: 'de' },
          }),
        ),
      );
    const log = async (): Promise<LogRow[]> =>
      (await rows('plugin::flash-news.event').findMany({
        where: { relatedDocumentId: story, locale: 'de' },
        orderBy: { id: 'asc' },
      })) as LogRow[];
    const releasedAt = async (): Promise<string | undefined> => {
      const { body } = await http().get('/api/latest-news?locale=de');
      return (body.data as Entry[]).find((item) => item.documentId === story)?.releasedAt as
        string | undefined;
    };

    it.each(names)(
      '%s takes along what was stored of it, with one event a version',
      async (road) => {
        expect((await stored()).every((count) => count > 0)).toBe(true);
        await roads[road]();
        expect(await stored()).toEqual([0, 0, 0, 0, 0]);
        const withdrawn = (await log()).filter(({ kind }) => kind === 'news.withdrawn');
        expect(withdrawn).toEqual([
          expect.objectContaining({ reason: 'The version in "de" was deleted.', public: true }),
        ]);
        const sq = { relatedDocumentId: story, locale: 'sq' };
        expect(await rows('plugin::flash-news.release').count({ where: sq })).toBe(1);
      },
    );

    it.each(names)('%s begins anew when it is made again', async (road) => {
      await roads[road]();
      await beginGerman();
      clock().advance({ hours: 2 });
      const before = clock().now();
      await publish(`drei-${story}`);
      expect(Date.parse((await releasedAt()) ?? '')).toBeGreaterThanOrEqual(before);
      expect((await log()).at(-1)?.kind).toBe('news.released');
      const former = await http().get(`/api/latest-news/by-slug/alt-${story}?locale=de`);
      expect(former.status).toBe(404);
    });

    it('takes along its banner lines', async () => {
      await roads['in the settings']();
      const where = { relatedDocumentId: story };
      const flash = await rows('plugin::flash-news.flash').findOne({ where });
      expect((flash as { text: object }).text).toEqual({ en: 'Line' });
    });

    it('leaves a killed story killed, and is new to readers once it is revived', async () => {
      const kill = `/flash-news/kills/${ARTICLE}/${story}`;
      expect(
        (await send('post', kill, { notices: { de: 'Weg.', sq: 'U hoq.' }, reason: 'x' })).status,
      ).toBe(200);
      await roads['in the settings']();
      await beginGerman();
      clock().advance({ hours: 2 });
      await publish(`drei-${story}`);
      expect(await releasedAt()).toBeUndefined();
      const before = clock().now();
      expect((await send('post', `${kill}/end`)).status).toBe(200);
      expect(Date.parse((await releasedAt()) ?? '')).toBeGreaterThanOrEqual(before);
    });
  });
};
