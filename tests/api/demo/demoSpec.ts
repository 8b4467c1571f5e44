import { readdirSync } from 'node:fs';
import path from 'node:path';
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoNewsroom } from '../../../database/seeds/data/newsroom';
import { loadDemoNewsroom, type DemoOutcome } from '../../../database/seeds/load-demo';
import { keepFlashRunning, renewPasswords } from '../../../database/seeds/reopen-demo';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { quotesOf } from '../../helpers/storyQuotes';

interface Item {
  title: string;
  slug: string;
  url: string | null;
  image: { url: string; alternativeText: string; width: number; height: number } | null;
  category: { name: string; slug: string };
  people: { name: string }[];
  credit: string | null;
  releasedAt: string;
  modifiedAt: string;
  flash: { level: string; expiresAt: string; text: string } | null;
}

const passwordFor = (email: string) => `Demo-only-1 ${email}`;

/** The translation desk's role of translators. */
interface TranslatorRole {
  save(role: object): Promise<{ id: number; isNew: boolean }>;
}

/** The plugin's settings service, as far as it is read here. */
interface Settings {
  current(): Promise<{ agencies: { code: string }[] }>;
}

/** Tests that the demo loads this content, reopens it, and fails without a trace. */
export const describeDemo = (data: DemoNewsroom): void => {
  const hidden = data.articles.filter(({ draft, minutesAgo }) => draft || minutesAgo < 0);
  const shown = data.articles.filter((article) => !hidden.includes(article));
  const story = data.articles.find(({ flash }) => flash);

  describe('the demo newsroom', () => {
    let newsroom: Newsroom;
    let outcome: DemoOutcome;

    const load = () =>
      loadDemoNewsroom(newsroom.strapi, {
        now: new Date(newsroom.clock.now()),
        passwordFor,
        newsroom: data,
      });

    const feed = async (query: string): Promise<Item[]> => {
      const answer = await newsroom.http().get(`/api/latest-news?limit=100&${query}`);
      expect(answer.status).toBe(200);
      return answer.body.data as Item[];
    };

    const running = async (query: string): Promise<Item[]> => {
      const answer = await newsroom.http().get(`/api/flash-news?${query}`);
      expect(answer.status).toBe(200);
      return answer.body.data as Item[];
    };

    const signIn = async (email: string, password: string): Promise<string> => {
      const answer = await newsroom.http().post('/admin/login').send({ email, password });
      expect(answer.status).toBe(200);
      return `Bearer ${String(answer.body.data.token)}`;
    };

    const pictures = () => readdirSync(path.join(newsroom.folder, 'public', 'uploads'));

    const counts = async () => {
      const { db } = newsroom.strapi;
      return {
        articles: await db.query('api::article.article').count(),
        quotes: await db.query('api::quote.quote').count(),
        people: await db.query('api::person.person').count(),
        categories: await db.query('api::category.category').count(),
        files: await db.query('plugin::upload.file').count(),
        users: await db.query('admin::user').count(),
        roles: await db.query('admin::role').count(),
        events: await db.query('plugin::flash-news.event').count(),
      };
    };

    beforeAll(async () => {
      newsroom = await bootNewsroom();
      outcome = await load();
    });

    afterAll(async () => {
      await newsroom.stop();
    });

    it('goes into an empty database', async () => {
      expect(outcome).toEqual({ loaded: true });
      const rowsOf = (entries: { sq?: unknown; en?: unknown }[]) =>
        entries.flatMap(({ sq, en }) => [sq, en]).filter(Boolean).length;
      const drafts = data.articles.filter(({ draft }) => draft);
      const draftQuotes = data.quotes.filter(({ article }) =>
        drafts.some(({ key }) => key === article),
      );
      expect(await counts()).toMatchObject({
        // Each version is a draft row, and a published one where it is published.
        articles: 2 * rowsOf(data.articles) - rowsOf(drafts),
        quotes: 2 * rowsOf(data.quotes) - rowsOf(draftQuotes),
        people: data.people.length + new Set(data.articles.map(({ writer }) => writer)).size,
        categories: 2 * data.categories.length,
        files: 2 * data.pictures.length,
        users: data.staff.length,
        roles: 5,
      });
    });

    it.each(['sq', 'en'] as const)('shows its news in %s, the newest first', async (locale) => {
      const items = await feed(`locale=${locale}`);
      const expected = shown
        .filter((article) => article[locale])
        .toSorted((a, b) => a.minutesAgo - b.minutesAgo)
        .map((article) => article[locale]?.title);
      expect(items.map(({ title }) => title)).toEqual(expected);
    });

    it('lets the chief editor merge people, and neither editor, author nor translator', async () => {
      const statusOf = async (email: string): Promise<number> => {
        const authorization = await signIn(email, passwordFor(email));
        const path = '/wire-desk/people/doubles';
        const { status } = await newsroom.http().get(path).set('Authorization', authorization);
        return status;
      };
      const statuses: Record<string, number> = {};
      for (const { key, email } of data.staff) statuses[key] = await statusOf(email);
      expect(statuses).toEqual({
        ...{ administrator: 200, 'chief-editor': 200 },
        ...{ editor: 403, author: 403, translator: 403 },
      });
    });

    it('offers the agencies whose copy it prints', async () => {
      const settings = newsroom.strapi.plugin('flash-news').service<Settings>('settings');
      const { agencies } = await settings.current();
      expect(agencies.map(({ code }) => code)).toEqual(['ADL', 'RNX']);
    });

    it('has an address for every story, and names for its feeds', async () => {
      for (const locale of ['sq', 'en'] as const) {
        const answer = await newsroom.http().get(`/api/latest-news/rss.xml?locale=${locale}`);
        const { title, link, items } = await new Parser().parseString(answer.text);
        expect(title).toBe(data.site.feedTitles[locale]);
        expect(link).toBe('https://gazeta-ura.example/');
        const [first] = await feed(`locale=${locale}`);
        expect(items[0]?.link).toBe(`https://gazeta-ura.example/${locale}/${first?.slug ?? ''}`);
        expect(items.every((item) => item.link?.startsWith(String(link)))).toBe(true);
      }
    });

    it('gives every item category, address and times of its own', async () => {
      for (const item of await feed('locale=en')) {
        expect(item.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(data.categories.map(({ en }) => en.name)).toContain(item.category.name);
        expect(item.modifiedAt).toBe(item.releasedAt);
      }
    });

    it('illustrates its news, with alternative text and a thumbnail', async () => {
      const [first] = await feed('locale=en');
      expect(first?.image).toMatchObject({ width: 1200, height: 800 });
      expect(first?.image?.alternativeText).toBeTruthy();
      const { pathname } = new URL(String(first?.image?.url));
      expect((await newsroom.http().get(pathname)).status).toBe(200);
      expect(pictures().filter((name) => name.startsWith('thumbnail_'))).toHaveLength(
        2 * data.pictures.length,
      );
    });

    it.each(['sq', 'en'] as const)('keeps back its draft and its embargo in %s', async (locale) => {
      const titles = (await feed(`locale=${locale}`)).map(({ title }) => title);
      expect(hidden).toHaveLength(2);
      for (const article of hidden) expect(titles).not.toContain(article[locale]?.title);
    });

    it.each(['sq', 'en'] as const)('has a flash on in %s', async (locale) => {
      const [flash, ...others] = await running(`locale=${locale}`);
      expect(others).toEqual([]);
      expect(flash).toMatchObject({
        title: story?.[locale]?.title,
        flash: { level: 'flash', text: story?.flash?.text[locale] },
      });
    });

    it('publishes quotes with their articles only', async () => {
      const quotes = (await newsroom.strapi.db.query('api::quote.quote').findMany({
        where: { publishedAt: { $notNull: true } },
        populate: { article: true, speaker: true },
      })) as { locale: string; article: { publishedAt: string }; speaker: { name: string } }[];
      for (const { article, speaker } of quotes) {
        expect(article.publishedAt).toBeTruthy();
        expect(speaker.name).toBeTruthy();
      }
      const english = data.quotes.filter(({ en, article }) => en && article !== 'school-meals');
      expect(quotes.filter(({ locale }) => locale === 'en')).toHaveLength(english.length);
    });

    it('lets the embargoed article out when its time comes, and nothing else', async () => {
      const before = await feed('locale=sq');
      newsroom.clock.advance({ hours: 24 });
      const after = await feed('locale=sq');
      newsroom.clock.advance({ hours: -24 });
      const embargoed = hidden.find(({ minutesAgo }) => minutesAgo < 0);
      expect(after.map(({ title }) => title)).toEqual([
        embargoed?.sq?.title,
        ...before.map(({ title }) => title),
      ]);
    });

    it('is not loaded a second time', async () => {
      const before = await counts();
      const files = pictures();
      expect(await load()).toEqual({
        loaded: false,
        found: ['articles', 'quotes', 'categories', 'people', 'panel users'],
      });
      expect(await counts()).toEqual(before);
      expect(pictures()).toEqual(files);
    });

    describe('staff', () => {
      const documents = '/content-manager/collection-types/api::article.article';

      /** Signs in the member of staff with this role; `flash` tries to raise one. */
      const at = async (role: string) => {
        const email = data.staff.find((member) => member.role === role)?.email ?? '';
        const token = await signIn(email, passwordFor(email));
        const { http, strapi } = newsroom;
        return {
          write: (locale: string, title: string, more: object = {}) =>
            http()
              .post(`${documents}?locale=${locale}`)
              .set('Authorization', token)
              .send({ title, ...more }),
          change: (documentId: string, locale: string, change: object) =>
            http()
              .put(`${documents}/${documentId}?locale=${locale}`)
              .set('Authorization', token)
              .send(change),
          publish: (documentId: string, locale: string) =>
            http()
              .post(`${documents}/${documentId}/actions/publish?locale=${locale}`)
              .set('Authorization', token)
              .send({}),
          flash: async () => {
            const [article] = await strapi.documents('api::article.article').findMany({
              filters: { title: shown[1]?.sq?.title },
              locale: 'sq',
            });
            const of = { contentType: 'api::article.article', documentId: article?.documentId };
            const raised = await http()
              .post('/flash-news/flashes')
              .set('Authorization', token)
              .send({ ...of, level: 'urgent', minutes: 5 });
            const ended = await http()
              .post(`/flash-news/flashes/${of.contentType}/${String(of.documentId)}/end`)
              .set('Authorization', token)
              .send({});
            return [raised.status, ended.status];
          },
          moveRelease: async () => {
            const [article] = await strapi.documents('api::article.article').findMany({
              filters: { title: shown[2]?.sq?.title },
              locale: 'sq',
            });
            return http()
              .put(`/flash-news/releases/api::article.article/${String(article?.documentId)}`)
              .set('Authorization', token)
              .send({ locale: 'sq', releasedAt: '2026-02-01T08:00:00Z' });
          },
        };
      };

      const anArticleOf = async (writer: string) => {
        const key = data.articles.find((article) => article.writer === writer && article.sq);
        const [article] = await newsroom.strapi.documents('api::article.article').findMany({
          filters: { title: key?.sq?.title },
          locale: 'sq',
        });
        return String(article?.documentId);
      };

      it('the chief editor publishes, flashes and moves releases', async () => {
        const chief = await at('chief-editor');
        const [category] = await newsroom.strapi.documents('api::category.category').findMany({
          locale: 'sq',
        });
        const whole = { lead: 'Me pak fjalë.', byline: 'Redaksia', category: category?.documentId };
        const written = await chief.write('sq', 'Fjala e redaksisë', whole);
        expect(written.status).toBe(201);
        expect((await chief.publish(written.body.data.documentId, 'sq')).status).toBe(200);
        expect(await chief.flash()).toEqual([200, 200]);
        expect((await chief.moveRelease()).status).toBe(200);
      });

      it('the editor publishes and flashes, and moves no release', async () => {
        const editor = await at('editor');
        const documentId = await anArticleOf('author');
        expect((await editor.change(documentId, 'sq', { byline: 'L. M.' })).status).toBe(200);
        expect((await editor.publish(documentId, 'sq')).status).toBe(200);
        expect(await editor.flash()).toEqual([200, 200]);
        expect((await editor.moveRelease()).status).toBe(403);
      });

      it('the author writes and changes own articles, and publishes and flashes none', async () => {
        const author = await at('author');
        const own = await anArticleOf('author');
        expect((await author.write('sq', 'Shënim i ri')).status).toBe(201);
        expect((await author.change(own, 'sq', { byline: 'L.M.' })).status).toBe(200);
        const foreign = await anArticleOf('editor');
        expect((await author.change(foreign, 'sq', { byline: 'X' })).status).toBe(403);
        expect((await author.publish(own, 'sq')).status).toBe(403);
        expect(await author.flash()).toEqual([403, 403]);
      });

      it('the translator changes English and nothing else', async () => {
        const translator = await at('translator');
        const documentId = await anArticleOf('author');
        expect((await translator.change(documentId, 'en', { byline: 'D. H.' })).status).toBe(200);
        expect((await translator.change(documentId, 'sq', { byline: 'D. H.' })).status).toBe(403);
        expect((await translator.publish(documentId, 'en')).status).toBe(403);
        expect(await translator.flash()).toEqual([403, 403]);
      });

      it('each does with the quotes of a story what is documented', async () => {
        const rightsOf = async (key: string, writer: string, locale: string): Promise<string[]> => {
          const member = data.staff.find((one) => one.key === key);
          const email = String(member?.email);
          const authorization = await signIn(email, passwordFor(email));
          const quotes = quotesOf(newsroom, authorization, await anArticleOf(writer), locale);
          const { may } = await quotes.list();
          return Object.entries(may).flatMap(([right, isHeld]) => (isHeld ? right : []));
        };
        const all = ['create', 'update', 'delete', 'createPeople'];
        expect(await rightsOf('chief-editor', 'author', 'sq')).toEqual(all);
        expect(await rightsOf('editor', 'author', 'sq')).toEqual(all);
        expect(await rightsOf('author', 'author', 'sq')).toEqual(['create', 'update', 'delete']);
        expect(await rightsOf('author', 'editor', 'sq')).toEqual([]);
        expect(await rightsOf('translator', 'author', 'en')).toEqual(['create', 'update']);
        expect(await rightsOf('translator', 'author', 'sq')).toEqual([]);
      });

      it('the translator’s role is the one that the translation desk makes, without shared fields', async () => {
        const { strapi } = newsroom;
        const role = strapi.plugin('translation-desk').service<TranslatorRole>('translator-role');
        const made = await role.save({ name: 'Translator', locales: ['en'] });
        expect(made.isNew).toBe(false);
        const held = (await strapi.db.query('admin::permission').findMany({
          where: { role: { id: made.id }, action: { $endsWith: 'explorer.update' } },
        })) as { subject: string; properties: { fields: string[] } }[];
        const fields = held.find(({ subject }) => subject === 'api::article.article')?.properties
          .fields;
        expect(fields).toContain('figure.alt');
        expect(fields?.filter((path) => path.startsWith('credit'))).toEqual([]);
      });

      it('gets new passwords, and the old ones no longer open', async () => {
        const email = data.staff[0]?.email ?? '';
        const renewed = await renewPasswords(newsroom.strapi, () => 'Another-only-2');
        expect(renewed).toEqual(data.staff.map((member) => member.email));
        await signIn(email, 'Another-only-2');
        const old = await newsroom
          .http()
          .post('/admin/login')
          .send({ email, password: passwordFor(email) });
        expect(old.status).toBe(400);
      });
    });

    describe('opened again', () => {
      it('raises the flash that has run out, once', async () => {
        newsroom.clock.advance({ hours: 6 });
        expect(await running('locale=sq')).toEqual([]);
        expect(await keepFlashRunning(newsroom.strapi)).toBe(true);
        expect(await keepFlashRunning(newsroom.strapi)).toBe(true);
        expect(await running('locale=sq')).toHaveLength(1);
      });

      it('has no flash to raise when its article is gone from view', async () => {
        newsroom.clock.advance({ hours: 6 });
        const [item] = await newsroom.strapi.documents('api::article.article').findMany({
          filters: { title: story?.sq?.title },
          locale: 'sq',
        });
        await newsroom.strapi
          .documents('api::article.article')
          .unpublish({ documentId: String(item?.documentId), locale: '*' });
        expect(await keepFlashRunning(newsroom.strapi)).toBe(false);
        expect(await running('locale=sq')).toEqual([]);
      });
    });
  });

  describe('a demo newsroom that cannot be loaded', () => {
    it('leaves neither rows nor files behind', async () => {
      const newsroom = await bootNewsroom();
      try {
        const { strapi, folder, clock } = newsroom;
        // By then staff, pictures, people, articles and quotes have been written.
        strapi.plugin('flash-news').service('release').set = () =>
          Promise.reject(new Error('no release today'));
        const now = new Date(clock.now());
        await expect(
          loadDemoNewsroom(strapi, { now, passwordFor, newsroom: data }),
        ).rejects.toThrow('no release');
        for (const uid of ['api::article.article', 'api::person.person', 'plugin::upload.file']) {
          expect(await strapi.db.query(uid).count()).toBe(0);
        }
        expect(await strapi.db.query('admin::user').count()).toBe(0);
        expect(await strapi.db.query('admin::role').count()).toBe(3);
        expect(readdirSync(path.join(folder, 'public', 'uploads'))).toEqual([]);
      } finally {
        await newsroom.stop();
      }
    });
  });
};
