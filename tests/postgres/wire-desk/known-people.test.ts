import { afterAll } from '@jest/globals';
import { describeKnownPeople } from '../../api/wire-desk/knownPeopleSpec';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeKnownPeople(
  'new people who are known by now, on PostgreSQL',
  async () => (database = await createDatabase()),
);
afterAll(() => dropDatabase(database));
