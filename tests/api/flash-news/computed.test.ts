import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentFlashResponse } from '../../../src/plugins/flash-news/shared/contracts/desk';
import { apiToken } from '../../helpers/apiToken';
import type { Entry } from '../../helpers/articles';
import { openNewsroom, type OpenNewsroom } from './desk';

describe('computed fields of articles', () => {
  let room: OpenNewsroom;
  let authorization: string;

  beforeAll(async () => {
    room = await openNewsroom();
    authorization = await apiToken(room.strapi, { type: 'full-access' });
  });
  afterAll(() => room.stop());
  afterEach(() => room.clock.advance({ hours: 5 }));

  /** Loads entries from the core content API; `query` as in the URL. */
  const articles = async (query = ''): Promise<Entry[]> => {
    const { status, body } = await room.newsroom
      .http()
      .get(`/api/articles?pagination[pageSize]=100&${query}`)
      .set('Authorization', authorization);
    expect(status).toBe(200);
    return body.data as Entry[];
  };
  const inList = async (documentId: string, query?: string) =>
    (await articles(query)).filter((entry) => entry.documentId === documentId);
  const single = async (documentId: string, query = '') => {
    const path = `/api/articles/${documentId}?${query}`;
    const answer = await room.newsroom.http().get(path).set('Authorization', authorization);
    return answer.body.data as Entry;
  };

  /** Publishes an article with a flash in both locales, a minute apart. */
  const flashing = async () => {
    const { documentId } = await room.write.published();
    room.clock.advance({ minutes: 1 });
    await room.write.translation(documentId, 'en');
    await room.write.publish(documentId, 'en');
    const text = { sq: 'Tani' };
    const { body } = await room.desk.raise(documentId, { level: 'urgent', minutes: 10, text });
    const { level, startedAt, expiresAt } = body.data as Record<string, string>;
    const flash = { level, startedAt, expiresAt };
    const { data } = (await room.desk.document(documentId)).body as DocumentFlashResponse;
    const releaseIn = (code: string) =>
      data.releases.find(({ locale }) => locale === code)?.releasedAt;
    return { documentId, flash, released: { sq: releaseIn('sq'), en: releaseIn('en') } };
  };

  it('are on every entry of a list', async () => {
    const { documentId, flash, released } = await flashing();
    expect(await inList(documentId)).toMatchObject([
      { releasedAt: released.sq, flash: { ...flash, text: 'Tani' } },
    ]);
  });

  it('are on a single entry', async () => {
    const { documentId, flash, released } = await flashing();
    expect(await single(documentId)).toMatchObject({
      releasedAt: released.sq,
      flash: { ...flash, text: 'Tani' },
    });
  });

  it('are those of the requested locale', async () => {
    const { documentId, flash, released } = await flashing();
    expect(await single(documentId, 'locale=en')).toMatchObject({
      locale: 'en',
      releasedAt: released.en,
      flash: { ...flash, text: null },
    });
  });

  it('are on every version with locale=*', async () => {
    const { documentId, flash, released } = await flashing();
    const versions = await inList(documentId, 'locale=*');
    expect(versions).toHaveLength(2);
    for (const version of versions) {
      const locale = version['locale'] as 'sq' | 'en';
      expect(version).toMatchObject({ releasedAt: released[locale], flash });
    }
  });

  it.each(['fields=title', 'fields[0]=title&fields[1]=slug'])(
    'are present with %s',
    async (query) => {
      const { documentId, flash, released } = await flashing();
      const expected = { title: expect.any(String), releasedAt: released.sq, flash };
      expect(await inList(documentId, query)).toMatchObject([expected]);
      const entry = await single(documentId, query);
      expect(entry).toMatchObject(expected);
      expect(entry).not.toHaveProperty('lead');
    },
  );

  it('flash is null without one, and after it has ended', async () => {
    const { documentId } = await room.write.published();
    expect(await single(documentId)).toMatchObject({ flash: null });
    await room.desk.raise(documentId, { minutes: 1 });
    expect(await single(documentId)).toMatchObject({ flash: { level: 'flash' } });
    room.clock.advance({ minutes: 1 });
    expect(await single(documentId)).toMatchObject({ flash: null });
    expect(await inList(documentId)).toMatchObject([{ flash: null }]);
  });

  it('are null on a draft that was never published', async () => {
    const { documentId } = await room.write.draft();
    const entry = await single(documentId, 'status=draft');
    expect(entry).toMatchObject({ documentId, releasedAt: null, flash: null });
  });

  it('flash is null on an embargoed version', async () => {
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId);
    const releasedAt = new Date(room.clock.now() + 60_000).toISOString();
    await room.desk.release(documentId, { locale: 'sq', releasedAt, confirmWithdrawal: true });
    expect(await single(documentId)).toMatchObject({ releasedAt, flash: null });
    room.clock.advance({ minutes: 1 });
    expect(await single(documentId)).toMatchObject({ releasedAt, flash: { level: 'flash' } });
  });

  it('take two queries a page, one of them for corrections', async () => {
    for (let count = 0; count < 3; count += 1) await room.write.published();
    const asked: string[] = [];
    const listen = ({ sql }: { sql: string }) => asked.push(sql);
    room.strapi.db.connection.on('query', listen);
    expect((await articles()).length).toBeGreaterThan(2);
    room.strapi.db.connection.removeListener('query', listen);
    // List and total look up embargoes in their own statements.
    const own = asked.filter((sql) => sql.includes('flash_news_') && !sql.includes('not in'));
    expect(own).toHaveLength(2);
  });

  it('are absent from types that have not opted in', async () => {
    await room.write.category();
    const { body } = await room.newsroom.http().get('/api/categories');
    expect(body.data[0]).toHaveProperty('name');
    expect(body.data[0]).not.toHaveProperty('releasedAt');
    expect(body.data[0]).not.toHaveProperty('flash');
  });

  it('cannot be written by the content API', async () => {
    const { documentId } = await room.write.published();
    const { releasedAt } = await single(documentId);
    expect(Date.parse(String(releasedAt))).toBeLessThanOrEqual(room.clock.now());
    const data = { title: 'E re', releasedAt: '2020-01-01T00:00:00Z', flash: { level: 'flash' } };
    const { status } = await room.newsroom
      .http()
      .put(`/api/articles/${documentId}`)
      .set('Authorization', authorization)
      .send({ data });
    expect(status).toBe(400);
    expect(await single(documentId)).toMatchObject({ releasedAt, flash: null });
  });
});
