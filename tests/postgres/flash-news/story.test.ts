import { afterAll } from '@jest/globals';
import { describeStory } from '../../api/flash-news/storySpec';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';

let database: PostgresConnection;

describeStory('the whole story on PostgreSQL', async () => (database = await createDatabase()));
afterAll(() => dropDatabase(database));
