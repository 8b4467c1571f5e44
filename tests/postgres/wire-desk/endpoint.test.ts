import { afterAll } from '@jest/globals';
import { describeEndpoint } from '../../api/wire-ingest/endpointSpec';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeEndpoint(
  'handing in wire copy on PostgreSQL',
  async () => (database = await createDatabase()),
);
afterAll(() => dropDatabase(database));
