import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ARTICLE,
  documentsOf,
  FLASH,
  idsOf,
  openNewsroom,
  RELEASE,
  type OpenNewsroom,
} from './desk';

const QUOTE = 'api::quote.quote';

describe('translations and clones', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());
  afterEach(() => room.clock.advance({ hours: 5 }));

  /** Makes a translation public, some time after the original. */
  const translate = async (documentId: string, locale: string, title?: string) => {
    room.clock.advance({ minutes: 1 });
    await room.write.translation(documentId, locale, title);
    await room.write.publish(documentId, locale);
  };

  it('a translation published during a flash is in it', async () => {
    const { documentId } = await room.write.published();
    const text = { sq: 'Tani', en: 'Now' };
    expect((await room.desk.raise(documentId, { text })).status).toBe(200);
    expect(await room.read.flashing({ locale: 'en' })).toEqual([]);

    await translate(documentId, 'en');
    expect(await room.read.flashing({ locale: 'en' })).toMatchObject([
      { documentId, locale: 'en', flash: { level: 'flash', text: 'Now' } },
    ]);
    expect(await room.read.flashing({ locale: 'sq' })).toMatchObject([
      { documentId, locale: 'sq', flash: { level: 'flash', text: 'Tani' } },
    ]);
    const [item] = await room.read.latest({ locale: 'en', limit: 1 });
    expect(item).toMatchObject({ documentId, flash: { level: 'flash', text: 'Now' } });
  });

  it('a translation has a release of its own and leaves the original where it was', async () => {
    const original = await room.write.published();
    const newer = await room.write.published();
    const before = await room.read.latest({ limit: 2 });
    expect(idsOf(before)).toEqual(idsOf([newer, original]));
    const translatedFrom = room.clock.iso();
    await translate(original.documentId, 'en');
    const [first] = await room.read.latest({ locale: 'en', limit: 1 });
    expect(first?.documentId).toBe(original.documentId);
    expect(String(first?.['releasedAt']) >= translatedFrom).toBe(true);
    const albanian = await room.read.latest({ limit: 2 });
    const releasesOf = (items: typeof before) => items.map((item) => item['releasedAt']);
    expect(idsOf(albanian)).toEqual(idsOf(before));
    expect(releasesOf(albanian)).toEqual(releasesOf(before));
  });

  describe('a clone', () => {
    const cloneOf = async (documentId: string) => {
      const { documentId: clone } = await documentsOf(room.strapi)(ARTICLE).clone({
        documentId,
        locale: 'sq',
      });
      return clone;
    };
    const quotesOf = async (documentId: string) =>
      room.rows(QUOTE).findMany({
        select: ['id', 'documentId', 'publishedAt'],
        where: { article: { documentId } },
        orderBy: { id: 'asc' },
      });
    const flashing = async () => {
      const article = await room.write.draft();
      await room.write.quote(article.documentId);
      await room.write.publish(article.documentId);
      expect((await room.desk.raise(article.documentId)).status).toBe(200);
      return article.documentId;
    };

    it('has no flash, not even once it is published', async () => {
      const clone = await cloneOf(await flashing());
      await room.write.publish(clone);
      expect(await room.rows(FLASH).count({ where: { relatedDocumentId: clone } })).toBe(0);
      expect(idsOf(await room.read.flashing())).not.toContain(clone);
    });

    it('has no release, and gets one of its own when it is published', async () => {
      const original = await flashing();
      room.clock.advance({ minutes: 10 });
      const clone = await cloneOf(original);
      expect(await room.rows(RELEASE).count({ where: { relatedDocumentId: clone } })).toBe(0);
      const before = room.clock.iso();
      await room.write.publish(clone);
      const items = await room.read.latest({ limit: 2 });
      expect(idsOf(items)).toEqual([clone, original]);
      expect(items[0]).toMatchObject({ flash: null });
      expect(String(items[0]?.['releasedAt']) >= before).toBe(true);
    });

    it('has no quotes', async () => {
      const clone = await cloneOf(await flashing());
      await room.write.publish(clone);
      expect(await quotesOf(clone)).toEqual([]);
    });

    it('leaves the original its flash, its release and its quotes', async () => {
      const original = await flashing();
      const look = async () => ({
        desk: (await room.desk.document(original)).body.data as unknown,
        quotes: await quotesOf(original),
      });
      const before = await look();
      expect(before).toMatchObject({
        desk: { flash: { running: true }, releases: [{ locale: 'sq' }] },
      });
      expect(before.quotes).toHaveLength(2);
      await room.write.publish(await cloneOf(original));
      expect(await look()).toEqual(before);
    });
  });
});
