import type { Core } from '@strapi/strapi';

import { isReadingNews } from '../flash-news-services';
import { waitForWriters, type SqliteConnection } from './wait-for-writers';

/** The events of knex's pool. */
interface Pool {
  on(event: 'createSuccess', listener: (id: number, connection: SqliteConnection) => void): void;
}

const READS = ['GET', 'HEAD'];

/** Begins transactions on SQLite as the writer, so that a process beside this one can write; those of reads excepted. */
export const beginAsWriter = (strapi: Core.Strapi): void => {
  if (strapi.db.dialect.client !== 'sqlite') return;
  const isReadOnly = (): boolean => {
    const request = strapi.requestContext.get();
    return request ? READS.includes(request.method) : isReadingNews(strapi);
  };
  const { pool } = strapi.db.connection.client as { pool: Pool };
  pool.on('createSuccess', (_, connection) => {
    waitForWriters(connection, isReadOnly);
  });
};
