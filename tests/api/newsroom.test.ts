import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { adminWith, superAdmin } from '../helpers/admin';
import { apiToken } from '../helpers/apiToken';
import { writers } from '../helpers/articles';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';

describe('a newsroom under test', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-kept-'));
  let newsroom: Newsroom;

  const boot = () => bootNewsroom({ database: { file: path.join(folder, 'newsroom.db') } });

  beforeAll(async () => {
    newsroom = await boot();
  });

  afterAll(async () => {
    await newsroom.stop();
    rmSync(folder, { recursive: true, force: true });
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
      const url = `/content-manager/collection-types/${uid}`;
      return (await newsroom.http().get(url).set('Authorization', authorization)).status;
    };
    expect(await status('api::person.person')).toBe(200);
    expect(await status('api::category.category')).toBe(403);
  });

  it('answers the content API by token', async () => {
    const { strapi, http } = newsroom;
    const article = await writers(strapi).published();
    const url = `/api/articles/${article.documentId}`;
    expect((await http().delete(url)).status).toBe(403);

    for (const access of [
      { type: 'full-access' as const },
      { type: 'read-only' as const },
      { type: 'custom' as const, permissions: ['api::article.article.findOne'] },
    ]) {
      const answer = await http()
        .get(url)
        .set('Authorization', await apiToken(strapi, access));
      expect(answer.status).toBe(200);
      expect(answer.body.data.title).toBe(article['title']);
    }
  });

  describe('the accounts of readers', () => {
    const READER = { username: 'ana', email: 'ana@readers.test', password: 'Test-only-1' };
    const USER = 'plugin::users-permissions.user';

    const post = (url: string, body: object) => newsroom.http().post(url).send(body);
    const setRegistration = async (isOpen: boolean): Promise<void> => {
      const store = newsroom.strapi.store({ type: 'plugin', name: 'users-permissions' });
      const settings = (await store.get({ key: 'advanced' })) as object;
      await store.set({ key: 'advanced', value: { ...settings, allow_register: isOpen } });
    };

    afterEach(() => newsroom.strapi.db.query(USER).deleteMany({}));

    it('are made by nobody outside, until an operator opens registration', async () => {
      const refused = await post('/api/auth/local/register', READER);
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toMatch(/disabled/);
      expect(await newsroom.strapi.db.query(USER).count({})).toBe(0);

      await setRegistration(true);
      await newsroom.stop();
      newsroom = await boot();
      expect((await post('/api/auth/local/register', READER)).status).toBe(200);
      await setRegistration(false);
    });

    it.each([
      ['/api/auth/forgot-password', { ok: true }],
      ['/api/auth/send-email-confirmation', { email: READER.email, sent: true }],
    ])('are not betrayed by %s where no mail can be sent', async (url, answer) => {
      const unknown = await post(url, { email: READER.email });
      await newsroom.strapi.db.query(USER).create({ data: { ...READER, confirmed: false } });
      const known = await post(url, { email: READER.email });
      expect([unknown.status, unknown.body]).toEqual([200, answer]);
      expect([known.status, known.body]).toEqual([200, answer]);
    });
  });
});
