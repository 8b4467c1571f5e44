/**
 * Measures the cost of the reading rule: the same requests to one server in production, in turns with the rule and
 * without it (the database's read lifecycles are skipped, which is possible in this file only). Prints medians and
 * their ratio; the bar is 1.15. `npm run bench:rule [-- rounds]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

// Strapi's ES modules import folders, which Node refuses.
const require = createRequire(import.meta.url);
// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- what `require` gives has no type here
const { createStrapi } = require('@strapi/strapi');

const ARTICLES = 10_000;
const PEOPLE = 500;
const CATEGORIES = 20;
const EMBARGOED = 10;
const LOCALES = ['sq', 'en'];
const rounds = Number(process.argv[2] ?? 40);

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
const secrets = ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT'];
for (const name of [...secrets, 'JWT_SECRET', 'ENCRYPTION_KEY']) {
  process.env[name] = `bench-only-4fK9-${name}`;
}
process.env.NODE_ENV = 'production';
process.env.DATABASE_CLIENT = 'sqlite';
process.env.PUBLIC_RATE_LIMIT = '0';
process.env.DATABASE_FILENAME = path.join(folder, 'bench.db');

/** @param {import('@strapi/strapi').Core.Strapi} strapi */
async function fill({ db }) {
  const now = Date.now();
  const times = { created_at: now, updated_at: now };
  /** @type {Record<string, Record<string, unknown>[]>} */
  const tables = {};
  /** @param {string} table @param {Record<string, unknown>} row */
  const add = (table, row) => (tables[table] ??= []).push(row);

  for (let category = 0; category < CATEGORIES; category += 1) {
    for (const locale of LOCALES) {
      const document_id = `category${category}`;
      add('categories', { document_id, locale, name: document_id, published_at: now, ...times });
    }
  }
  for (let person = 0; person < PEOPLE; person += 1) {
    const document_id = `person${person}`;
    add('people', { document_id, name: document_id, published_at: now, ...times });
  }
  let id = 0;
  for (let article = 0; article < ARTICLES; article += 1) {
    const document_id = `article${article}`;
    const released = article < EMBARGOED ? now + 86_400_000 : now - article * 60_000;
    for (const [position, locale] of LOCALES.entries()) {
      for (const published_at of [null, now]) {
        id += 1;
        const text = { title: document_id, slug: document_id, lead: `Lead of ${document_id}` };
        add('articles', { id, document_id, locale, ...text, published_at, ...times });
        const category_id = (article % CATEGORIES) * LOCALES.length + position + 1;
        add('articles_category_lnk', { article_id: id, category_id });
        add('articles_people_lnk', { article_id: id, person_id: (article % PEOPLE) + 1 });
        const quote = { id, document_id: `quote${article}`, text: 'Said.', kind: 'direct' };
        add('quotes', { ...quote, locale, published_at, ...times });
        add('quotes_article_lnk', { quote_id: id, article_id: id });
        add('quotes_speaker_lnk', { quote_id: id, person_id: ((article + 7) % PEOPLE) + 1 });
      }
      add('flash_news_releases', {
        document_id: `release${id}`,
        content_type: 'api::article.article',
        related_document_id: document_id,
        locale,
        released_at: released,
        announced: true,
        ...times,
      });
    }
  }
  const knex = db.connection;
  for (const [table, rows] of Object.entries(tables)) {
    for (let start = 0; start < rows.length; start += 50) {
      await knex(table).insert(rows.slice(start, start + 50));
    }
  }
  await knex.raw('ANALYZE');
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

const REQUESTS = {
  'GET /api/articles': '/api/articles?sort=id:desc',
  'the deepest populate':
    '/api/articles?sort=id:desc&pagination[pageSize]=20&populate[category]=true' +
    '&populate[people][populate]=*&populate[quotes][populate][speaker]=true' +
    '&populate[figure][populate]=*',
};

const strapi = createStrapi({
  appDir: root,
  distDir: path.join(root, 'dist'),
  serveAdminPanel: false,
});
strapi.log.level = 'error';
await strapi.load();
strapi.server.mount();
await fill(strapi);
await new Promise((resolve) =>
  strapi.server.httpServer.listen(0, '127.0.0.1', () => resolve(null)),
);
const address = strapi.server.httpServer.address();
const port = typeof address === 'object' && address ? address.port : 0;

const lifecycles = strapi.db.lifecycles;
const run = lifecycles.run.bind(lifecycles);
let ruled = true;
/** @type {Awaited<ReturnType<typeof run>>} */
const noStates = new Map();
/** @param {Parameters<typeof run>} asked */
const runUnlessFree = (...asked) =>
  ruled || !/^before(Find|Count)/.test(asked[0]) ? run(...asked) : Promise.resolve(noStates);
lifecycles.run = runUnlessFree;

/** @param {string | undefined} body */
const entriesIn = (body) => body?.match(/"documentId"/g)?.length;

const agent = new http.Agent({ keepAlive: true });
/** @param {string} url @returns {Promise<string>} */
const get = (url) =>
  new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, path: url, agent }, (answer) => {
        let body = '';
        answer.on('data', (chunk) => (body += String(chunk)));
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve(body)
            : reject(new Error(`${answer.statusCode} ${body}`)),
        );
      })
      .on('error', reject);
  });

console.log(
  `${ARTICLES} articles in ${LOCALES.length} languages, ${EMBARGOED} under embargo; SQLite`,
);
console.log(`Node ${process.version}, ${os.availableParallelism()} processors, ${rounds} rounds\n`);
for (const [name, url] of Object.entries(REQUESTS)) {
  /** @type {Record<string, number[]>} */
  const took = { ruled: [], free: [] };
  /** @type {Record<string, string>} */
  const bodies = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const turn of round % 2 === 0 ? ['ruled', 'free'] : ['free', 'ruled']) {
      ruled = turn === 'ruled';
      const start = process.hrtime.bigint();
      bodies[turn] = await get(url);
      // The first rounds compile statements and code.
      if (round >= 5) took[turn]?.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  }
  const shown = entriesIn(bodies.ruled) === entriesIn(bodies.free);
  const [withRule, without] = [median(took.ruled ?? []), median(took.free ?? [])];
  console.log(
    `${name}: ${withRule.toFixed(1)} ms with, ${without.toFixed(1)} ms without: ${(withRule / without).toFixed(2)}${shown ? '' : ' (not the same number of entries)'}`,
  );
}
await strapi.destroy();
rmSync(folder, { recursive: true, force: true });
