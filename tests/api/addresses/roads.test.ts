import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adminWith } from '../../helpers/admin';
import { documentsOf } from '../flash-news/desk';
import { ARTICLE, CATEGORY, openAddressed, panelOf, PERSON, said, type Addressed } from './desk';

interface Importer {
  importCopy(copy: string, options: object, actor: object): Promise<{ documentId: string }>;
}

const RULE = /^slug: the address may hold small letters \(a to z\), digits, and between them/;

describe('an address', () => {
  let room: Addressed;
  beforeAll(async () => {
    room = await openAddressed();
  });
  afterAll(() => room.stop());

  describe('is made of the headline or name on first save', () => {
    it('in the panel, where the field is blank', async () => {
      for (const [number, slug] of [undefined, null, '', '  '].entries()) {
        const { body } = await room.panel.create(ARTICLE, {
          title: `Çelja e urës ${number}`,
          slug,
        });
        expect(body.data.slug).toBe(`celja-e-ures-${number}`);
      }
    });

    it('of articles, categories and people, by REST', async () => {
      const article = await room.rest.create('articles', await room.story('Zjarr në Łódź'));
      const category = await room.rest.create('categories', { name: 'Shëndetësi & shkencë' });
      const person = await room.rest.create('people', { name: 'Новак Ђоковић' });
      expect([article, category, person].map(said)).toEqual([
        { status: 201, says: 'zjarr-ne-lodz' },
        { status: 201, says: 'shendetesi-shkence' },
        { status: 201, says: 'novak-djokovic' },
      ]);
      expect((await room.bySlug('zjarr-ne-lodz')).status).toBe(200);
    });

    it('of a person that the dialog of a relation makes', async () => {
      const { body } = await room.panel.create(PERSON, { name: 'Ana Hoxha' }, {});
      expect(body.data.slug).toBe('ana-hoxha');
    });

    it('of another language, each for itself', async () => {
      const { body } = await room.panel.create(ARTICLE, { title: 'Dimri' });
      const { documentId } = body.data;
      const english = { title: 'Dimri' };
      const { body: en } = await room.panel.save(ARTICLE, documentId, english, { locale: 'en' });
      expect(en.data).toMatchObject({ locale: 'en', slug: 'dimri' });
      const { body: other } = await room.panel.create(ARTICLE, english, { locale: 'en' });
      expect(other.data.slug).toBe('dimri-2');
    });

    it('of another language that is filled in from the first', async () => {
      const { body } = await room.panel.create(ARTICLE, { title: 'Çelësi i qytetit' });
      const { documentId, slug } = body.data;
      const filled = { title: 'Key of the city', slug };
      const { body: en } = await room.panel.save(ARTICLE, documentId, filled, { locale: 'en' });
      expect(en.data).toMatchObject({ locale: 'en', slug: 'key-of-the-city' });
    });

    it('of what is imported: the story and whom it quotes', async () => {
      const copy = `Flash News\n\nHarbour of Velora opens again\n\nThe harbour of Velora opened again on Tuesday, the port office said.\n\n"We are glad," port director Arta Velmira told Radio Coast. / REL\n`;
      const options = { locale: 'en', publish: false, flash: false, createCategory: false };
      const importer = room.strapi.plugin('wire-desk').service<Importer>('importer');
      const { documentId } = await importer.importCopy(copy, options, { id: null, name: 'Wire' });
      expect(await room.slugsOf(ARTICLE, documentId)).toEqual(['harbour-of-velora-opens-again']);
      const person = await room.strapi.db
        .query(PERSON)
        .findOne({ where: { name: 'Arta Velmira' } });
      expect(person.slug).toBe('arta-velmira');
    });

    it('of a headline of which nothing can be written', async () => {
      const { body } = await room.panel.create(ARTICLE, { title: '🔥🚨' });
      expect(body.data.slug).toMatch(/^article-[0-9a-f]{8}$/);
    });

    it('as soon as there is a headline', async () => {
      const { body } = await room.panel.create(ARTICLE, { lead: 'Not named yet.' });
      expect(body.data.slug).toBeNull();
      const { documentId } = body.data;
      const named = await room.panel.save(ARTICLE, documentId, { title: 'Tani ka emër' });
      expect(named.body.data.slug).toBe('tani-ka-emer');
    });

    it('of a draft of old when it is published', async () => {
      const { documentId } = await room.write.draft({ title: 'E vjetër pa adresë' });
      await room.put(ARTICLE, documentId, { slug: null });
      await room.write.publish(documentId);
      expect(await room.slugsOf(ARTICLE, documentId)).toEqual(Array(2).fill('e-vjeter-pa-adrese'));
    });
  });

  describe('is nobody else’s', () => {
    it('in its language, drafts and published stories counted alike', async () => {
      const slugs = [];
      for (const publish of [false, true, false]) {
        const { documentId } = await room.write.draft({ title: 'Po ajo' });
        if (publish) await room.write.publish(documentId);
        slugs.push((await room.slugsOf(ARTICLE, documentId))[0]);
      }
      expect(slugs).toEqual(['po-ajo', 'po-ajo-2', 'po-ajo-3']);
      expect((await room.write.draft({ title: 'Po ajo', locale: 'en' })).slug).toBe('po-ajo');
      expect((await room.write.person('Po ajo')).slug).toBe('po-ajo');
    });

    it('not even while only readers know it', async () => {
      const { documentId } = await room.write.published({ title: 'Ura e parë' });
      await room.panel.save(ARTICLE, documentId, { slug: 'ura-e-re' });
      expect((await room.write.draft({ title: 'Ura e parë' })).slug).toBe('ura-e-pare-2');
    });

    it('not one by which readers knew another story, either: that leads to it', async () => {
      const { documentId } = await room.write.published({ title: 'Stadiumi' });
      await room.panel.save(ARTICLE, documentId, { slug: 'stadiumi-i-ri' });
      await room.write.publish(documentId);
      expect((await room.write.published({ title: 'Stadiumi' })).slug).toBe('stadiumi-2');
      const { status, headers } = await room.bySlug('stadiumi');
      expect([status, headers['location']]).toEqual([
        301,
        expect.stringContaining('/stadiumi-i-ri?'),
      ]);
    });

    it('so a typed one that is taken is refused, naming whose it is to who may read that', async () => {
      await room.write.draft({ title: 'Buxheti' });
      const typed = { title: 'Tjetër', slug: 'buxheti' };
      const refused = await room.panel.create(ARTICLE, typed);
      expect(said(refused)).toEqual({
        status: 400,
        says: 'slug: the address “buxheti” belongs to the story “Buxheti”. Choose another.',
      });
      expect(refused.body.error.details.errors[0].path).toEqual(['slug']);
      expect(said(await room.rest.create('articles', typed, { status: 'draft' }))).toEqual({
        status: 400,
        says: 'slug: the address “buxheti” belongs to another story. Choose another.',
      });
      const author = await adminWith(
        room.strapi,
        [
          { action: 'plugin::content-manager.explorer.create', subject: ARTICLE },
          {
            action: 'plugin::content-manager.explorer.read',
            subject: ARTICLE,
            conditions: ['admin::is-creator'],
          },
        ].map((one) => ({ ...one, properties: { fields: ['title', 'slug'], locales: ['sq'] } })),
      );
      const own = await panelOf(room.http, author.authorization).create(ARTICLE, typed);
      expect(said(own).says).toContain('belongs to another story');
    });

    it('and a clone has its own', async () => {
      const { documentId } = await room.write.published({ title: 'Origjinali' });
      const { documentId: plain } = await documentsOf(room.strapi)(ARTICLE).clone({ documentId });
      expect(await room.slugsOf(ARTICLE, plain)).toEqual(['origjinali-2']);
      const form = { title: 'Kopja', slug: 'origjinali' };
      expect((await room.panel.clone(documentId, form)).body.data.slug).toBe('kopja');
      const typed = { title: 'Kopja', slug: 'kopja-ime' };
      expect((await room.panel.clone(documentId, typed)).body.data.slug).toBe('kopja-ime');
      expect(said(await room.panel.clone(documentId, typed)).says).toContain('“kopja-ime” belongs');
    });
  });

  describe('is kept', () => {
    it('through a new headline, before publication and after', async () => {
      const { documentId } = await room.write.draft({ title: 'Titulli i parë' });
      await room.panel.save(ARTICLE, documentId, { title: 'I dyti', slug: 'titulli-i-pare' });
      await room.write.publish(documentId);
      for (const field of [{}, { slug: null }, { slug: '' }]) {
        const story = await room.story('I treti');
        await room.panel.publish(documentId, { ...story, ...field });
      }
      expect(await room.slugsOf(ARTICLE, documentId)).toEqual(Array(2).fill('titulli-i-pare'));
      const person = await room.write.person('Emri i vjetër');
      await room.rest.change('people', person.documentId, { name: 'Emri i ri' });
      expect(await room.slugsOf(PERSON, person.documentId)).toEqual(['emri-i-vjeter']);
    });

    it('except where the field of a draft is emptied', async () => {
      const { documentId } = await room.write.draft({ title: 'Pa titull' });
      const form = { title: 'Me titull', slug: '' };
      expect((await room.panel.save(ARTICLE, documentId, form)).body.data.slug).toBe('me-titull');
    });

    it('as old newsrooms wrote it', async () => {
      const { documentId } = await room.write.published({ title: 'E arkivit' });
      await room.put(ARTICLE, documentId, { slug: 'E_Arkivit' });
      const saved = await room.panel.save(ARTICLE, documentId, { slug: 'E_Arkivit', lead: 'Re.' });
      expect(said(saved)).toEqual({ status: 200, says: 'E_Arkivit' });
      await room.write.publish(documentId);
    });
  });

  describe('that is malformed is refused in words', () => {
    it.each(['Bota', 'e re', '..', '-', 'çelë', 'a/b', 'x'.repeat(256)])('%j', async (slug) => {
      const answers = [
        await room.panel.create(ARTICLE, { title: 'Tjetër', slug }),
        await room.rest.create('articles', { ...(await room.story('Tjetër')), slug }),
        await room.rest.create('people', { name: 'Tjetër', slug }),
        await room.rest.create('categories', { name: 'Tjetër', slug }),
      ];
      for (const answer of answers) {
        expect(said(answer)).toEqual({ status: 400, says: expect.stringMatching(RULE) });
        expect(JSON.stringify(answer.body)).not.toMatch(/regex|\^|\\\\/);
      }
    });

    it('with what the headline would make of it', async () => {
      const { body } = await room.panel.create(ARTICLE, { title: 'x', slug: 'Zgjedhjet 2026' });
      expect(body.error.message).toMatch(/For example: zgjedhjet-2026$/);
    });

    it('what is no text is refused by Strapi', async () => {
      expect((await room.rest.create('people', { name: 'Tjetër', slug: 5 })).status).toBe(400);
    });
  });

  describe('in the panel’s field', () => {
    it('is regenerated as a save makes it, and is free in its language', async () => {
      const { documentId } = await room.write.draft({ title: 'Gjykata vendos' });
      const data = { title: 'Gjykata vendos' };
      expect((await room.panel.generate(ARTICLE, data)).body.data).toBe('gjykata-vendos-2');
      expect((await room.panel.generate(ARTICLE, data, 'en')).body.data).toBe('gjykata-vendos');
      const own = { ...data, documentId };
      expect((await room.panel.generate(ARTICLE, own)).body.data).toBe('gjykata-vendos');
      expect((await room.panel.generate(PERSON, { name: 'Çelë\u00ADnaj' })).body.data).toBe(
        'celenaj',
      );
    });

    it('is available or not by the rule of a save', async () => {
      const { documentId } = await room.write.published({ title: 'Sheshi' });
      await room.panel.save(ARTICLE, documentId, { slug: 'sheshi-i-ri' });
      const available = async (slug: string, locale?: string) =>
        (await room.panel.check(ARTICLE, slug, locale)).body as object;
      expect(await available('sheshi')).toEqual({ isAvailable: false, suggestion: 'sheshi-2' });
      expect(await available('sheshi', 'en')).toMatchObject({ isAvailable: true });
      expect(await available('Sheshi i lirë')).toEqual({
        isAvailable: false,
        suggestion: 'sheshi-i-lire',
      });
    });
  });

  it('is asked of an index', async () => {
    const { db } = room.strapi;
    for (const uid of [ARTICLE, CATEGORY, PERSON]) {
      const { tableName } = db.metadata.get(uid);
      const plan = await db.connection.raw(
        `explain query plan select id from ${tableName} where slug is null and id > 0 order by id`,
      );
      expect(JSON.stringify(plan)).toContain('slug');
    }
  });
});
