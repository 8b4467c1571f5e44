import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';
import { translationsSpec } from '../../helpers/translationsSpec';

let database: PostgresConnection;

translationsSpec(
  'PostgreSQL',
  async () => (database = await createDatabase()),
  () => dropDatabase(database),
);
