import { Server as NetServer } from 'node:net';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Milliseconds between two looks at what is still open. */
const LOOK_EVERY = 20;
/** Milliseconds in which the first request of an accepted connection is waited for; a browser may open one for later. */
const FIRST_REQUEST = 1000;
/** Turns of the event loop in which connections are still accepted, where none is quiet. */
const MAX_TURNS = 100;
/** Milliseconds that a quiet turn takes at most. */
const QUIET = 1;

export interface FinishOptions {
  /** Milliseconds after which open requests are given up. */
  patience: number;
  /** Whether to wait until idle connections are closed too: a proxy may be sending its next request on one of them. */
  waitsForIdle: boolean;
}

/** Tracks the requests of a server, to let them finish before it is shut down. */
export const trackRequests = (server: Server) => {
  const open = new Set<ServerResponse>();
  /** Accepted connections whose first request has not been read yet. */
  const unread = new Set<Socket>();
  let isClosing = false;
  let accepted = 0;

  server.prependListener('connection', (socket: Socket) => {
    accepted += 1;
    unread.add(socket);
    const forget = () => unread.delete(socket);
    socket.once('close', forget);
    globalThis.setTimeout(forget, FIRST_REQUEST).unref();
  });

  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    unread.delete(socket);
    open.add(response);
    response.shouldKeepAlive &&= !isClosing;
    response.once('close', () => open.delete(response));
  });

  const connections = promisify(server.getConnections.bind(server));

  const isDone = async ({ waitsForIdle }: FinishOptions): Promise<boolean> =>
    open.size === 0 && unread.size === 0 && !(waitsForIdle && (await connections()) > 0);

  /** Waits for a turn of the event loop that brought no connection, and was too short for one to come meanwhile. */
  const quietTurn = async (): Promise<void> => {
    for (let turn = 0; turn < MAX_TURNS; turn += 1) {
      const [before, began] = [accepted, performance.now()];
      await setImmediate();
      if (accepted === before && performance.now() - began < QUIET) return;
    }
  };

  return {
    /** Stops accepting connections, and waits until open requests are answered. Later answers close their connection. */
    async finish(options: FinishOptions): Promise<void> {
      isClosing = true;
      for (const response of open) response.shouldKeepAlive = false;
      // Accepts what has come meanwhile: the system resets connections that still wait when a server stops listening.
      await quietTurn();
      // `close` of an HTTP server closes idle connections as well.
      if (server.listening) NetServer.prototype.close.call(server);
      const end = performance.now() + options.patience;
      while (!(await isDone(options)) && performance.now() < end) await setTimeout(LOOK_EVERY);
    },
  };
};
