import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { PostgresConnection } from './environment';

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

async function onServer(sql: string): Promise<void> {
  const client = await connect({ ...serverConnection(), database: 'postgres' });
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A new, empty database for one suite. */
export async function createDatabase(): Promise<PostgresConnection> {
  const database = `newsroom_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${database}`);
  return { ...serverConnection(), database };
}

/** Drops the database, also from under connections that were left open. */
export function dropDatabase({ database }: PostgresConnection): Promise<void> {
  return onServer(`DROP DATABASE ${database} WITH (FORCE)`);
}
