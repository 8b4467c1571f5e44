import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { superAdmin } from '../../helpers/admin';
import { writers } from '../../helpers/articles';
import { bootChildNewsroom } from '../../helpers/childNewsroom';
import { bootNewsroom } from '../../helpers/newsroom';
import { createDatabase, dropDatabase } from '../../helpers/postgres';
import { describeFlashes } from './flashes';
import type { Pair } from './pair';
import { describeSaves } from './saves';

const pair = {} as Pair;

beforeAll(async () => {
  const database = await createDatabase();
  const first = await bootNewsroom({ database });
  const second = await bootChildNewsroom({ database, iso: first.clock.iso() });
  Object.assign(pair, { database, first, second });
});
afterAll(async () => {
  await pair.second.stop();
  await pair.first.stop();
  await dropDatabase(pair.database);
});

describe('two newsrooms on one PostgreSQL database', () => {
  it('see the same articles and accept the same tokens', async () => {
    const { authorization } = await superAdmin(pair.first.strapi);
    const article = await writers(pair.first.strapi).draft({ title: 'Ura hapet' });
    const answer = await pair.second
      .http()
      .get(`/content-manager/collection-types/api::article.article/${article.documentId}`)
      .query({ locale: 'sq' })
      .set('Authorization', authorization);
    expect(answer.status).toBe(200);
    expect(answer.body.data.title).toBe('Ura hapet');
  });

  it('pass on what the service of the other one throws', async () => {
    await expect(
      pair.second.call('admin::user', 'register', [{ registrationToken: 'unknown' }]),
    ).rejects.toThrow('Invalid registration info');
  });
});

describeSaves(pair);
describeFlashes(pair);
