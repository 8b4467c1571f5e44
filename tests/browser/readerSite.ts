import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, jest } from '@jest/globals';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { loadDemoNewsroom } from '../../database/seeds/load-demo';
import { readerOf } from '../../scripts/demo/reader.mjs';
import { deskOf, type Desk } from '../api/flash-news/desk';
import { superAdmin } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { createTestClock } from '../helpers/testClock';
import { bootPanel, type PanelledNewsroom } from './panel';

export const ARTICLE = 'api::article.article';
const PASSWORD = 'Demo-only-1';
const CHIEF = { email: 'chief@newsroom.example', password: PASSWORD };
const reader = path.resolve(__dirname, '..', '..', 'examples', 'reader', 'dist');

/** The example reader on the demo newsroom, with its panel. */
export interface ReaderSite {
  panelled: PanelledNewsroom;
  /** The panel, as the chief editor. */
  panel: Page;
  desk: Desk;
  /** Origins of the newsroom and of the reader. */
  newsroom: string;
  home: string;
  /** What went wrong in pages of the reader; a test takes out what it expects. */
  faults: string[];
  /** Pages that are closed after the test. */
  opened: Page[];
}

const originOf = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

export const banner = (page: Page): Locator => page.locator('.banner-inner');
export const headline = (page: Page): Locator => page.getByRole('heading', { level: 1 });
export const cards = (page: Page): Locator => page.locator('.items > .item');

async function openSite(): Promise<ReaderSite & { stop: () => Promise<void> }> {
  if (!existsSync(reader)) throw new Error('The reader is not built: run `npm run build` first.');
  let respond: RequestListener = (_, response) => response.end();
  const server = createServer((request, response) => respond(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const home = originOf(server);
  const panelled = await bootPanel({
    clock: createTestClock(new Date().toISOString()),
    env: {
      ARTICLE_URL_PATTERN: `${home}/{locale}/story/{slug}`,
      PREVIEW_URL_PATTERN: `${home}/{locale}/preview#{token}`,
    },
  });
  const { strapi } = panelled.newsroom;
  const newsroom = originOf(strapi.server.httpServer);
  strapi.config.set('server.absoluteUrl', newsroom);
  respond = readerOf({ folder: reader, newsroom });
  await loadDemoNewsroom(strapi, { now: new Date(), passwordFor: () => PASSWORD });
  const desk = deskOf(panelled.newsroom, (await superAdmin(strapi)).authorization);
  const panel = await panelled.signIn(CHIEF);
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await panelled.stop();
  };
  return { panelled, panel, desk, newsroom, home, faults: [], opened: [], stop };
}

/** Opens the example reader for the tests of a file, and returns what they use of it. A fault in a page fails the test. */
export function useReaderSite() {
  jest.setTimeout(120_000);
  let opened: (ReaderSite & { stop: () => Promise<void> }) | undefined;

  const site = (): ReaderSite => {
    if (!opened) throw new Error('The site is not open yet.');
    return opened;
  };

  beforeAll(async () => {
    opened = await openSite();
  }, 300_000);
  afterAll(() => opened?.stop());
  afterEach(async () => {
    const { opened: pages, faults } = site();
    for (const page of pages.splice(0)) await page.context().close();
    const found = faults.splice(0);
    if (found.length > 0) throw new Error(`In the reader: ${found.join('; ')}`);
  });

  /** Follows a page of the reader: what goes wrong in it, and requests to other hosts, are faults. */
  const follow = (page: Page): Page => {
    const { faults, newsroom, home } = site();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => {
      if (![newsroom, home].includes(new URL(request.url()).origin)) faults.push(request.url());
    });
    return page;
  };

  return {
    site,
    follow,
    write: () => writers(site().panelled.newsroom.strapi),

    /** Opens a page of the reader as somebody who has never been there. `before` prepares the page. */
    async read(
      address: string,
      options: BrowserContextOptions = {},
      before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
    ): Promise<Page> {
      const { panel, opened: pages, home } = site();
      const context = await panel
        .context()
        .browser()
        ?.newContext({
          ...{ viewport: { width: 1280, height: 900 }, locale: 'en-GB' },
          ...{ timezoneId: 'Europe/Tirane', ...options },
        });
      if (!context) throw new Error('The browser has closed.');
      const page = follow(await context.newPage());
      pages.push(page);
      await before(page);
      await page.goto(`${home}${address}`);
      return page;
    },

    /** Returns a public story by the first words of its headline. */
    async publicItem(title: string, locale = 'sq') {
      const { body } = await site()
        .panelled.newsroom.http()
        .get('/api/latest-news')
        .query({ locale, limit: 100 })
        .expect(200);
      const items = body.data as { documentId: string; title: string; slug: string }[];
      const found = items.find((item) => item.title.startsWith(title));
      if (!found) throw new Error(`No such story: ${title}`);
      return found;
    },

    /** Takes a story down, with a notice. */
    kill: (documentId: string, notice: string) =>
      site()
        .desk.post(`/flash-news/kills/${ARTICLE}/${documentId}`, {
          ...{ notices: { sq: notice }, reason: 'test' },
        })
        .expect(200),

    /** Takes the faults out that match, which the test has expected. */
    expected(pattern: RegExp): void {
      const { faults } = site();
      faults.splice(0, faults.length, ...faults.filter((fault) => !pattern.test(fault)));
    },
  };
}
