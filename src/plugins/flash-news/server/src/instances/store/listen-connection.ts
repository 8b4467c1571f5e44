import type { Socket } from 'node:net';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';

/** A connection on which announcements arrive. */
export interface ListenConnection {
  query(sql: string): Promise<void>;
  /** Calls the listener with the payload of each announcement. */
  onNotification(listener: (payload: string) => void): void;
  /** Calls the listener once the connection is lost, or was closed. */
  onLost(listener: (reason: unknown) => void): void;
  /** Closes it at once, whatever it waits for. */
  close(): void;
}

/** A client of `pg`. */
interface PgClient {
  connect(): Promise<unknown>;
  query(sql: string): Promise<unknown>;
  on(event: 'notification', listener: (message: { payload?: string }) => void): void;
  on(event: 'error' | 'end', listener: (error?: unknown) => void): void;
  end(): Promise<void>;
  connection: { stream: Socket };
}

/** knex's client, with the driver and the settings that Strapi has given it: address, TLS, timeouts. */
interface KnexClient {
  driver: { Client: new (settings: object) => PgClient };
  connectionSettings: { password?: unknown };
}

/** Milliseconds without traffic after which the system asks whether the other side is still there. */
const KEEP_ALIVE_AFTER = 10_000;

/** Shown by `pg_stat_activity`. */
export const APPLICATION_NAME = 'flash-news listener';

/** Opens a connection of its own, beside the pool, whose connections change hands. */
export const connectToListen = async (db: Database): Promise<ListenConnection> => {
  const { driver, connectionSettings } = db.connection.client as unknown as KnexClient;
  const client = new driver.Client({
    ...connectionSettings,
    // knex hides it from copies.
    password: connectionSettings.password,
    application_name: APPLICATION_NAME,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER,
  });
  const close = (): void => {
    // Without waiting for the database to say goodbye: it may be gone.
    client.end().catch(() => undefined);
    client.connection.stream.destroy();
  };
  let lose: (reason: unknown) => void = () => undefined;
  let lostBy: unknown = null;
  const onEnd = (reason: unknown): void => {
    lostBy ??= reason ?? new Error('The connection was closed');
    lose(lostBy);
  };
  client.on('error', onEnd);
  client.on('end', onEnd);
  try {
    await client.connect();
  } catch (error) {
    close();
    throw error;
  }
  return {
    async query(sql) {
      await client.query(sql);
    },
    onNotification(listener) {
      client.on('notification', ({ payload = '' }) => listener(payload));
    },
    onLost(listener) {
      lose = listener;
      if (lostBy !== null) listener(lostBy);
    },
    close,
  };
};
