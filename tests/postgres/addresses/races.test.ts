import { afterAll } from '@jest/globals';
import { describeSlugRaces } from '../../api/addresses/races';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeSlugRaces(
  'one slug that two want on PostgreSQL',
  async () => (database = await createDatabase()),
  ['one process', 'two processes'],
);
afterAll(() => dropDatabase(database));
