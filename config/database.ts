import type { Core } from '@strapi/strapi';

import { readClient } from './databases/client';
import { postgresConnection } from './databases/postgres';
import { sqliteConnection } from './databases/sqlite';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  // PostgreSQL columns here carry no zone and are read in the zone of the process: a server set to
  // local time would shift every stored moment.
  process.env.TZ = 'UTC';
  return {
    connection:
      readClient(env('DATABASE_CLIENT', '')) === 'postgres'
        ? postgresConnection(env)
        : sqliteConnection(env('DATABASE_FILENAME', ''), process.cwd()),
  };
};

export default config;
