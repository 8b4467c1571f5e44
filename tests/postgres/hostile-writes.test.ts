import { afterAll } from '@jest/globals';
import type { PostgresConnection } from '../helpers/environment';
import { describeHostileWrites } from '../helpers/hostile/hostileWritesSpec';
import { createDatabase, dropDatabase } from '../helpers/postgres';

let database: PostgresConnection;

describeHostileWrites(
  'hostile writes on PostgreSQL',
  async () => (database = await createDatabase()),
);
afterAll(() => dropDatabase(database));
