import { afterAll } from '@jest/globals';
import { describeDesk } from '../../api/wire-desk/deskSpec';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeDesk('the wire desk on PostgreSQL', async () => (database = await createDatabase()));
afterAll(() => dropDatabase(database));
