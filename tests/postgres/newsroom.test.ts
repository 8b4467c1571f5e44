import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { superAdmin } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { bootChildNewsroom, type ChildNewsroom } from '../helpers/childNewsroom';
import type { PostgresConnection } from '../helpers/environment';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';
import { createEmptyDatabase, dropDatabase } from '../helpers/postgres';

describe('two newsrooms on one PostgreSQL database', () => {
  let database: PostgresConnection;
  let first: Newsroom;
  let second: ChildNewsroom;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    first = await bootNewsroom({ database });
    second = await bootChildNewsroom({ database, iso: first.clock.iso() });
  });

  afterAll(async () => {
    await second.stop();
    await first.stop();
    await dropDatabase(database);
  });

  it('see the same articles and accept the same tokens', async () => {
    const { authorization } = await superAdmin(first.strapi);
    const article = await writers(first.strapi).draft({ title: 'Ura hapet' });
    const answer = await second
      .http()
      .get(`/content-manager/collection-types/api::article.article/${article.documentId}`)
      .query({ locale: 'sq' })
      .set('Authorization', authorization);
    expect(answer.status).toBe(200);
    expect(answer.body.data.title).toBe('Ura hapet');
  });

  it('pass on what the service of the other one throws', async () => {
    await expect(
      second.call('admin::user', 'register', [{ registrationToken: 'unknown' }]),
    ).rejects.toThrow('Invalid registration info');
  });
});
