import { afterAll } from '@jest/globals';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';
import { spokenQuotesSpec } from '../../helpers/spokenQuotesSpec';

let database: PostgresConnection;

spokenQuotesSpec('PostgreSQL', async () => (database = await createDatabase()));
afterAll(() => dropDatabase(database));
