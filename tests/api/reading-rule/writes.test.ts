import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiToken } from '../../helpers/apiToken';
import type { Entry } from '../../helpers/articles';
import { ARTICLE, openNewsroom, type OpenNewsroom } from '../flash-news/desk';

const ACTIONS = ['article.article', 'category.category', 'quote.quote', 'person.person'].flatMap(
  (type) => ['find', 'create', 'update', 'delete'].map((action) => `api::${type}.${action}`),
);
const READ_UNRELEASED = 'plugin::flash-news.may.readUnreleased';
const PUBLISH = 'plugin::flash-news.may.publish';

type Fields = Record<string, unknown>;

describe('writes of the content API', () => {
  let room: OpenNewsroom;
  let writer: string;
  let colleague: string;
  let editor: string;
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

  it('return public entries of a category alone, at any depth', async () => {
    const { status, body } = await bare(
      'put',
      `categories/${category.documentId}?populate[articles][populate]=*`,
      writer,
      { name: 'Bota e re' },
    );
    expect(status).toBe(200);
    expect(body.data.name).toBe('Bota e re');
    expect(JSON.stringify(body)).toContain('Shown');
    expect(JSON.stringify(body)).not.toContain('Secret');
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
