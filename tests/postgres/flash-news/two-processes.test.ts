import { afterAll } from '@jest/globals';
import { describeTwoProcesses } from '../../api/flash-news/two-processes';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeTwoProcesses(
  'the cache with another process on PostgreSQL',
  async () => (database = await createDatabase()),
);
afterAll(() => dropDatabase(database));
