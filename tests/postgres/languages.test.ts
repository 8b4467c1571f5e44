import { afterAll } from '@jest/globals';
import type { PostgresConnection } from '../helpers/environment';
import { describeLanguages } from '../helpers/languagesSpec';
import { createDatabase, dropDatabase } from '../helpers/postgres';

let database: PostgresConnection;

describeLanguages('two languages on PostgreSQL', async () => (database = await createDatabase()));
afterAll(() => dropDatabase(database));
