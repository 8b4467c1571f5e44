import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adminWithRoles, superAdmin, type AdminPermission } from './admin';
import { writers, type Entry } from './articles';
import { describeDeletedLanguage } from './deletedLanguageSpec';
import type { Database } from './environment';
import { bootNewsroom, type Newsroom } from './newsroom';

const ARTICLE = 'api::article.article';
const CATEGORY = 'api::category.category';
const ARTICLES = `/content-manager/collection-types/${ARTICLE}`;

interface Version {
  title: string;
  lead: string | null;
  credit: { code: string } | null;
  updatedAt: string;
}

type Locale = 'sq' | 'en';

/** Tests one story in two languages: shared fields, and permissions by language. */
export const describeLanguages = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let room: Newsroom;
    let chief: string;

    beforeAll(async () => {
      room = await bootNewsroom({ database: await database() });
      chief = (await superAdmin(room.strapi)).authorization;
    });
    afterAll(() => room.stop());

    const write = () => writers(room.strapi);

    /** Creates an article in both languages with a credit, as drafts. */
    const inBoth = async (): Promise<string> => {
      const { documentId } = await write().draft({ data: { credit: { code: 'REL' } } });
      await write().translation(documentId, 'en');
      return documentId;
    };

    const version = async (documentId: string, locale: Locale, status: 'draft' | 'published') =>
      (await room.strapi.db.query(ARTICLE).findOne({
        where: { documentId, locale, publishedAt: status === 'draft' ? null : { $notNull: true } },
        populate: ['credit'],
      })) as Version | null;

    const credits = async (documentId: string) => {
      const codeOf = async (locale: Locale, status: 'draft' | 'published') =>
        (await version(documentId, locale, status))?.credit?.code;
      return {
        drafts: [await codeOf('sq', 'draft'), await codeOf('en', 'draft')],
        published: [await codeOf('sq', 'published'), await codeOf('en', 'published')],
      };
    };

    const save = (documentId: string, locale: Locale, data: object, authorization = chief) =>
      room
        .http()
        .put(`${ARTICLES}/${documentId}?locale=${locale}`)
        .set('Authorization', authorization)
        .send({ ...data, locale });

    const publish = (documentId: string, locale: Locale, authorization = chief) =>
      room
        .http()
        .post(`${ARTICLES}/${documentId}/actions/publish?locale=${locale}`)
        .set('Authorization', authorization)
        .send({ locale });

    /** Publishes several locales as the panel does: the languages are in the address. */
    const publishTogether = (documentIds: string[], locales: Locale[], authorization = chief) =>
      room
        .http()
        .post(`${ARTICLES}/actions/bulkPublish`)
        .query({ locale: locales })
        .set('Authorization', authorization)
        .send({ documentIds });

    const statusIn = async (documentId: string, locale: Locale): Promise<unknown> => {
      const answer = await room
        .http()
        .get(`${ARTICLES}/${documentId}?locale=${locale}`)
        .set('Authorization', chief);
      return answer.body.data.status;
    };

    const feed = async (locale: Locale) =>
      (await room.http().get(`/api/latest-news?locale=${locale}`)).body.data as Entry[];

    describe('a field that all languages share', () => {
      it('is saved for the drafts and published for what is published, and nothing else is', async () => {
        const documentId = await inBoth();
        await write().publish(documentId, ['sq', 'en']);
        await write().published({ title: 'Më e re' });
        await save(documentId, 'sq', { lead: 'Ende jo për lexuesit.' });
        const before = await version(documentId, 'sq', 'published');
        const draft = await version(documentId, 'sq', 'draft');
        const place = (await feed('sq')).map((item) => [
          item.documentId,
          item.releasedAt,
          item.modifiedAt,
        ]);

        const saved = await save(documentId, 'en', { credit: { code: 'AFP' } });
        expect(saved.status).toBe(200);
        expect(await credits(documentId)).toEqual({
          drafts: ['AFP', 'AFP'],
          published: ['REL', 'REL'],
        });
        expect((await publish(documentId, 'en')).status).toBe(200);
        expect(await credits(documentId)).toEqual({
          drafts: ['AFP', 'AFP'],
          published: ['AFP', 'AFP'],
        });
        const { credit: _, ...kept } = before as Version;
        expect(await version(documentId, 'sq', 'published')).toMatchObject(kept);
        expect(await version(documentId, 'sq', 'draft')).toMatchObject({
          lead: 'Ende jo për lexuesit.',
          updatedAt: draft?.updatedAt,
        });
        expect(await statusIn(documentId, 'sq')).toBe('modified');
        expect(await statusIn(documentId, 'en')).toBe('published');
        const after = await feed('sq');
        expect(after.map((item) => [item.documentId, item.releasedAt, item.modifiedAt])).toEqual(
          place,
        );
        expect(after.find((item) => item.documentId === documentId)?.credit).toBe('AFP');
      });

      it('publishes no language that is not published', async () => {
        const documentId = await inBoth();
        await save(documentId, 'en', { credit: { code: 'AFP' } });
        await publish(documentId, 'en');
        expect(await version(documentId, 'sq', 'published')).toBeNull();
        expect(await statusIn(documentId, 'sq')).toBe('draft');
      });

      it('leaves another language unmodified', async () => {
        const documentId = await inBoth();
        await write().publish(documentId, ['sq', 'en']);
        await save(documentId, 'en', { credit: { code: 'AFP' } });
        await publish(documentId, 'en');
        expect(await statusIn(documentId, 'sq')).toBe('published');
      });

      it('is not lost when a language begins, or is set back', async () => {
        const { documentId } = await write().published({ data: { credit: { code: 'REL' } } });
        await save(documentId, 'sq', { credit: { code: 'AFP' } });
        await write().translation(documentId, 'en');
        expect((await credits(documentId)).drafts).toEqual(['AFP', 'AFP']);
        await publish(documentId, 'en');
        await save(documentId, 'sq', { credit: { code: 'DPA' } });
        await room.strapi.documents(ARTICLE).discardDraft({ documentId, locale: 'en' });
        expect((await credits(documentId)).drafts).toEqual(['DPA', 'AFP']);
        await publish(documentId, 'sq');
        expect(await credits(documentId)).toEqual({
          drafts: ['DPA', 'DPA'],
          published: ['DPA', 'DPA'],
        });
      });

      it('of a quote and of a category is shared likewise', async () => {
        const category = await write().category();
        await room.strapi
          .documents(CATEGORY)
          .update({ ...category, locale: 'en', data: { mediaTopic: 'medtop:16000000' } } as never);
        const inSq = await room.strapi.db
          .query(CATEGORY)
          .findOne({ where: { documentId: category.documentId, locale: 'sq' } });
        expect(inSq).toMatchObject({
          mediaTopic: 'medtop:16000000',
          updatedAt: category.updatedAt,
        });
        const articleId = await inBoth();
        const { documentId } = await write().quote(articleId);
        const quotes = room.strapi.documents('api::quote.quote');
        await quotes.update({ documentId, locale: 'en', data: { text: 'It rained.' } } as never);
        await quotes.update({ documentId, locale: 'en', data: { medium: 'RTSH' } } as never);
        expect(await quotes.findOne({ documentId, locale: 'sq' })).toMatchObject({
          medium: 'RTSH',
        });
      });
    });

    describe('several languages published at once', () => {
      it('are published, those that were chosen', async () => {
        const documentId = await inBoth();
        const answer = await publishTogether([documentId], ['en']);
        expect([answer.status, answer.body.count]).toEqual([200, 1]);
        expect(await version(documentId, 'sq', 'published')).toBeNull();
        expect((await publishTogether([documentId], ['sq', 'en'])).body.count).toBe(2);
        expect(await version(documentId, 'sq', 'published')).not.toBeNull();
      });

      it('may leave out the one that is open in the panel', async () => {
        const documentId = await inBoth();
        const open = await room
          .http()
          .get(`${ARTICLES}/${documentId}?locale=sq`)
          .set('Authorization', chief);
        const answer = await publishTogether([documentId], ['en']).set(
          'If-Match',
          String(open.body.meta.version),
        );
        expect([answer.status, answer.body.count]).toEqual([200, 1]);
      });

      it('are refused together, saying which of them lacks what', async () => {
        const documentId = await inBoth();
        await save(documentId, 'en', { lead: '', title: '' });
        const answer = await publishTogether([documentId], ['sq', 'en']);
        expect(answer.status).toBe(400);
        expect(answer.body.error.message).toMatch(
          /can’t be published yet\. The English \(en\) version needs a headline and a standfirst\.$/,
        );
        expect(await version(documentId, 'sq', 'published')).toBeNull();
        expect(await version(documentId, 'en', 'published')).toBeNull();
      });

      it('are taken back as they were chosen', async () => {
        const documentId = await inBoth();
        await write().publish(documentId, ['sq', 'en']);
        await room
          .http()
          .post(`${ARTICLES}/actions/bulkUnpublish`)
          .query({ locale: ['en'] })
          .set('Authorization', chief)
          .send({ documentIds: [documentId] });
        expect(await version(documentId, 'sq', 'published')).not.toBeNull();
        expect(await version(documentId, 'en', 'published')).toBeNull();
      });
    });

    describe('two roles with a language each', () => {
      const ALL = ['read', 'create', 'update', 'publish'].map(
        (action) => `plugin::content-manager.explorer.${action}`,
      );
      const OURS = ['flash.raise', 'flash.end', 'release.change'].map(
        (action) => `plugin::flash-news.${action}`,
      );
      const fields = ['title', 'lead', 'byline', 'body', 'credit', 'category'];
      const roleFor = (locale: Locale): AdminPermission[] => [
        ...ALL.map((action) => ({
          action,
          subject: ARTICLE,
          properties: { locales: [locale], ...(action.endsWith('publish') ? {} : { fields }) },
        })),
        ...OURS.map((action) => ({ action, subject: ARTICLE, properties: { locales: [locale] } })),
        { action: 'plugin::flash-news.desk.read' },
      ];

      const raise = (documentId: string, authorization: string) =>
        room
          .http()
          .post('/flash-news/flashes')
          .set('Authorization', authorization)
          .send({ contentType: ARTICLE, documentId, level: 'flash' });

      it('give both, in the content manager and in the plugin', async () => {
        const both = (await adminWithRoles(room.strapi, [roleFor('sq'), roleFor('en')]))
          .authorization;
        const documentId = await inBoth();
        for (const locale of ['sq', 'en'] as const) {
          const seen = await room
            .http()
            .get(`${ARTICLES}?locale=${locale}&pageSize=100`)
            .set('Authorization', both);
          expect((seen.body.results as Entry[]).map((one) => one.documentId)).toContain(documentId);
          expect((await save(documentId, locale, { lead: 'New.' }, both)).status).toBe(200);
        }
        expect((await publishTogether([documentId], ['sq', 'en'], both)).body).toEqual({
          count: 2,
        });
        expect((await raise(documentId, both)).status).toBeLessThan(300);
        for (const locale of ['sq', 'en']) {
          const released = await room
            .http()
            .put(`/flash-news/releases/${ARTICLE}/${documentId}`)
            .set('Authorization', both)
            .send({ locale, releasedAt: 'now' });
          expect([locale, released.status]).toEqual([locale, 200]);
        }
        const ended = await room
          .http()
          .post(`/flash-news/flashes/${ARTICLE}/${documentId}/end`)
          .set('Authorization', both);
        expect(ended.status).toBeLessThan(300);
      });

      it('one of them gives one', async () => {
        const one = (await adminWithRoles(room.strapi, [roleFor('sq')])).authorization;
        const documentId = await inBoth();
        expect((await save(documentId, 'en', { lead: 'New.' }, one)).status).toBe(403);
        expect((await publishTogether([documentId], ['sq', 'en'], one)).status).toBe(403);
        await write().publish(documentId, ['sq', 'en']);
        const refused = await raise(documentId, one);
        expect([refused.status, refused.body.error.message]).toEqual([
          403,
          expect.stringMatching(/missing for en$/),
        ]);
      });
    });

    it('that begin at the same moment are all there, for the super admin as well', async () => {
      const codes = ['de', 'fr', 'it', 'mk', 'sr'];
      const before = await room.strapi.db.query('admin::permission').count();
      const made = await Promise.all(
        codes.map((code) =>
          room
            .http()
            .post('/i18n/locales')
            .set('Authorization', chief)
            .send({ code, name: `Language ${code}`, isDefault: false }),
        ),
      );
      expect(made.map(({ status }) => status)).toEqual(codes.map(() => 200));
      const permissions = (await room.strapi.db.query('admin::permission').findMany({
        where: { role: { code: 'strapi-super-admin' }, subject: ARTICLE },
      })) as { properties: { locales?: string[] } }[];
      const localized = permissions.filter(({ properties }) => properties.locales);
      expect(localized.length).toBeGreaterThan(0);
      for (const { properties } of localized) {
        expect(properties.locales).toEqual(expect.arrayContaining(codes));
      }
      expect(await room.strapi.db.query('admin::permission').count()).toBe(before);
      const ended = await Promise.all(
        made.map(({ body }) =>
          room
            .http()
            .delete(`/i18n/locales/${(body as { id: number }).id}`)
            .set('Authorization', chief),
        ),
      );
      expect(ended.map(({ status }) => status)).toEqual(codes.map(() => 200));
      expect(await room.strapi.db.query('admin::permission').count()).toBe(before);
    });

    describeDeletedLanguage(
      () => room,
      () => chief,
    );
  });
};
