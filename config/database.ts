import type { Core } from '@strapi/strapi';

import { readClient } from './databases/client';
import { postgresConnection } from './databases/postgres';
import { sqliteConnection } from './databases/sqlite';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  // PostgreSQL columns have no time zone and are read in that of the process: a server in local time would shift
  // every stored moment.
  process.env.TZ = 'UTC';
  return {
    connection:
      readClient(env('DATABASE_CLIENT', '')) === 'postgres'
        ? postgresConnection(env)
        : sqliteConnection(env('DATABASE_FILENAME', ''), process.cwd()),
  };
};

export default config;
