import { afterAll } from '@jest/globals';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';
import { mergePeopleSpec } from '../../helpers/mergePeopleSpec';

let database: PostgresConnection;

mergePeopleSpec('PostgreSQL', async () => (database = await createDatabase()));
afterAll(() => dropDatabase(database));
