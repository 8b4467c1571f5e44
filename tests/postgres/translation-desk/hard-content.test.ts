import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';
import { hardContentSpec } from '../../helpers/hardContentSpec';

let database: PostgresConnection;

hardContentSpec(
  'PostgreSQL',
  async () => (database = await createDatabase()),
  () => dropDatabase(database),
);
