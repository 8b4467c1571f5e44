import { afterAll } from '@jest/globals';
import { describeSearch } from '../../api/flash-news/searchSpec';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeSearch('search on PostgreSQL', async () => (database = await createDatabase()));
afterAll(() => dropDatabase(database));
