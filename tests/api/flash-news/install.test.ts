import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writers } from '../../helpers/articles';
import { ARTICLE } from './desk';
import { testEnvironment } from '../../helpers/environment';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { createTestClock } from '../../helpers/testClock';

/** Strapi merges config/env/<NODE_ENV>/plugins over config/plugins; here it disables the plugin. */
const ENVIRONMENT = 'without-flash-news';
const overlay = path.resolve(__dirname, '..', '..', '..', 'dist', 'config', 'env', ENVIRONMENT);

const ACTOR = { id: null, name: 'Test' };

interface Release {
  set(release: object, actor: object): Promise<unknown>;
}

interface Kill {
  kill(document: object, request: object, actor: object): Promise<unknown>;
}

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-11-24T08:00:00.000Z');

/** The index of words: SQLite's FTS5 keeps it in tables of its own. */
const SEARCH_TABLES = [
  ...['drafts', 'published'].flatMap((index) => [
    `flash_news_search_${index}`,
    ...['', '_config', '_data', '_docsize', '_idx'].map(
      (part) => `flash_news_search_${index}_terms${part}`,
    ),
  ]),
  'flash_news_search_words',
];

describe('installing, disabling and reinstalling the plugin', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'install-'));
  const database = { file: path.join(folder, 'newsroom.db'), startsEmpty: true };
  let room: Newsroom | undefined;
  let articles: string[];

  afterAll(async () => {
    await room?.stop();
    for (const each of [folder, overlay]) rmSync(each, { recursive: true, force: true });
  });

  const boot = async (enabled: boolean): Promise<Newsroom> => {
    await room?.stop();
    room = await bootNewsroom({
      database,
      clock: createTestClock(new Date(NOW).toISOString()),
      env: enabled ? {} : { NODE_ENV: ENVIRONMENT },
    });
    return room;
  };

  const tables = async ({ strapi }: Newsroom): Promise<string[]> => {
    const names = await strapi.db.dialect.schemaInspector.getTables();
    return names.filter((name) => name.startsWith('flash_news_')).sort();
  };
  const titles = async ({ strapi }: Newsroom): Promise<unknown[]> => {
    const found = await strapi.db.query('api::article.article').findMany({
      where: { publishedAt: { $notNull: true } },
      orderBy: { id: 'asc' },
    });
    return found.map(({ documentId, title }: Record<string, unknown>) => [documentId, title]);
  };
  const feed = async ({ strapi }: Newsroom) => {
    const service = strapi.plugin('flash-news').service<{
      latestNews(query: object): Promise<{ data: { documentId: string; releasedAt: string }[] }>;
    }>('feed');
    const { data } = await service.latestNews({ limit: 20 });
    return data.map(({ documentId, releasedAt }) => [documentId, releasedAt]);
  };
  const daysAgo = (days: number) => new Date(NOW - days * DAY).toISOString();

  /** Stories published a day apart, before the installation, the latest first. */
  const byPublication = () => [...articles].map((id, index) => [id, daysAgo(3 - index)]).reverse();

  beforeAll(async () => {
    mkdirSync(overlay, { recursive: true });
    const off = "module.exports = { 'flash-news': { enabled: false } };\n";
    writeFileSync(path.join(overlay, 'plugins.js'), off);
    const before = await boot(false);
    const write = writers(before.strapi);
    articles = [];
    for (const days of [3, 2, 1]) {
      const { documentId } = await write.published();
      articles.push(documentId);
      await before.strapi.db.query('api::article.article').updateMany({
        where: { documentId, publishedAt: { $notNull: true } },
        data: { publishedAt: new Date(NOW - days * DAY) },
      });
    }
  });

  it('content is published without the plugin', async () => {
    expect(await tables(room as Newsroom)).toEqual([]);
    expect(await titles(room as Newsroom)).toHaveLength(3);
  });

  it('an installation finds what was published before, in that order', async () => {
    const content = await titles(room as Newsroom);
    const installed = await boot(true);
    expect(await feed(installed)).toEqual(byPublication());
    expect(await titles(installed)).toEqual(content);
    expect(await tables(installed)).toEqual([
      'flash_news_addresses',
      'flash_news_corrections',
      'flash_news_events',
      'flash_news_facets',
      'flash_news_flashes',
      'flash_news_kills',
      'flash_news_placements',
      'flash_news_plans',
      'flash_news_presences',
      'flash_news_releases',
      ...SEARCH_TABLES,
    ]);
  });

  const removal = ({ strapi }: Newsroom) =>
    strapi.plugin('flash-news').service<{
      list(): Promise<Exposure>;
      close(): Promise<Exposure>;
    }>('removal');
  interface Exposure {
    versions: { documentId: string; locale: string; title: string; releasedAt: number }[];
    readers: { kind: string; name: string }[];
  }
  const publicly = async ({ http }: Newsroom, query: object = {}): Promise<string> =>
    (await http().get('/api/articles').query(query)).text;

  let secret: string;
  let killed: string;

  it('is not taken out of a database that isn’t there', async () => {
    const missing = path.join(folder, 'missing.db');
    const bin = path.resolve('src/plugins/flash-news/bin/take-out.mjs');
    const env = {
      ...process.env,
      ...testEnvironment({ file: missing, startsEmpty: true }, folder),
    };
    const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
      execFile(process.execPath, [bin], { env }, (error, _, stderr) =>
        resolve({ code: error?.code, stderr }),
      );
    });
    expect(code).toBe(1);
    expect(stderr).toContain(`take-out: There is no database ${missing}.`);
    expect(existsSync(missing)).toBe(false);
  });

  it('lists what readers must not see before it is taken out, and changes nothing', async () => {
    const installed = room as Newsroom;
    const write = writers(installed.strapi);
    const { service } = installed.strapi.plugin('flash-news');
    secret = (await write.draft({ data: { title: 'Embargoed secret' } })).documentId;
    killed = (await write.published({ data: { title: 'Killed secret' } })).documentId;
    await service<Release>('release').set(
      {
        contentType: ARTICLE,
        documentId: secret,
        locale: 'sq',
        releasedAt: '2031-01-01T00:00:00Z',
      },
      ACTOR,
    );
    await write.publish(secret);
    await service<Kill>('kill').kill(
      { contentType: ARTICLE, documentId: killed },
      { notices: { sq: 'Gone', en: 'Gone' }, reason: 'Wrong' },
      ACTOR,
    );
    const { versions, readers } = await removal(installed).list();
    expect(versions.map(({ documentId, locale, title }) => [documentId, locale, title])).toEqual([
      [secret, 'sq', 'Embargoed secret'],
      [killed, 'sq', 'Killed secret'],
    ]);
    expect(readers.map(({ kind, name }) => [kind, name])).toEqual([
      ['role', 'Public'],
      // Strapi's own.
      ['token', 'Read Only'],
      ['token', 'Full Access'],
    ]);
    expect(await publicly(installed)).not.toContain('secret');
    expect(await titles(installed)).toHaveLength(5);
  });

  it('shows nothing hidden once it was closed and taken out, and keeps its tables', async () => {
    await removal(room as Newsroom).close();
    const without = await boot(false);
    for (const query of [{}, { status: 'draft' }]) {
      expect(await publicly(without, query)).not.toContain('secret');
    }
    expect(await titles(without)).toHaveLength(3);
    expect(await tables(without)).toEqual([
      'flash_news_addresses',
      'flash_news_corrections',
      'flash_news_events',
      'flash_news_flashes',
      'flash_news_kills',
      'flash_news_placements',
      'flash_news_plans',
      'flash_news_releases',
      ...SEARCH_TABLES,
    ]);
  });

  it('has forgotten no embargo, kill or order when it is installed again', async () => {
    // Twice without: the second boot no longer knows the tables.
    await boot(false);
    const installed = await boot(true);
    expect(await feed(installed)).toEqual(byPublication());
    for (const documentId of [secret, killed]) {
      await writers(installed.strapi).publish(documentId);
    }
    expect(await feed(installed)).toEqual(byPublication());
  });
});
