import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Entry } from '../../helpers/articles';
import type { Database } from '../../helpers/environment';
import { ARTICLE, documentsOf, idsOf, openNewsroom, type OpenNewsroom } from './desk';

const PERSON = 'api::person.person';
const HOUR = 3_600_000;
const FOREVER = '2035-01-01T00:00:00Z';

const link = (url: string, text: string) => ({
  ...{ type: 'link', url, children: [{ type: 'text', text }] },
});

/** Tests the whole story and the authors on the given database. */
export const describeStory = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let room: OpenNewsroom;
    let bota: Entry;
    let ana: Entry;
    let bob: Entry;
    let cy: Entry;
    let story: Entry;

    const at = (path: string, query: object = {}) =>
      room.http().get(`/api/latest-news/${path}`).query(query).redirects(0);
    const slugOf = async (
      { documentId }: Pick<Entry, 'documentId'>,
      locale = 'sq',
    ): Promise<string> =>
      String((await documentsOf(room.strapi)(ARTICLE).findOne({ documentId, locale }))?.['slug']);
    const settings = (changes: object) =>
      room.desk.put('/flash-news/settings', { ...changes }).expect(200);

    beforeAll(async () => {
      room = await openNewsroom({ database: await database() });
      bota = await room.write.category('Bota', 'World');
      ana = await room.write.person('Ana Kovac');
      bob = await room.write.person('Bob Other');
      cy = await room.write.person('Cy Dee');
      await settings({
        urlPattern: 'https://site.test/{locale}/{slug}',
        authorUrlPattern: 'https://site.test/{locale}/by/{slug}',
      });
      const body = [
        { type: 'paragraph', children: [{ type: 'text', text: 'Po & ' }, link('/sq/x', 'këtu')] },
      ];
      const file = await room.rows('plugin::upload.file').create({
        data: {
          ...{ name: 'ura', hash: 'ura', ext: '.webp', mime: 'image/webp', size: 9, width: 1200 },
          ...{ height: 800, url: '/uploads/ura.webp', provider: 'local', caption: 'E skedarit' },
          formats: { small: { url: '/uploads/small_ura.webp', width: 500, height: 333 } },
        },
      });
      story = await room.write.draft({
        data: {
          ...{ category: bota.documentId, people: [cy.documentId], body, byline: '' },
          authors: [bob.documentId, ana.documentId],
          credit: { code: 'REL', name: 'Radio Evropa e Lirë', url: 'https://rel.test/' },
          dateline: { place: 'Tiranë', date: '2026-03-01' },
          figure: { media: file.id as number, alt: 'Ura', credit: 'ATSH' },
        },
      });
      await room.write.quote(story.documentId, {
        data: {
          ...{ text: 'Po.', kind: 'partial', speaker: cy.documentId, attributedAs: 'C. Dee' },
          ...{ occasion: 'në Tiranë', originalText: 'Yes.', originalLanguage: 'en' },
        },
      });
      await room.write.publish(story.documentId);
      await room.desk
        .post(`/flash-news/corrections/${ARTICLE}/${story.documentId}`, {
          ...{ locale: 'sq', kind: 'correction', text: 'Ishte e hënë.' },
        })
        .expect(({ status }) => expect([200, 201]).toContain(status));
    });
    afterAll(() => room.stop());

    it('is answered whole, the same by slug and by documentId', async () => {
      const slug = await slugOf(story);
      const { status, body } = await at(story.documentId);
      expect(status).toBe(200);
      expect(body.meta).toEqual({ locale: 'sq' });
      const [item] = (await room.read.latestNews({ category: bota.documentId })).body.data;
      const url = `https://site.test/sq/${slug}`;
      const author = (name: string, { documentId }: Entry, of: string) => ({
        ...{ documentId, name, slug: of, url: `https://site.test/sq/by/${of}` },
      });
      const server = room.strapi.config.get<string>('server.absoluteUrl');
      expect(item?.image?.url).toBe(`${server}/uploads/ura.webp`);
      expect(body.data).toEqual({
        ...item,
        body: expect.arrayContaining([expect.objectContaining({ type: 'paragraph' })]),
        bodyHtml: '<p>Po &amp; <a href="https://site.test/sq/x">këtu</a></p>',
        byline: 'Bob Other dhe Ana Kovac',
        authors: [author('Bob Other', bob, 'bob-other'), author('Ana Kovac', ana, 'ana-kovac')],
        credit: { code: 'REL', name: 'Radio Evropa e Lirë', url: 'https://rel.test/' },
        dateline: { place: 'Tiranë', date: '2026-03-01' },
        figure: {
          ...{ url: `${server}/uploads/ura.webp`, width: 1200, height: 800, mime: 'image/webp' },
          ...{ alternativeText: 'Ura', caption: 'E skedarit', credit: 'ATSH' },
          renditions: [
            { url: `${server}/uploads/small_ura.webp`, width: 500, height: 333, mime: null },
            { url: `${server}/uploads/ura.webp`, width: 1200, height: 800, mime: 'image/webp' },
          ],
        },
        quotes: [
          {
            ...{ text: 'Po.', kind: 'partial', attributedAs: 'C. Dee', occasion: 'në Tiranë' },
            speaker: { documentId: cy.documentId, name: 'Cy Dee', slug: 'cy-dee' },
            original: { text: 'Yes.', language: 'en' },
          },
        ],
        corrections: [expect.objectContaining({ text: 'Ishte e hënë.', withdrawnAt: null })],
        translations: [{ locale: 'sq', slug, url }],
        related: [],
      });
      expect((await at(`by-slug/${slug}`)).body).toEqual(body);
      expect((await at(story.documentId, { locale: 'en', fallback: 'sq' })).body).toEqual({
        data: body.data,
        meta: { locale: 'en' },
      });
    });

    it('keeps the parts that `fields` names', async () => {
      const slug = await slugOf(story);
      const identity = { documentId: story.documentId, contentType: ARTICLE, locale: 'sq' };
      const only = async (fields: string) =>
        (await at(story.documentId, { fields })).body.data as unknown;
      const whole = (await at(story.documentId)).body.data as Record<string, unknown>;
      expect(await only('title,byline')).toEqual({
        ...identity,
        title: whole['title'],
        byline: 'Bob Other dhe Ana Kovac',
      });
      for (const part of Object.keys(whole))
        expect(await only(part)).toEqual({ ...identity, [part]: whole[part] });
      const bySlug = await at(`by-slug/${slug}`, { fields: 'quotes' });
      expect(bySlug.body.data).toEqual({ ...identity, quotes: whole['quotes'] });
    });

    it.each([
      [{ fields: '' }, 400, /^fields: /],
      [{ fields: 'title,secret' }, 400, /^fields: .*bodyHtml/],
      [{ fields: ['title', 'body'] }, 400, /^fields: /],
      [{ populate: '*' }, 400, /^populate: /],
      [{ locale: 'xx' }, 400, /^locale: /],
    ])('refuses the query %j', async (query, status, message) => {
      for (const path of [story.documentId, `by-slug/${await slugOf(story)}`]) {
        const answer = await at(path, query);
        expect(answer.status).toBe(status);
        expect(answer.body.error.message).toMatch(message);
      }
    });

    it.each(['nothing', 'by-slug', 'x'.repeat(255), "' or 1=1 --", 'ë?&#'])(
      'answers 404 where readers see no story: %s',
      async (documentId) => {
        const { status, body } = await at(encodeURIComponent(documentId));
        expect({ status, message: body.error.message }).toEqual({
          status: 404,
          message: 'documentId: readers see no story under it',
        });
      },
    );

    it('leaves the other paths below Latest news as they were', async () => {
      for (const path of ['rss.xml', 'news-sitemap.xml', `${story.documentId}/json-ld`]) {
        const { status, headers } = await at(path);
        expect({ path, status }).toEqual({ path, status: 200 });
        expect(headers['content-type']).not.toMatch(/^application\/json/);
      }
    });

    describe('shows nothing that readers do not see', () => {
      const secret = 'SEKRET-FJALA';
      const texts = async (): Promise<string> =>
        (await Promise.all([at(story.documentId), at(`by-slug/${await slugOf(story)}`)]))
          .map(({ text }) => text)
          .join();
      const translate = async (publish: boolean): Promise<void> => {
        await room.write.translation(story.documentId, 'en', secret);
        if (publish) await room.write.publish(story.documentId, 'en');
      };
      const near = () => room.write.draft({ title: secret, data: { category: bota.documentId } });
      const hold = (documentId: string, locale = 'sq') =>
        room.desk.release(documentId, { locale, releasedAt: FOREVER }).expect(200);

      it('of its own: a draft, another embargoed version, a draft of a quote', async () => {
        await documentsOf(room.strapi)(ARTICLE).update({
          ...{ documentId: story.documentId, locale: 'sq' },
          data: { lead: secret, authors: [cy.documentId] },
        });
        await translate(false);
        await hold(story.documentId, 'en');
        await translate(true);
        await room.write.quote(story.documentId, { data: { text: secret } });
        const shown = await texts();
        expect(shown).not.toContain(secret);
        expect(shown).not.toContain('"locale":"en"');
        expect(shown).toContain('Bob Other dhe Ana Kovac');
        const hidden = await at(story.documentId, { locale: 'en' });
        expect(hidden.status).toBe(404);
        await room.desk.release(story.documentId, { locale: 'en', releasedAt: 'now' }).expect(200);
        expect((await at(story.documentId)).body.data.translations).toHaveLength(2);
      });

      it('of others: drafts, embargoed, withdrawn, killed and kept-out stories', async () => {
        await near();
        const embargoed = await near();
        await hold(embargoed.documentId);
        await room.write.publish(embargoed.documentId);
        const withdrawn = await near();
        await room.write.publish(withdrawn.documentId);
        await room.write.unpublish(withdrawn.documentId);
        const killed = await near();
        await room.write.publish(killed.documentId);
        expect(await texts()).toContain(secret);
        await room.desk
          .post(`/flash-news/kills/${ARTICLE}/${killed.documentId}`, {
            ...{ notices: { sq: 'Ishte gabim.' }, reason: 'Gabim' },
          })
          .expect(200);
        const out = await near();
        await room.write.publish(out.documentId);
        await room.desk
          .put(`/flash-news/placements/${ARTICLE}/${out.documentId}`, {
            locale: 'sq',
            place: 'out',
          })
          .expect(200);
        const shown = await texts();
        expect(shown).not.toContain(secret);
        expect(shown).toContain('"related":[]');
      });

      it('of a story that is taken down: its notice', async () => {
        const { documentId } = await room.write.published({ title: secret });
        await room.desk
          .post(`/flash-news/kills/${ARTICLE}/${documentId}`, {
            ...{ notices: { sq: 'Ishte gabim.' }, reason: 'Gabim' },
          })
          .expect(200);
        const { status, body, text } = await at(documentId);
        expect({ status, message: body.error.message }).toEqual({
          status: 410,
          message: 'Ishte gabim.',
        });
        expect(text).not.toContain(secret);
      });
    });

    it('says in its item in which languages readers see it', async () => {
      const { documentId } = await room.write.published();
      const shared = await slugOf({ documentId });
      const paths: [string, object?][] = [
        ['', { limit: '100' }],
        ['search', { q: shared.replaceAll('-', ' ') }],
        [documentId],
      ];
      const told = () =>
        Promise.all(
          paths.map(async ([path, query]) => {
            const { body } = await at(path, query);
            const data = [body.data].flat() as (Entry & { translations: Entry[] })[];
            const own = data.find((one) => one.documentId === documentId);
            return own?.translations.map(({ locale, url }) => [locale, url]);
          }),
        );
      const url = (locale: string, slug: string) => `https://site.test/${locale}/${slug}`;
      const sq = ['sq', url('sq', shared)];
      expect(await told()).toEqual(paths.map(() => [sq]));
      await room.write.translation(documentId, 'en', 'Out at nine');
      expect(await told()).toEqual(paths.map(() => [sq]));
      const releasedAt = new Date(room.clock.now() + HOUR).toISOString();
      await room.desk.release(documentId, { locale: 'en', releasedAt }).expect(200);
      await room.write.publish(documentId, 'en');
      expect(await told()).toEqual(paths.map(() => [sq]));
      // The answers that are kept in memory must know by themselves when the embargo lifts.
      room.clock.advance({ hours: 1 });
      const en = ['en', url('en', await slugOf({ documentId }, 'en'))];
      expect(await told()).toEqual(paths.map(() => [en, sq]));
      await room.write.unpublish(documentId, 'en');
      expect(await told()).toEqual(paths.map(() => [sq]));
    });

    it('relates the newest stories of its category and people, each once', async () => {
      const others: string[] = [];
      const publish = async (data: Record<string, unknown>) => {
        room.clock.advance({ minutes: 1 });
        others.unshift((await room.write.published({ data })).documentId);
      };
      for (let index = 0; index < 3; index += 1) {
        await publish({ category: bota.documentId });
        await publish({ people: [cy.documentId], category: bota.documentId });
      }
      await publish({ people: [cy.documentId] });
      await room.write.published();
      const { data } = (await at(story.documentId, { fields: 'related' })).body;
      expect(idsOf(data.related)).toEqual(others.slice(0, 5));
      const { headers } = await at(story.documentId);
      // A purge of a related story purges this answer too.
      for (const documentId of [story.documentId, ...others.slice(0, 5)])
        expect(headers['surrogate-key']).toContain(documentId);
    });

    it('expires when the flash of a related story ends', async () => {
      room.clock.advance({ minutes: 1 });
      const other = await room.write.published({ data: { category: bota.documentId } });
      await room.desk.raise(other.documentId, { minutes: 10 }).expect(200);
      const flashOf = async () =>
        (await at(story.documentId)).body.data.related[0].flash as unknown;
      expect(await flashOf()).not.toBeNull();
      room.clock.advance({ minutes: 10 });
      expect(await flashOf()).toBeNull();
    });

    describe('authors', () => {
      const latestBy = async (author: string, more: Record<string, unknown> = {}) =>
        idsOf((await room.read.latestNews({ author, ...more })).body.data);
      const articles = () => documentsOf(room.strapi)(ARTICLE);

      it('narrow Latest news and its formats, by documentId and slug', async () => {
        const other = await room.write.published({
          data: { authors: [cy.documentId], category: bota.documentId, people: [ana.documentId] },
        });
        expect(await latestBy(ana.documentId)).toEqual([story.documentId]);
        expect(await latestBy('bob-other')).toEqual([story.documentId]);
        expect(await latestBy('cy-dee', { category: bota.documentId })).toEqual([other.documentId]);
        expect(await latestBy('cy-dee', { person: 'ana-kovac' })).toEqual([other.documentId]);
        expect(await latestBy('cy-dee', { person: 'bob-other' })).toEqual([]);
        const { text } = await at('feed.json', { author: 'ana-kovac' });
        expect(JSON.parse(text).items).toHaveLength(1);
        const { status, body } = await room.read.latestNews({ author: 'nobody' });
        expect({ status, message: body.error.message }).toEqual({
          status: 404,
          message: 'author: none has the documentId or slug "nobody"',
        });
      });

      it('hide no longer once they have written something that readers see', async () => {
        const dora = await room.write.person('Dora');
        const byApi = () => room.http().get(`/api/people/${dora.documentId}`);
        const draft = await room.write.draft({ data: { authors: [dora.documentId] } });
        expect((await byApi()).status).toBe(404);
        expect((await room.read.latestNews({ author: 'dora' })).status).toBe(404);
        await room.write.publish(draft.documentId);
        expect((await byApi()).status).toBe(200);
        expect(await latestBy('dora')).toEqual([draft.documentId]);
        await room.write.unpublish(draft.documentId);
        expect((await byApi()).status).toBe(404);
      });

      it('are taken over by a new language and a clone, and keep their order', async () => {
        const wanted = [cy.documentId, bob.documentId, ana.documentId];
        const first = await room.write.published({ data: { authors: wanted } });
        await room.write.translation(first.documentId, 'en');
        await room.write.publish(first.documentId, 'en');
        const authorsOf = async (documentId: string, locale: string) =>
          idsOf((await at(documentId, { locale, fields: 'authors' })).body.data.authors);
        expect(await authorsOf(first.documentId, 'sq')).toEqual(wanted);
        expect(await authorsOf(first.documentId, 'en')).toEqual(wanted);
        const clone = (await articles().clone({
          documentId: first.documentId,
          data: {},
        })) as unknown as { documentId: string };
        await room.write.publish(clone.documentId);
        expect(await authorsOf(clone.documentId, 'sq')).toEqual(wanted);
      });

      it('are enough of a byline to publish', async () => {
        const data = { byline: '', authors: [ana.documentId] };
        const { documentId } = await room.write.published({ data });
        expect((await at(documentId)).body.data.byline).toBe('Ana Kovac');
        const nobody = room.write.published({ data: { byline: '', authors: [] } });
        await expect(nobody).rejects.toThrow(/byline/);
      });

      it('cannot be deleted while a story names them', async () => {
        const eva = await room.write.person('Eva');
        const { documentId } = await room.write.draft({ data: { authors: [eva.documentId] } });
        const remove = () =>
          documentsOf(room.strapi)(PERSON).delete({ documentId: eva.documentId });
        await expect(remove()).rejects.toThrow(/Eva/);
        await articles().delete({ documentId, locale: '*' });
        await remove();
      });

      it('show none of their stories in the content API', async () => {
        const { body } = await room
          .http()
          .get(`/api/articles/${story.documentId}`)
          .query({ populate: 'authors' });
        expect(idsOf(body.data.authors)).toEqual([bob.documentId, ana.documentId]);
        for (const query of [{ populate: 'written' }, { 'filters[written][title]': 'x' }]) {
          const { status } = await room.http().get('/api/people').query(query);
          expect(status).toBe(400);
        }
      });
    });
  });
};
