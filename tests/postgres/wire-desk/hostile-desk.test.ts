import { afterAll } from '@jest/globals';
import { describeHostileDesk } from '../../api/wire-desk/hostileDeskSpec';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeHostileDesk(
  'what is sent to the wire desk on PostgreSQL',
  async () => (database = await createDatabase()),
);
afterAll(() => dropDatabase(database));
