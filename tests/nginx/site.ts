import { once } from 'node:events';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openNewsroom } from '../api/flash-news/desk';
import { createTestClock } from '../helpers/testClock';
import { startNginx } from './nginx';

/** A request at the app, and its answer's status. */
export interface Seen {
  path: string;
  method: string;
  headers: IncomingMessage['headers'];
  status: number;
}

/** Records requests before the app's listeners get them; fails or delays them where a test wants that. */
function watch(server: Server) {
  const seen: Seen[] = [];
  const app = server.listeners('request') as RequestListener[];
  let isFailing = false;
  let wait = 0;
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    // Read now: the app takes the token of a preview out of it.
    const { url = '', method = '', headers } = request;
    response.once('finish', () => {
      seen.push({ path: url, method, headers, status: response.statusCode });
    });
    const answer = () => {
      if (isFailing) response.writeHead(500).end('Internal Server Error');
      else for (const listener of app) listener.call(server, request, response);
    };
    if (wait === 0) answer();
    else setTimeout(answer, wait);
  });
  return {
    /** Returns the requests to an address, oldest first. */
    seen: (address: string) => seen.filter(({ path }) => path === address),
    fail(whether: boolean): void {
      isFailing = whether;
    },
    /** Delays each answer of the app by so many milliseconds from now on. */
    slow(milliseconds: number): void {
      wait = milliseconds;
    },
  };
}

/** Opens the newsroom on the real clock, behind the operator's nginx. */
export async function openSite() {
  const room = await openNewsroom({
    // nginx uses the real time.
    clock: createTestClock(new Date().toISOString()),
    env: {
      IS_PROXIED: 'true',
      PROXY_COUNT: '1',
      PREVIEW_URL_PATTERN: 'https://site.test/{locale}/{slug}?preview={token}',
    },
  });
  const server = room.strapi.server.httpServer;
  const app = watch(server);
  const listen = async (port: number): Promise<number> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  try {
    const port = await listen(0);
    const nginx = await startNginx(port);
    return {
      ...room,
      app,
      ask: nginx.ask,
      socketPath: nginx.socketPath,
      /** Closes the app's port, as if its process had ended. */
      async down(): Promise<void> {
        const closed = once(server, 'close');
        server.close();
        server.closeAllConnections();
        await closed;
      },
      async up(): Promise<void> {
        if (!server.listening) await listen(port);
      },
      async stop(): Promise<void> {
        await nginx.stop();
        await room.stop();
      },
    };
  } catch (error) {
    await room.stop();
    throw error;
  }
}

export type Site = Awaited<ReturnType<typeof openSite>>;
