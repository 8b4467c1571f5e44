import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { PostgresConnection } from './environment';
import { migrate } from './newsroom';

/** The server of this run, started by Jest's global setup of the project `postgres`. */
function serverConnection(): Omit<PostgresConnection, 'database'> {
  const started = process.env['TEST_POSTGRES'];
  if (!started) throw new Error('Only tests in tests/postgres have a PostgreSQL server.');
  return JSON.parse(started) as Omit<PostgresConnection, 'database'>;
}

/** A connection of its own, to look past the newsroom; the caller ends it. */
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

/** A new database without any table, for a suite that is about the first boot. */
export async function createEmptyDatabase(): Promise<PostgresConnection> {
  const connection = newConnection();
  await onServer(`CREATE DATABASE ${connection.database}`);
  return connection;
}

/** A database as a first boot leaves it; one for the run, on the run's own server. */
const TEMPLATE = 'newsroom_template';

const hasTemplate = async (): Promise<boolean> =>
  (await onServer(`SELECT FROM pg_database WHERE datname = '${TEMPLATE}'`)).length > 0;

/** The first to ask in a run makes it; of two that ask at once, the later drops its own. */
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

/** A new database for one suite, as a first boot leaves it. */
export async function createDatabase(): Promise<PostgresConnection> {
  if (!(await hasTemplate())) await makeTemplate();
  const connection = newConnection();
  await onServer(`CREATE DATABASE ${connection.database} TEMPLATE ${TEMPLATE}`);
  return connection;
}

/** Drops the database, also from under connections that were left open. */
export async function dropDatabase({ database }: PostgresConnection): Promise<void> {
  await onServer(`DROP DATABASE ${database} WITH (FORCE)`);
}
