import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { idsOf, openNewsroom, type OpenNewsroom } from './desk';

interface Locales {
  create(locale: { code: string; name: string }): Promise<unknown>;
}

describe('the served locale', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
    const locales = room.strapi.plugin('i18n').service<Locales>('locales');
    await locales.create({ code: 'en-GB', name: 'English (United Kingdom)' });
    await locales.create({ code: 'fr', name: 'French' });
  });
  afterAll(() => room.stop());
  afterEach(() => room.clock.advance({ hours: 5 }));

  /** Publishes an article in these locales, a minute apart. */
  const outIn = async (...locales: string[]) => {
    const [first = 'sq', ...others] = locales;
    const { documentId } = await room.write.published({ locale: first });
    for (const locale of others) {
      room.clock.advance({ minutes: 1 });
      await room.write.translation(documentId, locale);
      await room.write.publish(documentId, locale);
    }
    room.clock.advance({ minutes: 1 });
    return documentId;
  };
  /** Returns the locales in which documents are served. */
  const served = async (documents: string[], query: Record<string, unknown>) => {
    const items = await room.read.latest({ limit: 100, ...query });
    return documents.map((documentId) =>
      items.filter((item) => item.documentId === documentId).map((item) => item['locale']),
    );
  };

  it('is the default locale if none is requested', async () => {
    const both = await outIn('en', 'sq');
    const english = await outIn('en');
    const { body } = await room.read.latestNews();
    expect(body.meta.locale).toBe('sq');
    expect(await served([both, english], {})).toEqual([['sq'], []]);
  });

  it('is the requested one alone, without a fallback', async () => {
    const documents = [await outIn('sq'), await outIn('en'), await outIn('sq', 'en')];
    expect(await served(documents, { locale: 'en' })).toEqual([[], ['en'], ['en']]);
  });

  it('is the first of the chain, each document once', async () => {
    const documents = [
      await outIn('sq', 'fr', 'en'),
      await outIn('sq', 'fr'),
      await outIn('sq'),
      await outIn('en-GB'),
    ];
    const chain = { locale: 'en', fallback: 'fr,sq' };
    expect(await served(documents, chain)).toEqual([['en'], ['fr'], ['sq'], []]);
    const other = { locale: 'en', fallback: 'sq,fr' };
    expect(await served(documents, other)).toEqual([['en'], ['sq'], ['sq'], []]);
  });

  it('with "auto" falls back from region to language to default locale', async () => {
    const documents = [
      await outIn('sq', 'en', 'en-GB'),
      await outIn('sq', 'en'),
      await outIn('sq'),
      await outIn('fr'),
    ];
    const auto = { locale: 'en-GB', fallback: 'auto' };
    expect(await served(documents, auto)).toEqual([['en-GB'], ['en'], ['sq'], []]);
  });

  it('ignores Accept-Language', async () => {
    const documentId = await outIn('sq', 'en');
    const { body } = await room.read.latestNews({ limit: 1 }).set('Accept-Language', 'en');
    expect(body.data).toMatchObject([{ documentId, locale: 'sq' }]);
  });

  it('is the next in the chain while the better version is under embargo', async () => {
    const documentId = await outIn('sq');
    await room.write.translation(documentId, 'en');
    const releasedAt = new Date(room.clock.now() + 60_000).toISOString();
    await room.desk.release(documentId, { locale: 'en', releasedAt });
    await room.write.publish(documentId, 'en');
    const query = { locale: 'en', fallback: 'sq' };
    expect(await served([documentId], query)).toEqual([['sq']]);
    room.clock.advance({ minutes: 1 });
    expect(await served([documentId], query)).toEqual([['en']]);
  });

  it('sorts a document by the release of the served version', async () => {
    const older = await outIn('en', 'sq');
    const newer = await outIn('sq');
    await room.write.translation(older, 'fr');
    await room.write.publish(older, 'fr');
    expect(idsOf(await room.read.latest({ limit: 2 }))).toEqual([newer, older]);
    const query = { locale: 'fr', fallback: 'sq', limit: 2 };
    expect(idsOf(await room.read.latest(query))).toEqual([older, newer]);
  });

  it('shows no document on two pages of a chain', async () => {
    const { documentId: category } = await room.write.category();
    const documents: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      const { documentId } = await room.write.published({ data: { category } });
      room.clock.advance({ minutes: 1 });
      if (count % 2 === 0) {
        await room.write.translation(documentId, 'en');
        await room.write.publish(documentId, 'en');
      }
      documents.push(documentId);
      room.clock.advance({ minutes: 1 });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { locale: 'en', fallback: 'sq', category, limit: 2, cursor };
      const { body } = await room.read.latestNews(query);
      seen.push(...idsOf(body.data));
      cursor = body.meta.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(documents.reverse());
  });

  it('applies to flashes, with the banner line of that locale', async () => {
    const documentId = await outIn('sq', 'en');
    const onlyAlbanian = await outIn('sq');
    await room.desk.raise(documentId, { text: { en: 'Now' } });
    await room.desk.raise(onlyAlbanian, { level: 'urgent', text: { en: 'Later' } });
    const { body } = await room.read.flashNews({ locale: 'fr', fallback: 'en,sq' });
    expect(body.data).toMatchObject([
      { documentId, locale: 'en', flash: { text: 'Now' } },
      { documentId: onlyAlbanian, locale: 'sq', flash: { text: null } },
    ]);
    expect(body.meta).toEqual({ locale: 'fr', primary: documentId });
    expect(await room.read.flashing({ locale: 'fr' })).toEqual([]);
  });
});
