import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';
import { deskPlansSpec } from '../../helpers/deskPlansSpec';

let database: PostgresConnection;

deskPlansSpec(
  'PostgreSQL',
  async () => (database = await createDatabase()),
  () => dropDatabase(database),
);
