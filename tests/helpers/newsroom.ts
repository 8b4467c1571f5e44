import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import supertest from 'supertest';
import { applyEnvironment, sqliteFileOf, testEnvironment, type Database } from './environment';
import { untilIdle } from './untilIdle';
import { copyTemplate } from './copyTemplate';
import { createTestClock, type TestClock } from './testClock';

const appDir = path.resolve(__dirname, '..', '..');

export interface NewsroomOptions {
  /** A new SQLite file by default. */
  database?: Database;
  /** The clock of the flash-news plugin; by default one that advances in real time. */
  clock?: TestClock;
  /** Further environment variables. */
  env?: Record<string, string>;
  /** Configuration of the flash-news plugin. */
  flashNews?: Record<string, unknown>;
  /** Whether SQLite waits for the disk at every commit, as in production. */
  syncsToDisk?: boolean;
  /** Runs after `createStrapi` and before anything is loaded. */
  beforeLoad?: (strapi: Core.Strapi) => void;
}

export interface Newsroom {
  strapi: Core.Strapi;
  clock: TestClock;
  /** The temporary folder: database file, uploads. */
  folder: string;
  /** Sends requests to the server, on any port. */
  http: () => ReturnType<typeof supertest>;
  /** Shuts Strapi down and removes the temporary folder. */
  stop: () => Promise<void>;
}

/**
 * Sets configuration that the schema forbids in files, such as functions: by a module that registers after the files are
 * read and before the plugins.
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

/** Keeps uploads out of the project's public folder. */
function movePublicFolder(strapi: Core.Strapi, folder: string): void {
  const publicFolder = path.join(folder, 'public');
  mkdirSync(path.join(publicFolder, 'uploads'), { recursive: true });
  strapi.config.set('dirs.static.public', publicFolder);
}

/** A connection of better-sqlite3. */
interface SqliteConnection {
  pragma(statement: string): unknown;
}

type Opened = (error?: Error, connection?: SqliteConnection) => void;
type AfterCreate = (connection: SqliteConnection, opened: Opened) => void;

/** Saves the milliseconds that SQLite waits for the disk at every commit. */
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

/** Creates all tables of an empty database by booting a newsroom on it. */
export async function migrate(database: Database): Promise<void> {
  const newsroom = await bootNewsroom({ database });
  await newsroom.stop();
}

/** Copies the template to a new SQLite file, unless it must be empty. */
async function prepareFile(database: Database, folder: string): Promise<void> {
  if (database !== 'sqlite' && !('file' in database && !database.startsEmpty)) return;
  const file = sqliteFileOf(database, folder);
  if (!existsSync(file)) await copyTemplate(file, migrate);
}

async function load(strapi: Core.Strapi): Promise<void> {
  // `TEST_LOG=info npm test …` shows Strapi's log.
  strapi.log.level = process.env['TEST_LOG'] ?? 'error';
  await strapi.load();
  // Strapi's weekly reports run queries seconds after a boot, among those of a test.
  strapi.cron.stop();
  strapi.server.mount();
}

/** Boots the compiled app (`npm test` compiles it). One per process, as Strapi is a global: see `childNewsroom.ts`. */
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
    // Tests call the sweep themselves.
    const bySweep = { sweepSeconds: 3600, logsAtMoment: false };
    configure(strapi, { clock: () => clock.now(), ...bySweep, ...flashNews });
    options.beforeLoad?.(strapi);
    await load(strapi);
    return {
      strapi,
      clock,
      folder,
      http: () => supertest(strapi.server.httpServer),
      async stop() {
        await untilIdle(strapi);
        await strapi.destroy();
        removeTraces();
      },
    };
  } catch (error) {
    removeTraces();
    throw error;
  }
}
