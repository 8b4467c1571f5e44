import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** Password of every demo account in these suites. */
export const PASSWORD = 'Newsroom-of-one-day-1';

export interface Demo {
  url: string;
  /** Shuts it down and waits until its process has ended. */
  stop(): Promise<void>;
}

const secrets = Object.fromEntries(
  [
    'APP_KEYS',
    'API_TOKEN_SALT',
    'ADMIN_JWT_SECRET',
    'TRANSFER_TOKEN_SALT',
    'JWT_SECRET',
    'ENCRYPTION_KEY',
  ].map((name) => [name, `test-only-${name.toLowerCase()}-1357986420`]),
);

const environmentOf = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  ...secrets,
  NODE_ENV: 'production',
  TZ: 'UTC',
  ENV_PATH: path.join(folder, '.env'),
  HOST: '127.0.0.1',
  PORT: '0',
  PUBLIC_URL: '',
  ARTICLE_URL_PATTERN: 'https://lajme.example/{locale}/{slug}',
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: path.join(folder, 'demo.db'),
  STRAPI_TELEMETRY_DISABLED: 'true',
  DEMO_FOLDER: folder,
  DEMO_PASSWORD: PASSWORD,
});

async function portOf(child: ChildProcess, ended: Promise<unknown[]>): Promise<number> {
  const listens = once(child, 'message').then(([port]) => port as number);
  const fails = ended.then(([code]): never => {
    throw new Error(`The demo newsroom ended with code ${String(code)} before it listened`);
  });
  return Promise.race([listens, fails]);
}

/** Starts the demo in production, in its own process. `folder` holds its data; without data, the demo is loaded. */
export async function startDemo(folder: string): Promise<Demo> {
  const child = fork(path.join(__dirname, 'server.mjs'), { env: environmentOf(folder) });
  const ended = once(child, 'exit');
  const port = await portOf(child, ended);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
