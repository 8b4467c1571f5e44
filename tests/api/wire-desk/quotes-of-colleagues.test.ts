import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adminWith, superAdmin, type AdminPermission, type AdminUser } from '../../helpers/admin';
import { apiToken } from '../../helpers/apiToken';
import { writers, type Entry } from '../../helpers/articles';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';

const ARTICLE = 'api::article.article';
const QUOTE = 'api::quote.quote';
const QUOTES = `/content-manager/collection-types/${QUOTE}`;
const OWN = ['admin::is-creator'];

/** What a role may do: read all, write quotes of anybody, change its own stories alone. */
const AUTHOR: AdminPermission[] = [
  ...['read', 'create', 'update', 'delete'].map((verb) => ({
    ...{ action: `plugin::content-manager.explorer.${verb}`, subject: QUOTE },
    properties: { fields: ['text', 'kind', 'article'], locales: ['sq', 'en'] },
  })),
  ...['create', 'update'].map((verb) => ({
    ...{ action: `plugin::content-manager.explorer.${verb}`, subject: ARTICLE },
    properties: { fields: ['title'], locales: ['sq'] },
    conditions: OWN,
  })),
];
const READS_ALL: AdminPermission = {
  ...{ action: 'plugin::content-manager.explorer.read', subject: ARTICLE },
  properties: { fields: ['title'], locales: ['sq', 'en'] },
};

describe('a quote in the content manager, by who may change their own stories alone,', () => {
  let newsroom: Newsroom;
  let author: AdminUser;
  let own: string;
  let theirs: string;

  const write = () => writers(newsroom.strapi);
  const send = (
    method: 'post' | 'put' | 'delete',
    path: string,
    body: object = {},
    { authorization } = author,
  ) =>
    newsroom
      .http()
      [method](`${QUOTES}${path}`)
      .query({ locale: 'sq' })
      .set('Authorization', authorization)
      .send(body);
  const connected = (documentId: string) => ({
    article: { connect: [{ documentId, locale: 'sq' }], disconnect: [] },
  });
  const quote = { text: 'Po.', kind: 'direct' };
  const storyOf = async (documentId: string): Promise<unknown> => {
    const row = (await newsroom.strapi.db.query(QUOTE).findOne({
      where: { documentId, locale: 'sq', publishedAt: null },
      populate: { article: true },
    })) as { article: Entry | null } | null;
    return row && (row.article?.documentId ?? null);
  };
  const quotesOf = (documentId: string): Promise<number> =>
    newsroom.strapi.db.query(QUOTE).count({ where: { article: { documentId } } });
  const made = async (story: string): Promise<string> => {
    const { body } = await send('post', '', { ...quote, ...connected(story) }).expect(201);
    return (body as { data: Entry }).data.documentId;
  };

  beforeAll(async () => {
    newsroom = await bootNewsroom();
    author = await adminWith(newsroom.strapi, [...AUTHOR, READS_ALL]);
    own = (await write().draft({ title: 'E imja', data: { createdBy: author.id } })).documentId;
    theirs = (await write().draft({ title: 'E kolegut' })).documentId;
  });
  afterAll(() => newsroom.stop());

  it('goes on their own, in every shape of a relation, and on none', async () => {
    const before = await quotesOf(own);
    for (const article of [own, { set: [own] }, { connect: [own] }, null]) {
      await send('post', '', { ...quote, article }).expect(201);
    }
    expect(await quotesOf(own)).toBe(before + 3);
  });

  it('doesn’t go on a colleague’s', async () => {
    const before = await quotesOf(theirs);
    for (const article of [theirs, { set: [theirs] }, { connect: [{ documentId: theirs }] }]) {
      const { body } = await send('post', '', { ...quote, article }).expect(403);
      expect(body.error.message).toBe(
        'You may not put a quote on “E kolegut” in Albanian (sq): only who may change a story changes which quotes it has.',
      );
    }
    expect(await quotesOf(theirs)).toBe(before);
  });

  it('isn’t moved to a colleague’s, nor brought there by a copy', async () => {
    const documentId = await made(own);
    await send('put', `/${documentId}`, { ...quote, ...connected(theirs) }).expect(403);
    await send('put', `/${documentId}`, { text: 'Po!' }).expect(200);
    await send('post', `/clone/${documentId}`, { ...quote, article: theirs }).expect(403);
    expect([await storyOf(documentId), await quotesOf(theirs)]).toEqual([own, 0]);
  });

  it('isn’t taken from a colleague’s: moved, let go, deleted or brought back', async () => {
    const { documentId } = await write().quote(theirs);
    for (const article of [own, null, { set: [] }, { disconnect: [{ documentId: theirs }] }]) {
      const { body } = await send('put', `/${documentId}`, { ...quote, article }).expect(403);
      expect(body.error.message).toMatch(/^You may not take a quote from “E kolegut” in Albanian/);
    }
    await send('delete', `/${documentId}`).expect(403);
    await send('post', '/actions/bulkDelete', { documentIds: [documentId] }).expect(403);
    await send('post', `/clone/${documentId}`, { ...quote, article: theirs }).expect(403);
    expect(await storyOf(documentId)).toBe(theirs);

    const published = await write().published({ data: { createdBy: author.id } });
    const moved = await write().quote(published.documentId);
    await write().publish(published.documentId);
    const chief = await superAdmin(newsroom.strapi);
    await send('put', `/${moved.documentId}`, { ...quote, article: theirs }, chief).expect(200);
    const publisher = await adminWith(newsroom.strapi, [
      ...AUTHOR,
      {
        ...{ action: 'plugin::content-manager.explorer.publish', subject: QUOTE },
        properties: { locales: ['sq'] },
      },
    ]);
    const { body } = await send(
      'post',
      `/${moved.documentId}/actions/discard`,
      {},
      publisher,
    ).expect(403);
    // Who may not read a story isn't told its headline.
    expect(body.error.message).toMatch(/^You may not take a quote from this story in Albanian/);
    expect(await storyOf(moved.documentId)).toBe(theirs);
  });

  it('stays what they may move and delete in their own, and change where it stays', async () => {
    const documentId = await made(own);
    const other = await write().draft({ data: { createdBy: author.id } });
    await send('put', `/${documentId}`, { ...quote, article: other.documentId }).expect(200);
    expect(await storyOf(documentId)).toBe(other.documentId);
    await send('delete', `/${documentId}`).expect(200);
    const { documentId: elsewhere } = await write().quote(theirs);
    await send('put', `/${elsewhere}`, { text: 'Fjalë më të sakta.' }).expect(200);
  });

  it('asks for the language: an own story that they may not change in it', async () => {
    await write().translation(own, 'en', 'Mine');
    const { documentId } = await write().quote(own, { locale: 'en' });
    const { body } = await newsroom
      .http()
      .put(`${QUOTES}/${documentId}?locale=en`)
      .set('Authorization', author.authorization)
      .send({ ...quote, article: null })
      .expect(403);
    expect(body.error.message).toMatch(/^You may not take a quote from “Mine” in English \(en\)/);
  });

  it('is the content API’s as its token says', async () => {
    const token = await apiToken(newsroom.strapi, { type: 'full-access' });
    const { body } = await newsroom
      .http()
      .post('/api/quotes?status=draft')
      .set('Authorization', token)
      .send({ data: { ...quote, article: theirs } })
      .expect(201);
    expect(await storyOf((body as { data: Entry }).data.documentId)).toBe(theirs);
  });
});
