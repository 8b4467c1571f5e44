import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Entry } from '../../helpers/articles';
import { ARTICLE, documentsOf, openNewsroom, type OpenNewsroom } from './desk';

const ADDRESS = 'plugin::flash-news.address';

describe('former slugs', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());
  beforeEach(async () => {
    for (const uid of [ARTICLE, ADDRESS]) await room.rows(uid).deleteMany({});
    room.clock.advance({ hours: 1 });
  });

  const at = (slug: string, query: object = {}) =>
    room
      .http()
      .get(`/api/latest-news/by-slug/${encodeURIComponent(slug)}`)
      .query(query)
      .redirects(0);

  /** Returns path and query of a `Location`, which is absolute. */
  const leadsTo = ({ headers }: { headers: Record<string, string> }): string => {
    const { pathname, search } = new URL(String(headers['location']));
    return pathname + search;
  };

  const published = async (slug: string, locale = 'sq'): Promise<Entry> => {
    const article = await room.write.draft({ locale, data: { slug } });
    await room.write.publish(article.documentId, locale);
    return article;
  };

  const rename = async ({ documentId }: Entry, slug: string, locale = 'sq'): Promise<void> => {
    await documentsOf(room.strapi)(ARTICLE).update({ documentId, locale, data: { slug } });
    await room.write.publish(documentId, locale);
  };

  it('answers a current slug with the article', async () => {
    const article = await published('present');
    const { status, body } = await at('present');
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      documentId: article.documentId,
      slug: 'present',
      locale: 'sq',
    });
    expect(body.meta).toEqual({ locale: 'sq' });
  });

  it('redirects a former slug to the current one', async () => {
    const article = await published('first');
    await rename(article, 'second');
    await rename(article, 'third');
    for (const old of ['first', 'second', 'first/']) {
      const answer = await room.http().get(`/api/latest-news/by-slug/${old}`).redirects(0);
      const { status, headers, body } = answer;
      expect({ status, location: leadsTo(answer) }).toEqual({
        status: 301,
        location: '/api/latest-news/by-slug/third?locale=sq',
      });
      expect(headers['surrogate-key']).toBe(`latest-news locale-sq document-${article.documentId}`);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(body.data).toEqual({
        documentId: article.documentId,
        contentType: ARTICLE,
        locale: 'sq',
        slug: 'third',
      });
    }
  });

  it('lets no browser keep a redirect, so that a slug may be renamed back', async () => {
    const article = await published('there');
    await rename(article, 'back');
    const { headers } = await at('there');
    expect(headers['cache-control']).toMatch(/\bmax-age=0\b/);
    await rename(article, 'there');
    expect((await at('there')).status).toBe(200);
    expect(leadsTo(await at('back'))).toBe('/api/latest-news/by-slug/there?locale=sq');
  });

  it('lets caches keep for seconds that there is no story, and purge it', async () => {
    const { headers } = await at('never-there', { locale: 'en', fallback: 'sq' });
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=5',
      'surrogate-key': 'latest-news locale-en locale-sq',
      'access-control-allow-origin': '*',
    });
    const none = await room.http().get(`/api/latest-news/${'a'.repeat(24)}/json-ld`);
    expect(none.status).toBe(404);
    expect(none.headers['surrogate-key']).toContain(`document-${'a'.repeat(24)}`);
    const hostile = await room.http().get('/api/latest-news/a%20b%0D%0Ac/json-ld');
    expect([hostile.status, hostile.headers['surrogate-key']]).toEqual([
      404,
      'latest-news locale-sq',
    ]);
  });

  it('ignores an unpublished edit', async () => {
    const { documentId } = await published('kept');
    await documentsOf(room.strapi)(ARTICLE).update({
      documentId,
      locale: 'sq',
      data: { slug: 'new' },
    });
    expect((await at('kept')).status).toBe(200);
    expect((await at('new')).status).toBe(404);
  });

  it('keeps the slugs of each locale apart', async () => {
    const article = await published('lajm');
    await room.write.translation(article.documentId, 'en');
    await rename(article, 'story', 'en');
    await rename(article, 'lajm-i-ri');
    expect((await at('lajm', { locale: 'en' })).status).toBe(404);
    const found = await at('lajm', { locale: 'EN', fallback: 'sq' });
    expect(leadsTo(found)).toBe('/api/latest-news/by-slug/lajm-i-ri?locale=sq&fallback=sq');
    expect(found.headers['surrogate-key']).toMatch(/^latest-news locale-en locale-sq document-/);
    expect((await at('story', { locale: 'en' })).status).toBe(200);
  });

  it('prefers the article that has the slug now, then the one that lost it last', async () => {
    const first = await published('shared');
    await rename(first, 'first-now');
    const second = await published('shared');
    expect((await at('shared')).body.data.documentId).toBe(second.documentId);
    await rename(second, 'second-now');
    expect(leadsTo(await at('shared'))).toBe('/api/latest-news/by-slug/second-now?locale=sq');
  });

  it('leads to the article that lost it before, once the last one is deleted', async () => {
    const remove = ({ documentId }: Entry) =>
      documentsOf(room.strapi)(ARTICLE).delete({ documentId, locale: '*' });
    const first = await published('shared');
    await rename(first, 'first-now');
    await remove(await published('shared'));
    expect(leadsTo(await at('shared'))).toBe('/api/latest-news/by-slug/first-now?locale=sq');
    const third = await published('shared');
    await rename(third, 'third-now');
    expect(leadsTo(await at('shared'))).toBe('/api/latest-news/by-slug/third-now?locale=sq');
    await remove(third);
    expect(leadsTo(await at('shared'))).toBe('/api/latest-news/by-slug/first-now?locale=sq');
  });

  it('redirects to the configured address, whatever host a request names', async () => {
    const article = await published('old-name');
    await rename(article, 'new-name');
    room.strapi.config.set('server.url', 'https://news.test/cms');
    room.strapi.config.set('server.absoluteUrl', 'https://news.test/cms');
    const forged = await at('old-name').set('Host', 'evil.test');
    room.strapi.config.set('server.url', '');
    expect(forged.headers).toMatchObject({
      location: 'https://news.test/cms/api/latest-news/by-slug/new-name?locale=sq',
      'cache-control': 'public, max-age=0, s-maxage=1',
    });
    const named = await at('old-name').set('Host', 'evil.test');
    expect(named.headers).toMatchObject({
      location: 'http://evil.test/api/latest-news/by-slug/new-name?locale=sq',
      // No cache shows it to others.
      'cache-control': 'private, max-age=0',
    });
  });

  it('survive a withdrawal, and answer 404 during it', async () => {
    const article = await published('before');
    const absent = await at('never-there');
    await room.write.unpublish(article.documentId);
    const gone = await at('before');
    expect(gone.status).toBe(404);
    expect(gone.body).toEqual(absent.body);
    await rename(article, 'after');
    expect(leadsTo(await at('before'))).toBe('/api/latest-news/by-slug/after?locale=sq');
  });

  it('reveals no slug that was never visible', async () => {
    const article = await room.write.draft({ data: { slug: 'secret-name' } });
    const until = (releasedAt: string) =>
      room.desk.release(article.documentId, { locale: 'sq', releasedAt });
    await until('2030-01-01T00:00:00Z');
    await room.write.publish(article.documentId);
    await rename(article, 'plain-name');
    expect((await at('plain-name')).status).toBe(404);
    await until('now');
    expect((await at('plain-name')).status).toBe(200);
    expect((await at('secret-name')).status).toBe(404);
  });

  it('are deleted with their article', async () => {
    const article = await published('one');
    await rename(article, 'two');
    await documentsOf(room.strapi)(ARTICLE).delete({ documentId: article.documentId, locale: '*' });
    expect(await room.rows(ADDRESS).count()).toBe(0);
    expect((await at('one')).status).toBe(404);
  });

  it.each([
    ['\0', 400, /U\+0000/],
    ['x'.repeat(256), 400, /255/],
    ["' or 1=1 --", 404, /slug/],
    ['ë/ç?&#', 404, /slug/],
  ])('answers %j with %i', async (slug, status, message) => {
    const answer = await at(slug);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(message);
  });

  it.each([{ locale: 'xx' }, { locale: ['sq', 'en'] }, { page: '2' }])(
    'refuses the query %j',
    async (query) => {
      expect((await at('x', query)).status).toBe(400);
    },
  );

  it('lead to the article or to nothing in one step, after any renames', async () => {
    const slugs = ['a', 'b', 'c'];
    const act = fc.record({
      who: fc.constantFrom(0, 1),
      what: fc.constantFrom('rename', 'rename', 'unpublish'),
      slug: fc.constantFrom(...slugs),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
        for (const uid of [ARTICLE, ADDRESS]) await room.rows(uid).deleteMany({});
        const articles = [await published('a'), await published('b')];
        for (const { who, what, slug } of acts) {
          const article = articles[who] as Entry;
          // A slug of another published article is refused.
          if (what === 'rename') await rename(article, slug).catch(() => undefined);
          else await room.write.unpublish(article.documentId);
        }
        for (const slug of slugs) {
          const answer = await at(slug);
          if (answer.status !== 301) continue;
          expect((await room.http().get(leadsTo(answer))).status).toBe(200);
        }
      }),
      { numRuns: 12, seed: 20261124 },
    );
  });
});
