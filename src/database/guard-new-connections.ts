import type { Core } from '@strapi/strapi';

/** A client of `pg`. */
interface RawConnection {
  end: () => Promise<void>;
}

interface Dialect {
  initialize: (connection: RawConnection) => Promise<void>;
}

/**
 * Closes a new connection whose first command fails, so that its next one, in config/databases/postgres.ts, refuses it.
 * Strapi doesn't catch that error in its pool's `afterCreate`: a connection cut at that moment would end the process.
 */
export const guardNewConnections = (strapi: Core.Strapi): void => {
  if (strapi.db.dialect.client !== 'postgres') return;
  const dialect = strapi.db.dialect as unknown as Dialect;
  const initialize = dialect.initialize.bind(dialect);
  dialect.initialize = async (connection) => {
    try {
      await initialize(connection);
    } catch (error) {
      strapi.log.warn(`A new connection to the database failed: ${String(error)}`);
      await connection.end();
    }
  };
};
