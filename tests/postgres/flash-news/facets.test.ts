import { afterAll } from '@jest/globals';
import { describeFacets } from '../../api/flash-news/facetsSpec';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeFacets('narrowed feeds on PostgreSQL', async () => (database = await createDatabase()));
afterAll(() => dropDatabase(database));
