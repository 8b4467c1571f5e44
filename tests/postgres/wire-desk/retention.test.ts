import { afterAll } from '@jest/globals';
import { describeRetention } from '../../api/wire-ingest/retentionSpec';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeRetention('old items on PostgreSQL', async () => (database = await createDatabase()));
afterAll(() => dropDatabase(database));
