import type { Core } from '@strapi/strapi';

import { flag } from '../environment/flag';
import { wholeNumber } from '../environment/whole-number';

type Env = Core.Config.Shared.ConfigParams['env'];

/** Milliseconds within which a connection must be made, and a request must get one; else it is answered with 503. */
const CONNECT_WITHIN = 3000;
const ACQUIRE_WITHIN = 5000;

/** A client of `pg`. */
interface RawClient {
  query(sql: string, done: (error?: Error) => void): void;
}

const inUtc = (connection: unknown, done: (error?: Error, connection?: unknown) => void): void => {
  (connection as RawClient).query("SET TIME ZONE 'UTC'", (error) => done(error, connection));
};

const ssl = (): { rejectUnauthorized: boolean } | false =>
  flag('DATABASE_SSL', false) && {
    rejectUnauthorized: flag('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
  };

const checkUrl = (url: string): string => {
  if (url === '' || /^postgres(ql)?:\/\/./.test(url)) return url;
  // Not quoted: it may contain the password.
  throw new Error('DATABASE_URL is no address of PostgreSQL; accepted is postgres://…');
};

const pool = (): { min: number; max: number } => {
  const max = wholeNumber('DATABASE_POOL_MAX', 10, { min: 1, max: 10_000 });
  return { min: wholeNumber('DATABASE_POOL_MIN', Math.min(2, max), { max }), max };
};

/** Returns the PostgreSQL connection; its sessions are in UTC, so that `now()` in SQL and the process agree. */
export const postgresConnection = (env: Env): Core.Config.Database<'postgres'>['connection'] => {
  const url = checkUrl(env('DATABASE_URL', ''));
  const address = {
    host: env('DATABASE_HOST', 'localhost'),
    port: wholeNumber('DATABASE_PORT', 5432, { min: 1, max: 65535 }),
    database: env('DATABASE_NAME', 'newsroom'),
    user: env('DATABASE_USERNAME', 'newsroom'),
    password: env('DATABASE_PASSWORD', ''),
  };
  return {
    client: 'postgres',
    connection: {
      ...address,
      ...(url === '' ? {} : { connectionString: url }),
      ssl: ssl(),
      // Else a connection to a host that doesn't answer waits for minutes.
      connectionTimeoutMillis: CONNECT_WITHIN,
      keepAlive: true,
      schema: env('DATABASE_SCHEMA', 'public'),
    },
    pool: { ...pool(), afterCreate: inUtc },
    acquireConnectionTimeout: ACQUIRE_WITHIN,
  };
};
