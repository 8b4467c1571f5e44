import { afterAll } from '@jest/globals';
import { describeReadingRule } from '../../api/reading-rule/ruleSpec';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeReadingRule(
  'the reading rule on PostgreSQL',
  async () => (database = await createDatabase()),
);

afterAll(() => dropDatabase(database));
