/** A child process: one newsroom in production, with the app of its folder and the settings of its environment. */
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { answer, listen } from './answer.mjs';
import { documentIdOf, fill } from './fill.mjs';
import { fillTranslations } from '../desk/fill.mjs';

// Strapi's ES modules import folders, which Node refuses.
const require = createRequire(import.meta.url);
// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- what `require` gives has no type here
const { createStrapi } = require('@strapi/strapi');

const appDir = process.cwd();
const client = process.env.DATABASE_CLIENT === 'postgres' ? 'postgres' : 'sqlite';
/** @type {import('@strapi/strapi').Core.Strapi} */
const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: false });
strapi.log.level = 'error';
await strapi.load();
strapi.server.mount();
const port = await listen(strapi.server.httpServer);

/** The drafts to publish, and the next one's index; after the last, they are published again. */
const drafts = { first: 0, count: 0, next: 0 };

/** Publishes the next draft, as an editor's request does. */
async function publishNext() {
  const documentId = documentIdOf(drafts.first + (drafts.next % drafts.count));
  drafts.next += 1;
  const start = performance.now();
  await strapi.documents('api::article.article').publish({ documentId, locale: 'sq' });
  return { documentId, ms: performance.now() - start };
}

/**
 * Signs in a super admin.
 * @returns {Promise<string>} the `Authorization` of the requests that the panel makes
 */
async function signIn() {
  const roles = /** @type {{ getSuperAdmin: () => Promise<{ id: number }> }} */ (
    /** @type {unknown} */ (strapi.service('admin::role'))
  );
  const users = /** @type {{ create: (values: object) => Promise<{ id: number }> }} */ (
    /** @type {unknown} */ (strapi.service('admin::user'))
  );
  const role = await roles.getSuperAdmin();
  const user = await users.create({
    firstname: 'Bench',
    lastname: 'Editor',
    email: `${randomUUID()}@newsroom.test`,
    password: 'Bench-only-1',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  const sessions = strapi.sessionManager('admin');
  const options = { type: /** @type {const} */ ('session') };
  const { token } = await sessions.generateRefreshToken(String(user.id), randomUUID(), options);
  const access = await sessions.generateAccessToken(token);
  if ('error' in access) throw new Error(`no access token: ${access.error}`);
  return `Bearer ${access.token}`;
}

/** Names of the triggers and indexes that the panel and search add to articles and quotes. */
const KEEPERS = /^search_|_status_|_panel_/;

/**
 * Returns the triggers and indexes of a table.
 * @param {string} table
 * @returns {Promise<{ name: string, kind: string }[]>}
 */
async function keepersOf(table) {
  const knex = strapi.db.connection;
  if (client === 'sqlite') {
    return knex('sqlite_master')
      .where('tbl_name', table)
      .whereIn('type', ['trigger', 'index'])
      .select('name', 'type as kind');
  }
  return knex('pg_indexes')
    .where('tablename', table)
    .select('indexname as name', knex.raw(`'index' as kind`))
    .unionAll(
      knex('pg_trigger')
        .whereRaw('tgrelid = to_regclass(?) and not tgisinternal', [table])
        .select('tgname as name', knex.raw(`'trigger' as kind`)),
    );
}

/** Drops the triggers and indexes that the panel and search have added. */
async function dropKeepers() {
  for (const table of ['articles', 'quotes']) {
    for (const { name, kind } of await keepersOf(table)) {
      const on = kind === 'trigger' && client === 'postgres' ? ` on ${table}` : '';
      if (KEEPERS.test(name)) await strapi.db.connection.raw(`drop ${kind} "${name}"${on}`);
    }
  }
}

/** Gives the newsroom four languages. */
async function speakFour() {
  const locales =
    /** @type {{ findByCode: (code: string) => Promise<object | null>, create: (locale: object) => Promise<object> }} */ (
      strapi.plugin('i18n').service('locales')
    );
  for (const code of ['de', 'mk']) {
    if ((await locales.findByCode(code)) === null) await locales.create({ code, name: code });
  }
}

const BENCH = { id: null, name: 'Bench' };

/** @param {number} article */
const keyOf = (article) => ({
  contentType: 'api::article.article',
  documentId: documentIdOf(article),
});

/** The service that the desk's routes call. A stock newsroom has none. */
const flash = () =>
  /** @type {Record<'raise' | 'end', (...given: object[]) => Promise<object>>} */ (
    strapi.plugin('flash-news').service('flash')
  );

/** @type {{ timer: NodeJS.Timeout, taken: number[], last: Promise<void> } | undefined} */
let publisher;

answer(port, {
  /** @param {import('./fill.mjs').Filling} filling */
  fill: (filling) => fill(strapi.db.connection, client, filling),

  /** @param {string} statement */
  sql: async (statement) => {
    await strapi.db.connection.raw(statement);
  },

  /** @param {{ first: number, count: number }} given */
  drafts: (given) => {
    Object.assign(drafts, given);
  },

  /** Waits until the status index is complete: a large newsroom builds it while it serves. */
  async settled() {
    for (const table of ['articles_status_changes', 'quotes_status_changes']) {
      while ((await strapi.db.connection(table).first('id')) !== undefined) await setTimeout(500);
    }
  },

  /** Waits until the search index is complete: a large newsroom builds it while it serves, and compares it after each boot. */
  async indexed() {
    const index = /** @type {{ isComplete: () => boolean }} */ (
      strapi.plugin('flash-news').service('search-index')
    );
    while (!index.isComplete()) await setTimeout(500);
  },

  /** Waits until the translation desk knows all stories in each of four languages. */
  async translated() {
    await speakFour();
    // The new languages set off a reconciliation of their own, after which this one runs.
    await setTimeout(100);
    const { run } = /** @type {{ run: () => Promise<void> }} */ (
      strapi.plugin('translation-desk').service('reconcile')
    );
    await run();
  },

  /** Inserts what the translation desk would record of the articles. @param {import('./fill.mjs').Filling} filling */
  fillTranslations: (filling) => fillTranslations(strapi.db.connection, filling),

  /**
   * Returns what the translation desk's dry run finds to differ in the first documents.
   * @param {number} pages of 20 documents
   */
  async differences(pages) {
    const { run } =
      /** @type {{ run: (options: object) => AsyncGenerator<object[]> }} */
      (strapi.plugin('translation-desk').service('rebuild'));
    /** @type {object[]} */
    const found = [];
    let read = 0;
    for await (const page of run({ isDryRun: true })) {
      found.push(...page);
      read += 1;
      if (read === pages) break;
    }
    return found;
  },

  dropKeepers,

  publish: publishNext,

  /** Raises a flash on a published article, as the desk does. @param {number} article */
  raise: (article) => flash().raise({ ...keyOf(article), level: 'flash', minutes: 20 }, BENCH),

  /** Ends it. @param {number} article */
  endFlash: (article) => flash().end(keyOf(article), {}, BENCH),

  /** Streams that are open. */
  streams: () =>
    /** @type {{ count: () => number }} */ (strapi.plugin('flash-news').service('stream')).count(),

  /** Returns the process's resident memory in bytes, after garbage collection; needs `--expose-gc`. */
  resident() {
    for (let round = 0; round < 3; round += 1) globalThis.gc?.();
    return process.memoryUsage().rss;
  },

  signIn,

  /** @param {number} perSecond publications, one after the other */
  startPublishing(perSecond) {
    /** @type {number[]} */
    const taken = [];
    const started = { taken, last: Promise.resolve() };
    const timer = setInterval(() => {
      started.last = started.last.then(async () => {
        taken.push((await publishNext()).ms);
      });
      // `stopPublishing` reports the error.
      started.last.catch(() => undefined);
    }, 1000 / perSecond);
    publisher = Object.assign(started, { timer });
  },

  /** @returns {Promise<number[]>} ms that each publication took */
  async stopPublishing() {
    if (publisher === undefined) return [];
    clearInterval(publisher.timer);
    await publisher.last;
    return publisher.taken;
  },

  /** Returns the bytes in use after garbage collection; needs `--expose-gc`. */
  memory() {
    for (let round = 0; round < 3; round += 1) globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  },

  stop: () => strapi.destroy(),
});
