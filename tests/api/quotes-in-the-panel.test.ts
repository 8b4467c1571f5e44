import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { superAdmin } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';

const ARTICLE = 'api::article.article';
const QUOTE = 'api::quote.quote';

describe('what the content manager counts before it asks whether to publish “without relations”', () => {
  let newsroom: Newsroom;
  let authorization: string;
  beforeAll(async () => {
    newsroom = await bootNewsroom();
    ({ authorization } = await superAdmin(newsroom.strapi));
  });
  afterAll(() => newsroom.stop());

  const write = () => writers(newsroom.strapi);
  const get = async (path: string): Promise<unknown> => {
    const { body } = await newsroom
      .http()
      .get(`/content-manager/collection-types/${path}`)
      .set('Authorization', authorization)
      .expect(200);
    return body.data as unknown;
  };
  const count = (uid: string, documentId: string, locale = 'sq') =>
    get(`${uid}/${documentId}/actions/countDraftRelations?locale=${locale}`);
  const nothing = { unpublishedRelations: 0, draftM2mLinks: 0 };

  it('is not the way between an article and its quotes, in any language', async () => {
    const { documentId } = await write().draft();
    await write().translation(documentId, 'en');
    const quote = await write().quote(documentId);
    const english = await write().quote(documentId, { locale: 'en' });
    expect(await count(ARTICLE, documentId)).toEqual(nothing);
    expect(await count(ARTICLE, documentId, 'en')).toEqual(nothing);
    expect(await count(QUOTE, quote.documentId)).toEqual(nothing);
    expect(await count(QUOTE, english.documentId, 'en')).toEqual(nothing);

    await write().publish(documentId);
    await write().quote(documentId);
    expect(await count(ARTICLE, documentId)).toEqual(nothing);
    await write().unpublish(documentId);
    expect(await count(ARTICLE, documentId)).toEqual(nothing);
    expect(await count(QUOTE, quote.documentId)).toEqual(nothing);
  });

  it('is not so either where several are published from the list', async () => {
    const ids: string[] = [];
    for (const title of ['Një', 'Dy']) {
      const { documentId } = await write().draft({ title });
      await write().quote(documentId);
      ids.push(documentId);
    }
    const query = ids.map((each) => `documentIds[]=${each}`).join('&');
    const path = `${ARTICLE}/actions/countManyEntriesDraftRelations?${query}&locale=sq`;
    expect(await get(path)).toBe(0);
  });
});
