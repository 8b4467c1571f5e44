import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import supertest from 'supertest';

const repository = path.resolve(__dirname, '..', '..');

/** A Strapi app of few content types and one plugin: what the plugin meets outside of this newsroom. */
export interface SmallAppOptions {
  /** The package of the plugin, and its configuration. */
  plugin: { name: string; id: string; config?: object };
  /** The `schema.json` of the content type; its singular name is that of the API. */
  schema: { info: { singularName: string } };
  /** Those of further content types. */
  others?: { info: { singularName: string } }[];
  /** Components by category and name. */
  components?: Record<string, Record<string, object>>;
}

export interface SmallApp {
  http: () => ReturnType<typeof supertest>;
  /** For `.set('Authorization', …)` of its first administrator. */
  authorization: string;
  /** Shuts Strapi down and removes the app. */
  stop: () => Promise<void>;
}

const moduleOf = (value: unknown): string => `module.exports = ${JSON.stringify(value)};\n`;

const configuration = (database: string, { id, config = {} }: SmallAppOptions['plugin']) => ({
  'admin.js': moduleOf({
    auth: { secret: 'test-only-secret-13579' },
    apiToken: { salt: 'test-only-salt-24680' },
    transfer: { token: { salt: 'test-only-salt-97531' } },
    secrets: { encryptionKey: 'test-only-key-8642097531' },
  }),
  'api.js': moduleOf({}),
  'database.js': moduleOf({
    connection: { client: 'sqlite', connection: { filename: database }, useNullAsDefault: true },
  }),
  'middlewares.js': moduleOf([
    ...['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::query'],
    ...['strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public'],
  ]),
  'plugins.js': moduleOf({ [id]: { enabled: true, config } }),
  'server.js': moduleOf({ app: { keys: ['test-only-key-one', 'test-only-key-two'] } }),
});

const partsOfApi = (name: string) =>
  ['controllers:createCoreController', 'routes:createCoreRouter', 'services:createCoreService'].map(
    (part) => {
      const [folder = '', factory = ''] = part.split(':');
      const made = `require('@strapi/strapi').factories.${factory}('api::${name}.${name}')`;
      return [`src/api/${name}/${folder}/${name}.js`, `module.exports = ${made};\n`] as const;
    },
  );

const partsOfType = (schema: SmallAppOptions['schema']) => {
  const name = schema.info.singularName;
  return [
    [`src/api/${name}/content-types/${name}/schema.json`, JSON.stringify(schema)],
    ...partsOfApi(name),
  ] as const;
};

const filesOf = (
  folder: string,
  { plugin, schema, others = [], components = {} }: SmallAppOptions,
) => {
  const dependencies = { '@strapi/strapi': '*', [plugin.name]: '*' };
  const config = configuration(path.join(folder, 'app.db'), plugin);
  return Object.fromEntries([
    ['package.json', JSON.stringify({ name: 'app', version: '1.0.0', dependencies })],
    ['src/index.js', 'module.exports = {};\n'],
    ...[schema, ...others].flatMap(partsOfType),
    ...Object.entries(config).map(([file, text]) => [`config/${file}`, text]),
    ...Object.entries(components).flatMap(([category, all]) =>
      Object.entries(all).map(([file, component]) => [
        `src/components/${category}/${file}.json`,
        JSON.stringify(component),
      ]),
    ),
  ]) as Record<string, string>;
};

/** Boots the app on any port, says which, and stops when it is told to. */
const MAIN = `
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: __dirname, distDir: __dirname, serveAdminPanel: false });
  strapi.log.level = 'error';
  process.once('message', () => strapi.destroy().then(() => process.exit(0)));
  strapi.load().then(() => {
    strapi.server.mount();
    strapi.server.httpServer.listen(0, '127.0.0.1', function () {
      process.send(this.address().port);
    });
  });
`;

const ADMIN = {
  ...{ email: 'admin@app.test', password: 'Test-only-1', firstname: 'Test', lastname: 'Admin' },
};

/** Writes an app and boots it in a process of its own: Strapi's modules keep what another app has changed in them. */
export const bootSmallApp = async (options: SmallAppOptions): Promise<SmallApp> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'small-app-'));
  for (const [file, text] of Object.entries({ ...filesOf(folder, options), 'main.js': MAIN })) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  for (const each of ['public/uploads', 'src/extensions', 'database/migrations']) {
    mkdirSync(path.join(folder, each), { recursive: true });
  }
  symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'));
  const child = spawn(process.execPath, ['main.js'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'test', STRAPI_TELEMETRY_DISABLED: 'true' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (child.connected) child.send('stop');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const said = await Promise.race([once(child, 'message'), ended.then(() => [])]);
  const [port] = said as unknown[];
  if (typeof port !== 'number') throw new Error('The app did not boot; it has said why.');
  const http = () => supertest(`http://127.0.0.1:${port}`);
  const { body } = await http().post('/admin/register-admin').send(ADMIN).expect(200);
  const { token } = (body as { data: { token: string } }).data;
  return { http, authorization: `Bearer ${token}`, stop };
};
