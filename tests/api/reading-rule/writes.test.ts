import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiToken } from '../../helpers/apiToken';
import type { Entry } from '../../helpers/articles';
import { ARTICLE, openNewsroom, type OpenNewsroom } from '../flash-news/desk';

const ACTIONS = ['article.article', 'category.category', 'quote.quote', 'person.person'].flatMap(
  (type) => ['find', 'create', 'update', 'delete'].map((action) => `api::${type}.${action}`),
);
const PERSON = 'api::person.person';
const READ_UNRELEASED = 'plugin::flash-news.may.readUnreleased';
const PUBLISH = 'plugin::flash-news.may.publish';

type Fields = Record<string, unknown>;

describe('writes of the content API', () => {
  let room: OpenNewsroom;
  let writer: string;
  let colleague: string;
  let editor: string;
  let publisher: string;
  let category: Entry;
  let hidden: Entry;
  let shown: Entry;

  const send = (
    method: 'post' | 'put' | 'delete',
    path: string,
    token: string,
    data: Fields = {},
  ) =>
    room
      .http()
      [method](`/api/${path}`)
      .set('Authorization', token)
      .send({ data: { title: 'By REST', lead: 'Lead', byline: 'Desk', ...data } });

  const bare = (method: 'post' | 'put' | 'delete', path: string, token: string, data: Fields) =>
    room.http()[method](`/api/${path}`).set('Authorization', token).send({ data });

  beforeAll(async () => {
    room = await openNewsroom();
    const token = (...more: string[]) =>
      apiToken(room.strapi, { type: 'custom', permissions: [...ACTIONS, ...more] });
    writer = await token();
    colleague = await token(READ_UNRELEASED);
    editor = await token(READ_UNRELEASED, PUBLISH);
    publisher = await token(PUBLISH);
    category = await room.write.category();
    const data = { category: category.documentId };
    hidden = await room.write.draft({ title: 'Secret draft', data });
    shown = await room.write.draft({ title: 'Shown', data });
    await room.write.publish(shown.documentId);
  });

  afterAll(() => room.stop());

  const publishedRows = (documentId: string) =>
    room.rows(ARTICLE).count({ where: { documentId, publishedAt: { $notNull: true } } });

  it('stay drafts without the permission to publish, and return ids alone', async () => {
    const { status, body } = await send('post', 'articles?populate=*', writer, {
      category: category.documentId,
    });
    expect(status).toBe(201);
    expect(body.data).toEqual({
      id: expect.any(Number),
      documentId: expect.any(String),
      locale: 'sq',
    });
    expect(await publishedRows(body.data.documentId)).toBe(0);
  });

  it('are refused if they publish without the permission', async () => {
    const before = await room.rows(ARTICLE).count();
    const { status, body } = await send('post', 'articles?status=published', writer);
    expect(status).toBe(403);
    expect(body.error.message).toContain(PUBLISH);
    expect(await room.rows(ARTICLE).count()).toBe(before);
  });

  it('return the draft with the permission to read unreleased versions', async () => {
    const { body } = await send('post', 'articles', colleague);
    expect(body.data.title).toBe('By REST');
    expect(await publishedRows(body.data.documentId)).toBe(0);
  });

  it('publish at once with the permission, as in Strapi', async () => {
    const { status, body } = await send('post', 'articles', editor, {
      category: category.documentId,
    });
    expect({ status, error: body.error }).toEqual({ status: 201, error: undefined });
    expect(await publishedRows(body.data.documentId)).toBe(1);
  });

  it.each(['put', 'delete'] as const)(
    'are refused alike for hidden and missing entries: %s',
    async (method) => {
      const answers = await Promise.all(
        [hidden.documentId, 'a'.repeat(24)].map((id) => send(method, `articles/${id}`, writer)),
      );
      expect(answers.map(({ status }) => status)).toEqual([403, 403]);
      expect(answers[0]?.body).toEqual(answers[1]?.body);
      expect(answers[0]?.body.error.message).toContain(READ_UNRELEASED);
    },
  );

  it('change a draft with the permission to read it', async () => {
    const { status, body } = await send(
      'put',
      `articles/${hidden.documentId}?status=draft`,
      colleague,
      {
        title: 'Secret draft, second edition',
      },
    );
    expect({ status, title: body.data?.title }).toEqual({
      status: 200,
      title: 'Secret draft, second edition',
    });
    const { body: again } = await send('put', `articles/${hidden.documentId}`, colleague);
    expect(again.error).toBeUndefined();
    expect(await publishedRows(hidden.documentId)).toBe(0);
  });

  it('refuse a relation to a hidden article like one to a missing article', async () => {
    const quote = (article: unknown) => bare('post', 'quotes', writer, { text: 'x', article });
    const [toHidden, toAbsent] = [await quote(hidden.documentId), await quote('b'.repeat(24))];
    expect(toHidden.status).toBe(400);
    expect(toHidden.body).toEqual(toAbsent.body);
    expect((await quote({ connect: [{ id: hidden.id }] })).body).toEqual(
      (await quote({ connect: [{ id: 999_999 }] })).body,
    );
    expect((await quote(shown.documentId)).status).toBe(201);
  });

  describe('of a value that must be unique', () => {
    const taken = { slug: 'e-fshehur', wikidataId: 'Q1' };
    const absent = { slug: 'e-lire', wikidataId: 'Q2' };

    beforeAll(async () => {
      await room.write.person('Zana e fshehur', taken);
      await room.write.draft({ title: 'Ura e fshehur', data: { slug: taken.slug } });
    });

    const post = (path: string, token: string, data: Fields) => {
      const headline = path.startsWith('articles') ? 'title' : 'name';
      return bare('post', path, token, { [headline]: 'Tjetër', ...data });
    };
    const slugOf = async (uid: string, documentId: string): Promise<unknown> =>
      ((await room.rows(uid).findOne({ where: { documentId } })) as Entry)['slug'];

    it.each([
      ['people', 'slug'],
      ['people', 'wikidataId'],
      ['people?locale=en', 'wikidataId'],
      ['articles', 'slug'],
      ['articles?status=draft', 'slug'],
    ] as const)(
      'are refused alike if a hidden entry has it and if none has: %s, %s',
      async (path, field) => {
        for (const token of [writer, publisher]) {
          const ofHidden = await post(path, token, { [field]: taken[field] });
          const ofNone = await post(path, token, { [field]: absent[field] });
          expect(ofHidden.status).toBe(403);
          expect(ofHidden.body).toEqual(ofNone.body);
          expect(ofNone.body.error.message).toBe(
            `${field}: a value that must be unique needs the permission ${READ_UNRELEASED} as well; leave it out`,
          );
        }
      },
    );

    it.each([
      ['people', PERSON, { name: 'Zana e fshehur', slug: '', wikidataId: null }, 'zana-e-fshehur'],
      ['articles', ARTICLE, { title: 'Ura e fshehur' }, 'ura-e-fshehur'],
      ['articles', ARTICLE, { title: 'Urë pa tjetër' }, 'ure-pa-tjeter'],
    ])('get a slug that doesn’t depend on others: %s %#', async (path, uid, data, words) => {
      const { status, body } = await post(path, writer, data);
      expect(status).toBe(201);
      expect(await slugOf(uid, body.data.documentId)).toMatch(new RegExp(`^${words}-[0-9a-f]{8}$`));
    });

    it('show such a slug where they publish at once', async () => {
      const story = { title: 'Ura e fshehur', category: category.documentId };
      const { body } = await send('post', 'articles', publisher, story);
      expect(body.data.slug).toMatch(/^ura-e-fshehur-[0-9a-f]{8}$/);
    });

    it('follow the rules of the panel for categories and for those who may read all', async () => {
      const named = await bare('post', 'categories', writer, { name: 'Kultura', slug: 'kultura' });
      expect({ status: named.status, slug: named.body.data?.slug }).toEqual({
        status: 201,
        slug: 'kultura',
      });
      expect((await post('people', colleague, { slug: taken.slug })).status).toBe(400);
      expect((await post('people', colleague, { wikidataId: taken.wikidataId })).status).toBe(400);
      expect((await post('people', colleague, { wikidataId: 'Q3' })).status).toBe(201);
      const { body } = await post('people', colleague, { name: 'E fshehur' });
      expect(await slugOf(PERSON, body.data.documentId)).toBe('e-fshehur-2');
    });
  });

  it('return a category without its articles', async () => {
    const put = (populate: string, name: string) =>
      bare('put', `categories/${category.documentId}?populate${populate}`, writer, { name });
    expect((await put('[articles][populate]=*', 'Refused')).status).toBe(400);
    const { status, body } = await put('=*', 'Bota e re');
    expect({ status, name: body.data.name }).toEqual({ status: 200, name: 'Bota e re' });
    expect(JSON.stringify(body)).not.toMatch(/Shown|Secret/);
  });

  it('do not reveal which hidden articles use a category', async () => {
    const { status, body } = await bare('delete', `categories/${category.documentId}`, writer, {});
    expect(status).toBe(403);
    expect(JSON.stringify(body)).not.toContain('Secret');
    const { status: told } = await bare(
      'delete',
      `categories/${category.documentId}`,
      colleague,
      {},
    );
    expect(told).toBe(409);
  });
});
