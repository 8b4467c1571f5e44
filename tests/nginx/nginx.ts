import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

const DEPLOY = path.resolve(__dirname, '../../deploy/nginx');

const INSTANCE = 'server 127.0.0.1:1337 max_fails=0;';

/** @throws Error where there is none: a test that needs it must not pass without. */
function findNginx(): string {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin'];
  const found = folders
    .map((folder) => path.join(folder, 'nginx'))
    .find((file) => existsSync(file));
  if (found === undefined)
    throw new Error('No nginx found. On Debian: apt-get install nginx-light');
  return found;
}

/** Returns an operator's file with changed paths and ports only. */
function changed(name: string, places: [said: string, here: string][]): string {
  return places.reduce(
    (config, [said, here]) => {
      if (config.split(said).length !== 2) throw new Error(`${name} says not once: ${said}`);
      return config.replace(said, () => here);
    },
    readFileSync(path.join(DEPLOY, name), 'utf8'),
  );
}

const upstreamFor = (ports: number[]): string =>
  changed('upstream.conf', [
    [INSTANCE, ports.map((port) => INSTANCE.replace('1337', String(port))).join(' ')],
  ]);

const configFor = (folder: string): string =>
  changed('newsroom.conf', [
    // Sockets in a folder of our own, so that no port can be taken.
    ['proxy_pass http://127.0.0.1:1338;', `proxy_pass http://unix:${folder}/inner.sock;`],
    ['listen 127.0.0.1:1338;', `listen unix:${folder}/inner.sock;`],
    ['listen 80;', `listen unix:${folder}/outer.sock;`],
    ['/var/lib/nginx/newsroom ', `${folder}/cache `],
  ]);

const mainConfig = (folder: string): string => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n  ')}
  include ${folder}/upstream.conf;
  include ${folder}/newsroom.conf;
}
`;

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** What nginx did: MISS, HIT, EXPIRED, REVALIDATED, UPDATING, STALE or BYPASS. */
  cache: string | undefined;
}

export interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

const client =
  (socketPath: string, agent: Agent) =>
  (address: string, ask: Ask = {}) =>
    new Promise<Reply>((resolve, reject) => {
      const headers = { Host: 'news.example.com', ...ask.headers };
      const sent = request({ socketPath, agent, path: address, method: ask.method, headers });
      sent.on('error', reject);
      sent.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode = 0, headers } = response;
          const cache = headers['x-cache'] as string | undefined;
          resolve({ status: statusCode, headers, body: Buffer.concat(chunks), cache });
        });
      });
      sent.end(ask.body);
    });

/** Starts nginx in front of the app on these ports, in a temporary folder; at most 50 connections to it. */
export async function startNginx(...ports: number[]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nginx-'));
  const file = path.join(folder, 'nginx.conf');
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const removeTraces = () => {
    agent.destroy();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    writeFileSync(path.join(folder, 'upstream.conf'), upstreamFor(ports));
    writeFileSync(path.join(folder, 'newsroom.conf'), configFor(folder));
    writeFileSync(file, mainConfig(folder));
    const errors = path.join(folder, 'error.log');
    const child = spawn(findNginx(), ['-p', folder, '-c', file, '-e', errors], { stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    const kill = () => child.kill('SIGTERM');
    process.once('exit', kill);
    const isUp = () => existsSync(path.join(folder, 'nginx.pid'));
    for (let looks = 0; !isUp() && child.exitCode === null && looks < 200; looks += 1) {
      await setTimeout(25);
    }
    if (!isUp()) {
      kill();
      throw new Error(`nginx did not start: ${readFileSync(errors, 'utf8')}`);
    }
    return {
      /** Where it listens. */
      socketPath: path.join(folder, 'outer.sock'),
      ask: client(path.join(folder, 'outer.sock'), agent),
      /** Returns its error log. */
      errors: () => readFileSync(errors, 'utf8'),
      async stop() {
        process.removeListener('exit', kill);
        kill();
        await ended;
        removeTraces();
      },
    };
  } catch (error) {
    removeTraces();
    throw error;
  }
}
