import { afterAll } from '@jest/globals';
import { describeBackfill } from '../../api/flash-news/backfillSpec';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeBackfill(
  'an archive without releases on PostgreSQL',
  async () => (database = await createDatabase()),
);
afterAll(() => dropDatabase(database));
