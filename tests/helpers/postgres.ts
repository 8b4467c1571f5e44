import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { PostgresConnection } from './environment';
import { migrate } from './newsroom';

/** The server that Jest's global setup of the project `postgres` started. */
function serverConnection(): Omit<PostgresConnection, 'database'> {
  const started = process.env['TEST_POSTGRES'];
  if (!started) throw new Error('Only tests in tests/postgres have a PostgreSQL server.');
  return JSON.parse(started) as Omit<PostgresConnection, 'database'>;
}

/** Opens a connection beside the newsroom's; the caller ends it. */
export async function connect(connection: PostgresConnection): Promise<Client> {
  const client = new Client(connection);
  await client.connect();
  return client;
}

async function onServer(sql: string): Promise<object[]> {
  const client = await connect({ ...serverConnection(), database: 'postgres' });
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}

const newConnection = (): PostgresConnection => ({
  ...serverConnection(),
  database: `newsroom_${randomBytes(6).toString('hex')}`,
});

/** Creates a database without tables, for tests of the first boot. */
export async function createEmptyDatabase(): Promise<PostgresConnection> {
  const connection = newConnection();
  await onServer(`CREATE DATABASE ${connection.database}`);
  return connection;
}

/** The database of a booted newsroom that new ones are copied from. */
const TEMPLATE = 'newsroom_template';

const hasTemplate = async (): Promise<boolean> =>
  (await onServer(`SELECT FROM pg_database WHERE datname = '${TEMPLATE}'`)).length > 0;

/** Creates the template; of two processes at once, the later drops its own. */
async function makeTemplate(): Promise<void> {
  const made = await createEmptyDatabase();
  await migrate(made);
  try {
    await onServer(`ALTER DATABASE ${made.database} RENAME TO ${TEMPLATE}`);
  } catch (error) {
    if (!(await hasTemplate())) throw error;
    await dropDatabase(made);
  }
}

/** Creates a database like that of a booted newsroom. */
export async function createDatabase(): Promise<PostgresConnection> {
  if (!(await hasTemplate())) await makeTemplate();
  const connection = newConnection();
  await onServer(`CREATE DATABASE ${connection.database} TEMPLATE ${TEMPLATE}`);
  return connection;
}

/** Drops a database, open connections included. */
export async function dropDatabase({ database }: PostgresConnection): Promise<void> {
  await onServer(`DROP DATABASE ${database} WITH (FORCE)`);
}
