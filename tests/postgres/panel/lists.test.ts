import { afterAll } from '@jest/globals';
import { describeLists } from '../../api/panel/listsSpec';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeLists("the panel's lists on PostgreSQL", async () => (database = await createDatabase()));
afterAll(() => dropDatabase(database));
