import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** A client of `pg`. */
interface RawClient {
  query(sql: string, done: (error?: Error) => void): void;
}

const inUtc = (connection: unknown, done: (error?: Error, connection?: unknown) => void): void => {
  (connection as RawClient).query("SET TIME ZONE 'UTC'", (error) => done(error, connection));
};

const ssl = (env: Env): { rejectUnauthorized: boolean } | false =>
  env.bool('DATABASE_SSL', false) && {
    rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
  };

/** Returns the PostgreSQL connection; its sessions are in UTC, so that `now()` in SQL and the process agree. */
export const postgresConnection = (env: Env): Core.Config.Database<'postgres'>['connection'] => {
  const url = env('DATABASE_URL', '');
  const address = {
    host: env('DATABASE_HOST', 'localhost'),
    port: env.int('DATABASE_PORT', 5432),
    database: env('DATABASE_NAME', 'newsroom'),
    user: env('DATABASE_USERNAME', 'newsroom'),
    password: env('DATABASE_PASSWORD', ''),
  };
  return {
    client: 'postgres',
    connection: {
      ...address,
      ...(url === '' ? {} : { connectionString: url }),
      ssl: ssl(env),
      schema: env('DATABASE_SCHEMA', 'public'),
    },
    pool: {
      min: env.int('DATABASE_POOL_MIN', 2),
      max: env.int('DATABASE_POOL_MAX', 10),
      afterCreate: inUtc,
    },
  };
};
