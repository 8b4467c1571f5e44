import { createHash } from 'node:crypto';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';

/** The part of a configured connection that sets newsrooms of one database apart. */
interface KnexClient {
  config: { connection?: { schema?: string } };
}

/** Returns the channel of PostgreSQL on which the instances of a newsroom announce changes: a channel is of a database, not of a schema. */
export const channelOf = (db: Database): string => {
  const { connection } = (db.connection.client as KnexClient).config;
  const schema = connection?.schema ?? 'public';
  return `flash_news_${createHash('sha256').update(schema).digest('hex').slice(0, 16)}`;
};
