import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiToken } from '../helpers/apiToken';
import type { Entry } from '../helpers/articles';
import { ARTICLE, openNewsroom, type OpenNewsroom } from './flash-news/desk';

const bare = { lead: null, byline: null, category: null };
const CM = `/content-manager/collection-types/${ARTICLE}`;

describe('publishing an article', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());

  const published = ({ documentId }: Entry) =>
    room.rows(ARTICLE).count({ where: { documentId, publishedAt: { $notNull: true } } });

  const publish = ({ documentId }: Entry, locale = 'sq', body: Record<string, unknown> = {}) =>
    room.desk.post(`${CM}/${documentId}/actions/publish?locale=${locale}`, body);

  it('says at once all that is missing, and writes nothing', async () => {
    const article = await room.write.draft({ title: 'Bare', data: bare });
    const { status, body } = await publish(article);
    expect(status).toBe(400);
    expect(body.error.message).toBe(
      '“Bare” can’t be published yet. The Albanian (sq) version needs a category, a standfirst, and an author, byline or credit.',
    );
    const { errors } = body.error.details as { errors: { path: string[] }[] };
    expect(errors.map(({ path }) => path)).toEqual([['category'], ['lead'], ['byline']]);
    expect(await published(article)).toBe(0);
  });

  it('names every language, and the category that lacks one, in one message', async () => {
    const { write, strapi } = room;
    const category = await strapi
      .documents('api::category.category' as never)
      .create({ locale: 'sq', data: { name: 'Vetëm shqip' } } as never);
    const { documentId } = category as Entry;
    const article = await write.draft({ data: { lead: null, category: documentId } });
    await room.rows(ARTICLE).update({ where: { id: article.id }, data: { lead: null } });
    await write.translation(article.documentId, 'en');
    await room.rows(ARTICLE).updateMany({
      where: { documentId: article.documentId, locale: 'en' },
      data: { byline: '' },
    });
    await expect(write.publish(article.documentId, ['sq', 'en'])).rejects.toThrow(
      /Albanian \(sq\) version needs a standfirst\. The English \(en\) version needs an author, byline or credit\. Category "Vetëm shqip" has no version in English/,
    );
    expect(await published(article)).toBe(0);
  });

  it('takes what the panel sends along with it', async () => {
    const article = await room.write.draft({ data: { lead: null } });
    expect((await publish(article)).status).toBe(400);
    expect((await publish(article, 'sq', { lead: 'Now there is one.' })).status).toBe(200);
    expect(await published(article)).toBe(1);
  });

  it('names every article of a batch that lacks something, and publishes none of it', async () => {
    const articles = [
      await room.write.draft({ title: 'Good one' }),
      await room.write.draft({ title: 'Bad one', data: { lead: null } }),
      await room.write.draft({ title: 'Worse one', data: { byline: '' } }),
    ];
    const { status, body } = await room.desk.post(`${CM}/actions/bulkPublish?locale=sq`, {
      documentIds: articles.map(({ documentId }) => documentId),
    });
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message:
        '“Bad one” can’t be published yet. The Albanian (sq) version needs a standfirst. ' +
        '“Worse one” can’t be published yet. The Albanian (sq) version needs an author, byline or credit.',
    });
    for (const article of articles) expect(await published(article)).toBe(0);
  });

  describe('over the content API, in one request with the change', () => {
    let token: string;

    beforeAll(async () => {
      token = await apiToken(room.strapi, { type: 'full-access' });
    });

    const change = (documentId: string, data: object, locale = 'sq') =>
      room
        .http()
        .put(`/api/articles/${documentId}?status=published&locale=${locale}`)
        .set('Authorization', token)
        .send({ data });

    it('takes the credit of another language, since it is one for all', async () => {
      const credit = { name: 'Radio' };
      const { documentId, id } = await room.write.draft({ data: { byline: null, credit } });
      const { category } = await room
        .rows(ARTICLE)
        .findOne({ where: { id }, populate: ['category'] });
      const english = { title: 'Story', lead: 'Lead', category: category.documentId };
      expect((await change(documentId, english, 'en')).status).toBe(200);
    });

    it('takes a changed credit for the one that it will be', async () => {
      const draft = await room.write.draft({ data: { byline: null, credit: { code: 'REL' } } });
      const { credit } = await room
        .rows(ARTICLE)
        .findOne({ where: { id: draft.id }, populate: ['credit'] });
      const url = { credit: { id: credit.id, url: 'https://example.com/' } };
      expect((await change(draft.documentId, url)).status).toBe(200);
      expect((await change(draft.documentId, { credit: null })).status).toBe(400);
    });

    it('leaves a document that is not there a 404', async () => {
      expect((await change('zzzzzzzzzzzzzzzzzzzzzzzz', { title: 'Askund' })).status).toBe(404);
    });
  });

  it('saves a draft that lacks everything', async () => {
    await expect(room.write.draft({ data: bare })).resolves.toBeDefined();
  });

  it('asks of a story with a running flash its title and category only', async () => {
    const article = await room.write.published();
    await room.desk.raise(article.documentId);
    const data = { lead: '', byline: '', title: 'One line' };
    expect((await publish(article, 'sq', data)).status).toBe(200);
    const { body } = await publish(article, 'sq', { ...data, category: { set: [] } });
    expect(body.error.message).toContain('needs a category.');
    await room.desk.end(article.documentId);
    expect((await publish(article, 'sq', data)).status).toBe(400);
  });
});
