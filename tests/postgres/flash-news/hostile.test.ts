import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toldOrFailed, listen, WORD } from '../../api/reading-rule/hostile-requests';
import { writers } from '../../helpers/articles';
import type { PostgresConnection } from '../../helpers/environment';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

describe('hostile requests on PostgreSQL', () => {
  let database: PostgresConnection;
  let newsroom: Newsroom;
  let port: number;

  beforeAll(async () => {
    database = await createDatabase();
    newsroom = await bootNewsroom({ database });
    port = await listen(newsroom);
    const write = writers(newsroom.strapi);
    await write.published({ title: 'X' });
    const { documentId } = await write.draft({ title: `${WORD} title` });
    await write.quote(documentId, { data: { text: `${WORD} quote` } });
  });
  afterAll(async () => {
    await newsroom.stop();
    await dropDatabase(database);
  });

  it('are answered, or refused with a reason, and reveal nothing', async () => {
    expect(await toldOrFailed(port)).toEqual([]);
  }, 120_000);
});
