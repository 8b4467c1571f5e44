import { afterAll } from '@jest/globals';
import type { PostgresConnection } from '../helpers/environment';
import { describeNul } from '../helpers/nulSpec';
import { createDatabase, dropDatabase } from '../helpers/postgres';

let database: PostgresConnection;

describeNul('U+0000 on PostgreSQL', async () => (database = await createDatabase()));
afterAll(() => dropDatabase(database));
