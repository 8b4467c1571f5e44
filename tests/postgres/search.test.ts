import type { PostgresConnection } from '../helpers/environment';
import { createDatabase, dropDatabase } from '../helpers/postgres';
import { searchSpec } from '../helpers/searchSpec';

let database: PostgresConnection;

searchSpec(
  'PostgreSQL',
  async () => (database = await createDatabase()),
  () => dropDatabase(database),
);
