import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface FeedServer {
  url: (path: string) => string;
  /** What has been asked for, in its order. */
  requests: { path: string; headers: IncomingMessage['headers'] }[];
  /** Sets how a path is answered. */
  answer: (path: string, handler: Handler) => void;
  stop: () => Promise<void>;
}

/** Starts a server of feeds on this machine, on any port. */
export const startFeedServer = async (): Promise<FeedServer> => {
  const handlers = new Map<string, Handler>();
  const requests: FeedServer['requests'] = [];
  const server = http.createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, headers: request.headers });
    const handler = handlers.get(path);
    if (handler === undefined) response.writeHead(404).end();
    else handler(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    requests,
    answer: (path, handler) => handlers.set(path, handler),
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
