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
    const { headers: slashed } = await room.http().get('/api/latest-news/by-slug/first/');
    expect(slashed['location']).toBe('../third?locale=sq');
    for (const old of ['first', 'second']) {
      const { status, headers, body } = await at(old);
      expect({ status, location: headers['location'] }).toEqual({
        status: 301,
        location: './third?locale=sq',
      });
      expect(body.data).toEqual({
        documentId: article.documentId,
        contentType: ARTICLE,
        locale: 'sq',
        slug: 'third',
      });
    }
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
    expect((await at('lajm', { locale: 'en', fallback: 'sq' })).headers['location']).toBe(
      './lajm-i-ri?locale=sq',
    );
    expect((await at('story', { locale: 'en' })).status).toBe(200);
  });

  it('prefers the article that has the slug now, then the one that lost it last', async () => {
    const first = await published('shared');
    await rename(first, 'first-now');
    const second = await published('shared');
    expect((await at('shared')).body.data.documentId).toBe(second.documentId);
    await rename(second, 'second-now');
    expect((await at('shared')).headers['location']).toBe('./second-now?locale=sq');
  });

  it('survive a withdrawal, and answer 404 during it', async () => {
    const article = await published('before');
    const absent = await at('never-there');
    await room.write.unpublish(article.documentId);
    const gone = await at('before');
    expect(gone.status).toBe(404);
    expect(gone.body).toEqual(absent.body);
    await rename(article, 'after');
    expect((await at('before')).headers['location']).toBe('./after?locale=sq');
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
          const { status, headers } = await at(slug);
          if (status !== 301) continue;
          const next = new URL(String(headers['location']), 'http://x/api/latest-news/by-slug/');
          expect((await room.http().get(next.pathname + next.search)).status).toBe(200);
        }
      }),
      { numRuns: 12, seed: 20261124 },
    );
  });
});
