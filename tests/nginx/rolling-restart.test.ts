import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openNewsroom } from '../api/flash-news/desk';
import { apiToken } from '../helpers/apiToken';
import { bootChildNewsroom, type ChildNewsroom } from '../helpers/childNewsroom';
import { startNginx } from './nginx';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rolling-'));
const database = { file: path.join(folder, 'newsroom.db') };
const env = { IS_PROXIED: 'true', PROXY_COUNT: '1' };

const portOf = ({ url }: ChildNewsroom): number => Number(new URL(url).port);

let token: string;
let nginx: Awaited<ReturnType<typeof startNginx>>;
let instances: ChildNewsroom[];

const boot = (port = 0): Promise<ChildNewsroom> =>
  bootChildNewsroom({ database, iso: new Date().toISOString(), env, port });

beforeAll(async () => {
  const room = await openNewsroom({ database });
  await room.write.published();
  token = await apiToken(room.strapi, { type: 'full-access' });
  await room.stop();
  instances = await Promise.all([boot(), boot()]);
  nginx = await startNginx(...instances.map(portOf));
});

afterAll(async () => {
  await nginx.stop();
  await Promise.all(instances.map((one) => one.stop()));
  rmSync(folder, { recursive: true, force: true });
});

/** Sends one of the requests of readers and of a program that writes; nginx has none of the answers in its cache. */
const ask = (client: number, count: number) => {
  const signed = { Authorization: token, 'Content-Type': 'application/json' };
  if (client % 3 === 0) return nginx.ask(`/api/latest-news?from=2020-01-01T00:00:00.${count}Z`);
  if (client % 3 === 1) return nginx.ask('/api/articles', { headers: signed });
  const data = { name: `Category ${client} ${count}` };
  const body = JSON.stringify({ data });
  return nginx.ask('/api/categories', { method: 'POST', headers: signed, body });
};

it('fails no request while two instances are restarted one after the other', async () => {
  const failures: object[] = [];
  let answers = 0;
  let isDone = false;
  const clients = Array.from({ length: 8 }, async (_, client) => {
    for (let count = 0; !isDone; count += 1) {
      const { status, body } = await ask(client, count);
      answers += 1;
      if (status === 200 || status === 201) continue;
      failures.push({ client, status, text: String(body), errors: nginx.errors() });
      await setTimeout(20);
    }
  });
  for (const [index, instance] of instances.entries()) {
    const port = portOf(instance);
    await instance.terminate();
    instances[index] = await boot(port);
  }
  isDone = true;
  await Promise.all(clients);
  expect(failures).toEqual([]);
  expect(answers).toBeGreaterThan(100);
});
