import { afterAll } from '@jest/globals';
import { describeFirstBoot } from '../../api/flash-news/firstBootSpec';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeFirstBoot(
  'the first boot over an archive on PostgreSQL',
  async () => (database = await createDatabase()),
);
afterAll(() => dropDatabase(database));
