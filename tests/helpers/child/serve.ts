import { appendFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { UID } from '@strapi/strapi';
import { bootNewsroom, type Newsroom } from '../newsroom';
import { createTestClock } from '../testClock';
import type { Answer, Command } from './messages';

let newsroom: Newsroom | undefined;

async function boot(command: Extract<Command, { do: 'boot' }>): Promise<string> {
  const { database, flashNews, iso, askedAt, env, port } = command;
  const start = new Date(Date.parse(iso) + Date.now() - askedAt).toISOString();
  newsroom = await bootNewsroom({
    ...{ database, flashNews, env, clock: createTestClock(start) },
    // It may be killed.
    syncsToDisk: true,
  });
  const { httpServer } = newsroom.strapi.server;
  const received = env['TEST_RECEIVED'];
  if (received !== undefined) {
    // Written at once: the process may end before a message leaves it.
    httpServer.prependListener('request', ({ headers }) => {
      appendFileSync(received, `${String(headers['x-request-id'])}\n`);
    });
  }
  await new Promise<void>((resolve) => httpServer.listen(port, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
}

function call({ strapi }: Newsroom, command: Extract<Command, { do: 'call' }>): unknown {
  const { service, method, args } = command;
  const methods = strapi.service(service as UID.Service) as Record<
    string,
    ((...args: unknown[]) => unknown) | undefined
  >;
  if (!methods[method]) throw new Error(`${service} has no method ${method}`);
  return methods[method](...args);
}

async function execute(command: Command): Promise<unknown> {
  if (command.do === 'boot') return boot(command);
  if (!newsroom) throw new Error('The second newsroom has not booted');
  switch (command.do) {
    case 'set clock':
      newsroom.clock.set(command.iso);
      return undefined;
    case 'call':
      return call(newsroom, command);
    case 'stop':
      return newsroom.stop();
  }
}

process.on('message', (command: Command) => {
  void execute(command)
    .then(
      (result): Answer => ({ id: command.id, result }),
      (error: unknown): Answer => ({ id: command.id, error: String(error) }),
    )
    .then((answer) => process.send?.(answer));
});
