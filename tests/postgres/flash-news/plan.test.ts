import { afterAll } from '@jest/globals';
import { describePlans } from '../../api/flash-news/planSpec';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describePlans(
  'publishing a draft at a time on PostgreSQL',
  async () => (database = await createDatabase()),
);
afterAll(() => dropDatabase(database));
