import { afterAll } from '@jest/globals';
import { describeOldData } from '../../api/addresses/old-data';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeOldData('old data on PostgreSQL', async () => (database = await createDatabase()));
afterAll(() => dropDatabase(database));
