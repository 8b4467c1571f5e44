import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { PostgresConnection } from './environment';

/** Stands between a newsroom and its database, which it can take away. */
export interface PostgresProxy {
  /** The database as the newsroom reaches it. */
  connection: PostgresConnection;
  /** Cuts a connection, any of them. */
  cutOne: (random: number) => void;
  /** Cuts all connections and refuses new ones. */
  refuse: () => Promise<void>;
  /** Accepts connections again. */
  accept: () => Promise<void>;
}

/** Starts a proxy in front of a database; `refuse` ends it. */
export async function startProxy(database: PostgresConnection): Promise<PostgresProxy> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(database.port, database.host);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    connection: { ...database, host: '127.0.0.1', port },
    cutOne(random) {
      const sockets = [...open];
      sockets[Math.floor(random * sockets.length)]?.destroy();
    },
    async refuse() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
    accept: () => listen(port),
  };
}
