import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import supertest from 'supertest';
import { applyEnvironment, sqliteFileOf, testEnvironment, type Database } from './environment';
import { untilQuiet } from './quiet';
import { copyTemplate } from './template';
import { createTestClock, type TestClock } from './testClock';

const appDir = path.resolve(__dirname, '..', '..');

export interface NewsroomOptions {
  /** A new SQLite file by default. */
  database?: Database;
  /** What the flash-news plugin takes for the present; a clock of its own that goes on as real time does, by default. */
  clock?: TestClock;
  /** Further environment variables. */
  env?: Record<string, string>;
  /** Settings of the flash-news plugin that differ from its defaults. */
  flashNews?: Record<string, unknown>;
  /** SQLite waits for the disk at every commit, as in production. */
  syncsToDisk?: boolean;
  /** Runs after `createStrapi` and before anything is loaded. */
  beforeLoad?: (strapi: Core.Strapi) => void;
}

export interface Newsroom {
  strapi: Core.Strapi;
  clock: TestClock;
  /** The temporary folder: database file, uploads. */
  folder: string;
  /** Requests to the server, which listens on no fixed port. */
  http: () => ReturnType<typeof supertest>;
  /** Shuts Strapi down and removes the temporary folder. */
  stop: () => Promise<void>;
}

/**
 * Settings that are functions or shorter than configuration files allow reach a plugin through a
 * module of our own: modules register in the order they were added, so this one comes after all
 * configuration is read and before any plugin acts on it.
 */
function configure(strapi: Core.Strapi, settings: Record<string, unknown>): void {
  strapi.get('modules').add('test::settings', {
    register() {
      for (const [name, value] of Object.entries(settings)) {
        strapi.config.set(`plugin::flash-news.${name}`, value);
      }
    },
  });
}

/** Uploads of tests stay out of the project's public folder. */
function movePublicFolder(strapi: Core.Strapi, folder: string): void {
  const publicFolder = path.join(folder, 'public');
  mkdirSync(path.join(publicFolder, 'uploads'), { recursive: true });
  strapi.config.set('dirs.static.public', publicFolder);
}

/** What is used of better-sqlite3's connection. */
interface SqliteConnection {
  pragma(statement: string): unknown;
}

type Opened = (error?: Error, connection?: SqliteConnection) => void;
type AfterCreate = (connection: SqliteConnection, opened: Opened) => void;

/** Waiting for the disk takes SQLite milliseconds at every commit, and the data lives as long as its suite. */
function skipDiskWaits(strapi: Core.Strapi): void {
  if (strapi.config.get('database.connection.client') !== 'sqlite') return;
  const key = 'database.connection.pool.afterCreate';
  const prepare = strapi.config.get<AfterCreate>(key);
  const afterCreate: AfterCreate = (connection, opened) =>
    prepare(connection, (error) => {
      connection.pragma('synchronous = OFF');
      opened(error, connection);
    });
  strapi.config.set(key, afterCreate);
}

/** Makes an empty database one that a newsroom was booted on: boots it and shuts it down. */
export async function migrate(database: Database): Promise<void> {
  const newsroom = await bootNewsroom({ database });
  await newsroom.stop();
}

/** Copies the template where the newsroom has a new file on SQLite and does not ask for an empty one. */
async function prepareFile(database: Database, folder: string): Promise<void> {
  if (database !== 'sqlite' && !('file' in database && !database.startsEmpty)) return;
  const file = sqliteFileOf(database, folder);
  if (!existsSync(file)) await copyTemplate(file, migrate);
}

async function load(strapi: Core.Strapi): Promise<void> {
  // `TEST_LOG=info npm test …` shows what Strapi says.
  strapi.log.level = process.env['TEST_LOG'] ?? 'error';
  await strapi.load();
  // Strapi's weekly reports come seconds after a boot: their queries would be found among those of a test.
  strapi.cron.stop();
  strapi.server.mount();
}

/**
 * Boots the real, compiled app (`npm test` compiles it first) on a database of its own.
 * One in a process: Strapi is a global. For a second one see `childNewsroom.ts`.
 */
export async function bootNewsroom(options: NewsroomOptions = {}): Promise<Newsroom> {
  const { database = 'sqlite', clock = createTestClock(), env = {}, flashNews = {} } = options;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-'));
  await prepareFile(database, folder);
  const restoreEnvironment = applyEnvironment({ ...testEnvironment(database, folder), ...env });
  const removeTraces = () => {
    restoreEnvironment();
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    const strapi = createStrapi({
      appDir,
      distDir: path.join(appDir, 'dist'),
      serveAdminPanel: false,
    });
    movePublicFolder(strapi, folder);
    if (!options.syncsToDisk) skipDiskWaits(strapi);
    // The sweep only announces; a test that wants it calls it.
    configure(strapi, { clock: () => clock.now(), sweepSeconds: 3600, ...flashNews });
    options.beforeLoad?.(strapi);
    await load(strapi);
    return {
      strapi,
      clock,
      folder,
      http: () => supertest(strapi.server.httpServer),
      async stop() {
        await untilQuiet(strapi);
        await strapi.destroy();
        removeTraces();
      },
    };
  } catch (error) {
    removeTraces();
    throw error;
  }
}
