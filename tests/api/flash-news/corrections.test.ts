import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adminWith } from '../../helpers/admin';
import type { Entry } from '../../helpers/articles';
import { ARTICLE, deskOf, documentsOf, idsOf, openNewsroom, type OpenNewsroom } from './desk';

const CORRECTION = 'plugin::flash-news.correction';
const PATH = `/flash-news/corrections/${ARTICLE}`;

describe('corrections', () => {
  let room: OpenNewsroom;
  let article: Entry;

  beforeAll(async () => {
    room = await openNewsroom();
    article = await room.write.published({ title: 'First edition' });
    room.clock.advance({ minutes: 1 });
    await room.write.published({ title: 'Newer' });
    room.clock.advance({ minutes: 1 });
  });
  afterAll(() => room.stop());

  const add = (body: object = {}, documentId = article.documentId) =>
    room.desk.post(`${PATH}/${documentId}`, {
      locale: 'sq',
      kind: 'correction',
      text: 'The sum was 7 million.',
      ...body,
    });

  it('are shown with the article, update its modification time, and keep the order', async () => {
    await documentsOf(room.strapi)(ARTICLE).update({
      documentId: article.documentId,
      locale: 'sq',
      data: { title: 'Unfinished edit' },
    });
    const before = idsOf(await room.read.latest());
    const { status, body } = await add();
    expect({ status, error: body.error }).toEqual({ status: 201, error: undefined });
    const { at } = body.data;
    const shown = [{ kind: 'correction', text: 'The sum was 7 million.', at }];

    const latest = await room.read.latest();
    expect(idsOf(latest)).toEqual(before);
    const item = latest.find(({ documentId }) => documentId === article.documentId);
    expect(Date.parse(String(item?.['modifiedAt']))).toBeGreaterThanOrEqual(Date.parse(at));
    const { body: read } = await room.http().get(`/api/articles/${article.documentId}`);
    expect(read.data).toMatchObject({ title: 'First edition', corrections: shown });
    expect(JSON.stringify(read.data.corrections)).not.toContain('actor');
    const other = await room.write.published();
    const more = await add({ text: 'Once more.' }, other.documentId);
    const { body: found } = await room
      .http()
      .get(`/api/latest-news/by-slug/${String(other['slug'])}`);
    expect(found.data.corrections).toEqual([
      { kind: 'correction', text: 'Once more.', at: more.body.data.at },
    ]);
  });

  it('are logged with their author', async () => {
    const line = (await room.read.log(article.documentId)).at(-1);
    expect(line).toMatchObject({
      kind: 'news.corrected',
      locale: 'sq',
      actor: { id: room.chief.id },
      reason: 'correction: The sum was 7 million.',
    });
  });

  it('are added once by a double click', async () => {
    const count = () => room.rows(CORRECTION).count();
    const before = await count();
    await Promise.all([add({ text: 'Twice.' }), add({ text: 'Twice.' })]);
    expect(await count()).toBe(before + 1);
    room.clock.advance({ seconds: 6 });
    await add({ text: 'Twice.' });
    expect(await count()).toBe(before + 2);
  });

  it('are listed, the newest first', async () => {
    const { body } = await room.desk.get(`${PATH}/${article.documentId}?locale=sq`);
    expect(body.data[0]).toMatchObject({ text: 'Twice.', actor: { id: room.chief.id } });
    expect(body.data.at(-1).text).toBe('The sum was 7 million.');
    const { body: english } = await room.desk.get(`${PATH}/${article.documentId}?locale=en`);
    expect(english.data).toEqual([]);
  });

  it('keep markup as text', async () => {
    const text = '<script>alert(1)</script> & co';
    await add({ text });
    const { body } = await room.http().get(`/api/articles/${article.documentId}`);
    expect(body.data.corrections.at(-1).text).toBe(text);
  });

  it.each([
    [{ kind: 'oops' }, 400, /kind: must be one of correction, clarification, update, retraction/],
    [{ text: '  ' }, 400, /text: must not be empty/],
    [{ text: 'x'.repeat(10_000) }, 400, /text: must be at most 1000/],
    [{ text: 'a\0b' }, 400, /text/],
    [{ locale: 'xx' }, 400, /locale/],
    [{ locale: 'en' }, 409, /isn’t published in the language "en"/],
    [{ at: '2020-01-01' }, 400, /at: is unknown/],
  ])('answer %j with %i and change nothing', async (body, status, message) => {
    const before = await room.rows(CORRECTION).count();
    const answer = await add(body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(message);
    expect(await room.rows(CORRECTION).count()).toBe(before);
  });

  it('are refused for an unknown or unpublished version', async () => {
    expect((await add({}, 'a'.repeat(24))).status).toBe(404);
    const draft = await room.write.draft();
    expect((await add({}, draft.documentId)).status).toBe(409);
    const path = '/flash-news/corrections/api::person.person/x';
    expect((await room.desk.post(path, {})).status).toBe(404);
  });

  it('need the permission in the locale', async () => {
    const { authorization } = await adminWith(room.strapi, [
      {
        action: 'plugin::flash-news.correction.add',
        subject: ARTICLE,
        properties: { locales: ['en'] },
      },
    ]);
    const { status, body } = await deskOf(room.newsroom, authorization).post(
      `${PATH}/${article.documentId}`,
      { locale: 'sq', kind: 'update', text: 'x' },
    );
    expect(status).toBe(403);
    expect(body.error.message).toContain('sq');
  });

  it('are deleted with their version', async () => {
    const gone = await room.write.published();
    await add({}, gone.documentId);
    await documentsOf(room.strapi)(ARTICLE).delete({ documentId: gone.documentId, locale: '*' });
    const where = { relatedDocumentId: gone.documentId };
    expect(await room.rows(CORRECTION).count({ where })).toBe(0);
  });
});
