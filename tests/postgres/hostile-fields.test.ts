import { afterAll } from '@jest/globals';
import type { PostgresConnection } from '../helpers/environment';
import { describeHostileFields } from '../helpers/hostile/hostileFieldsSpec';
import { createDatabase, dropDatabase } from '../helpers/postgres';

let database: PostgresConnection;

describeHostileFields(
  'hostile fields on PostgreSQL',
  async () => (database = await createDatabase()),
);
afterAll(() => dropDatabase(database));
