import { afterAll } from '@jest/globals';
import { describeLoadedRows } from '../../api/flash-news/loadedRowsSpec';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeLoadedRows(
  'rows of stories on PostgreSQL',
  async () => (database = await createDatabase()),
);
afterAll(() => dropDatabase(database));
