import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import supertest from 'supertest';

const repository = path.resolve(__dirname, '..', '..');

/** A Strapi app of one content type and one plugin: what the plugin meets outside of this newsroom. */
export interface SmallAppOptions {
  /** The package of the plugin, and its configuration. */
  plugin: { name: string; id: string; config?: object };
  /** The `schema.json` of the content type; its singular name is that of the API. */
  schema: { info: { singularName: string } };
  /** Components by category and name. */
  components?: Record<string, Record<string, object>>;
}

export interface SmallApp {
  strapi: Core.Strapi;
  http: () => ReturnType<typeof supertest>;
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

const filesOf = (folder: string, { plugin, schema, components = {} }: SmallAppOptions) => {
  const name = schema.info.singularName;
  const dependencies = { '@strapi/strapi': '*', [plugin.name]: '*' };
  const config = configuration(path.join(folder, 'app.db'), plugin);
  return Object.fromEntries([
    ['package.json', JSON.stringify({ name: 'app', version: '1.0.0', dependencies })],
    ['src/index.js', 'module.exports = {};\n'],
    [`src/api/${name}/content-types/${name}/schema.json`, JSON.stringify(schema)],
    ...partsOfApi(name),
    ...Object.entries(config).map(([file, text]) => [`config/${file}`, text]),
    ...Object.entries(components).flatMap(([category, all]) =>
      Object.entries(all).map(([file, component]) => [
        `src/components/${category}/${file}.json`,
        JSON.stringify(component),
      ]),
    ),
  ]) as Record<string, string>;
};

/** Writes and boots an app of its own; one per process, as Strapi is a global. */
export const bootSmallApp = async (options: SmallAppOptions): Promise<SmallApp> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'small-app-'));
  for (const [file, text] of Object.entries(filesOf(folder, options))) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  for (const each of ['public/uploads', 'src/extensions', 'database/migrations']) {
    mkdirSync(path.join(folder, each), { recursive: true });
  }
  symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'));
  const strapi = createStrapi({ appDir: folder, distDir: folder, serveAdminPanel: false });
  strapi.log.level = process.env['TEST_LOG'] ?? 'error';
  await strapi.load();
  strapi.cron.stop();
  strapi.server.mount();
  return {
    strapi,
    http: () => supertest(strapi.server.httpServer),
    async stop() {
      await strapi.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
