/**
 * Measures what the translation desk adds to a save in the panel: the same saves to one server in production, in turns
 * with its recording and without it (its document middleware is skipped, which is possible in this file only). Prints
 * medians and their ratio; the bar is 1.1. `npm run bench:translations [-- rounds [paragraphs]]`; 4500 paragraphs are a megabyte.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

// Strapi's ES modules import folders, which Node refuses.
const require = createRequire(import.meta.url);
// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- what `require` gives has no type here
const { createStrapi } = require('@strapi/strapi');

const ARTICLE = 'api::article.article';
const QUOTE = 'api::quote.quote';
const QUOTES = 3;
const rounds = Number(process.argv[2] ?? 60);
const PARAGRAPHS = Number(process.argv[3] ?? 20);

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
const secrets = ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT'];
for (const name of [...secrets, 'JWT_SECRET', 'ENCRYPTION_KEY']) {
  process.env[name] = `bench-only-4fK9-${name}`;
}
process.env.NODE_ENV = 'production';
process.env.DATABASE_CLIENT = 'sqlite';
process.env.DATABASE_FILENAME = path.join(folder, 'bench.db');

/** @type {import('@strapi/strapi').Core.Strapi} */
const strapi = createStrapi({
  appDir: root,
  distDir: path.join(root, 'dist'),
  serveAdminPanel: false,
});
strapi.log.level = 'error';

/** @typedef {(context: object, next: () => Promise<unknown>) => Promise<unknown>} Middleware */

let isRecording = true;
const modules = /** @type {{ add(name: string, module: object): void }} */ (strapi.get('modules'));
modules.add('bench::recording', {
  register() {
    const documents = /** @type {{ use(middleware: Middleware): unknown }} */ (
      /** @type {unknown} */ (strapi.documents)
    );
    const use = documents.use.bind(documents);
    documents.use = (middleware) => {
      const isOfDesk = new Error().stack?.includes('translation-desk') === true;
      return use(
        isOfDesk
          ? (context, next) => (isRecording ? middleware(context, next) : next())
          : middleware,
      );
    };
  },
});
await strapi.load();
strapi.server.mount();
await new Promise((resolve) => {
  strapi.server.httpServer.listen(0, '127.0.0.1', () => resolve(null));
});
const address = strapi.server.httpServer.address();
const port = typeof address === 'object' && address ? address.port : 0;

/** @typedef {{ documentId: string }} Entry */

const documents =
  /** @type {(uid: string) => Record<'create' | 'update' | 'publish', (params: object) => Promise<Entry>>} */ (
    /** @type {unknown} */ (strapi.documents)
  );

/** @param {string} word */
const body = (word) =>
  Array.from({ length: PARAGRAPHS }, (_, index) => ({
    type: 'paragraph',
    children: [
      { type: 'text', text: `${word} ${index} ${'lorem ipsum dolor sit amet '.repeat(8)}` },
    ],
  }));

const category = await documents('api::category.category').create({
  ...{ locale: 'sq', data: { name: 'Bota' } },
});
await documents('api::category.category').update({
  ...{ documentId: category.documentId, locale: 'en', data: { name: 'World' } },
});

/** Creates a published story in two languages, with quotes. */
async function story() {
  const data = { lead: 'Në një fjali.', byline: 'Redaksia', category: category.documentId };
  const { documentId } = await documents(ARTICLE).create({
    ...{ locale: 'sq', data: { title: randomUUID(), body: body('fjala'), ...data } },
  });
  await documents(ARTICLE).update({
    ...{ documentId, locale: 'en', data: { title: randomUUID(), body: body('word'), ...data } },
  });
  for (let quote = 0; quote < QUOTES; quote += 1) {
    const made = await documents(QUOTE).create({
      ...{ locale: 'sq', data: { text: `Fjala ${quote}`, article: documentId } },
    });
    await documents(QUOTE).update({
      documentId: made.documentId,
      ...{ locale: 'en', data: { text: `Word ${quote}`, article: documentId } },
    });
  }
  await documents(ARTICLE).publish({ documentId, locale: ['sq', 'en'] });
  return documentId;
}

async function signIn() {
  const roles = /** @type {{ getSuperAdmin: () => Promise<{ id: number }> }} */ (
    /** @type {unknown} */ (strapi.service('admin::role'))
  );
  const users = /** @type {{ create: (values: object) => Promise<{ id: number }> }} */ (
    /** @type {unknown} */ (strapi.service('admin::user'))
  );
  const { id } = await roles.getSuperAdmin();
  const user = await users.create({
    ...{ firstname: 'Bench', lastname: 'Editor', email: 'bench@newsroom.test' },
    ...{ password: 'Bench-only-1', isActive: true, registrationToken: null, roles: [id] },
  });
  const sessions = strapi.sessionManager('admin');
  const options = { type: /** @type {const} */ ('session') };
  const { token } = await sessions.generateRefreshToken(String(user.id), randomUUID(), options);
  const access = await sessions.generateAccessToken(token);
  if ('error' in access) throw new Error(`no access token: ${access.error}`);
  return `Bearer ${access.token}`;
}

const Authorization = await signIn();
const base = `http://127.0.0.1:${port}/content-manager/collection-types/${ARTICLE}`;

/**
 * Saves a new headline and body in the panel, from the version that is there.
 * @param {string} documentId @param {string} locale
 * @returns {Promise<number>} ms
 */
async function save(documentId, locale) {
  const url = `${base}/${documentId}?locale=${locale}`;
  const opened = /** @type {{ data: Record<string, unknown>, meta: { version: string } }} */ (
    await (await fetch(url, { headers: { Authorization } })).json()
  );
  const { title: _title, body: _body, lead, byline } = opened.data;
  const changed = { title: randomUUID(), body: body(randomUUID()), lead, byline };
  const headers = {
    ...{ Authorization, 'Content-Type': 'application/json' },
    'If-Match': opened.meta.version,
  };
  const start = performance.now();
  const answer = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(changed) });
  await answer.text();
  const ms = performance.now() - start;
  if (!answer.ok) throw new Error(`${answer.status}`);
  return ms;
}

/** @param {string} documentId @param {string} locale */
async function publish(documentId, locale) {
  const start = performance.now();
  await documents(ARTICLE).publish({ documentId, locale });
  return performance.now() - start;
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

const stories = { with: await story(), without: await story() };

/** @type {Record<string, (documentId: string) => Promise<number>>} */
const ACTS = {
  'a save of the source': (documentId) => save(documentId, 'sq'),
  'a save of a translation': (documentId) => save(documentId, 'en'),
  'a publication with its quotes': (documentId) => publish(documentId, 'sq'),
};

console.log(`${PARAGRAPHS} paragraphs, ${QUOTES} quotes, 2 languages; SQLite; ${rounds} rounds\n`);
for (const [name, act] of Object.entries(ACTS)) {
  /** @type {Record<'with' | 'without', number[]>} */
  const times = { with: [], without: [] };
  for (let round = 0; round < rounds + 5; round += 1) {
    for (const how of /** @type {const} */ (['with', 'without'])) {
      isRecording = how === 'with';
      const ms = await act(stories[how]);
      if (round >= 5) times[how].push(ms);
    }
  }
  const [recorded, free] = [median(times.with), median(times.without)];
  console.log(
    `${name}: ${recorded.toFixed(1)} ms, without ${free.toFixed(1)} ms: ${(recorded / free).toFixed(3)}`,
  );
}

const beside = `http://127.0.0.1:${port}/translation-desk/translations/${ARTICLE}/${stories.with}?locale=en`;
/** @type {number[]} */
const taken = [];
isRecording = true;
await save(stories.with, 'sq');
for (let round = 0; round < 10; round += 1) {
  const start = performance.now();
  const answer = await fetch(beside, { headers: { Authorization } });
  await answer.text();
  if (!answer.ok) throw new Error(`${answer.status}`);
  taken.push(performance.now() - start);
}
console.log(`the stale translation beside its source: ${median(taken).toFixed(1)} ms`);
await strapi.destroy();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
