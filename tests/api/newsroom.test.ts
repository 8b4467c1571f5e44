import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adminWith, superAdmin } from '../helpers/admin';
import { apiToken } from '../helpers/apiToken';
import { writers } from '../helpers/articles';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';

describe('a newsroom under test', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await bootNewsroom();
  });

  afterAll(async () => {
    await newsroom.stop();
  });

  it('takes the test clock for the present', () => {
    const now = newsroom.strapi.config.get<() => number>('plugin::flash-news.clock');
    newsroom.clock.advance({ minutes: 5 });
    const before = newsroom.clock.now();
    const present = now();
    expect(present >= before && present <= newsroom.clock.now()).toBe(true);
  });

  it('lets a super admin into the panel, and nobody without a token', async () => {
    const { authorization } = await superAdmin(newsroom.strapi);
    const answer = await newsroom.http().get('/admin/users/me').set('Authorization', authorization);
    expect(answer.status).toBe(200);
    expect((await newsroom.http().get('/admin/users/me')).status).toBe(401);
  });

  it('gives a user exactly the permissions of their role', async () => {
    const { authorization } = await adminWith(newsroom.strapi, [
      { action: 'plugin::content-manager.explorer.read', subject: 'api::person.person' },
    ]);
    const status = async (uid: string) => {
      const path = `/content-manager/collection-types/${uid}`;
      return (await newsroom.http().get(path).set('Authorization', authorization)).status;
    };
    expect(await status('api::person.person')).toBe(200);
    expect(await status('api::category.category')).toBe(403);
  });

  it('answers the content API by token', async () => {
    const { strapi, http } = newsroom;
    const article = await writers(strapi).published();
    const path = `/api/articles/${article.documentId}`;
    expect((await http().delete(path)).status).toBe(403);

    for (const access of [
      { type: 'full-access' as const },
      { type: 'read-only' as const },
      { type: 'custom' as const, permissions: ['api::article.article.findOne'] },
    ]) {
      const answer = await http()
        .get(path)
        .set('Authorization', await apiToken(strapi, access));
      expect(answer.status).toBe(200);
      expect(answer.body.data.title).toBe(article['title']);
    }
  });
});
