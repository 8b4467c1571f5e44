import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { deskOf } from '../api/flash-news/desk';
import { superAdmin } from '../helpers/admin';
import { paragraph, writers } from '../helpers/articles';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';
import { plantedPicture } from '../helpers/plantedPicture';
import { createTestClock } from '../helpers/testClock';
import { launchChromium } from './chromium';

jest.setTimeout(120_000);

const root = path.resolve(__dirname, '..', '..');
const MINUTE = 60_000;

/** A page that shows a story and the flashes by the typed client, and asks for no styles or icons. */
const PAGE = `<!doctype html><html lang="sq"><head><link rel="icon" href="data:,"></head><body>
<script type="module">
import { createClient, isFlashing } from '/client/src/index.js';
const given = new URLSearchParams(location.search);
const client = createClient({ baseUrl: given.get('newsroom') });
const add = (tag, fill) => document.body.append(Object.assign(document.createElement(tag), fill));
if (given.has('story')) {
  const { article: story } = await client.story(given.get('story'));
  add('h1', { textContent: story.title });
  add('address', { textContent: story.byline });
  add('img', {
    src: story.figure.url,
    alt: story.figure.alternativeText,
    srcset: story.figure.renditions.map(({ url, width }) => url + ' ' + width + 'w').join(', '),
  });
  add('article', { innerHTML: story.bodyHtml });
  for (const { text } of story.quotes) add('blockquote', { textContent: text });
} else {
  const { data } = await client.flashNews();
  const banner = document.createElement('aside');
  document.body.append(banner);
  const show = () => {
    const running = data.filter((item) => isFlashing(item, client.now()));
    banner.textContent = running.map(({ title }) => title).join(', ') || 'no flash';
  };
  show();
  window.show = show;
}
</script></body></html>`;

/** Serves the page and the built client, on an origin of its own. */
async function openSite(client: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.test');
    if (pathname === '/') return response.setHeader('Content-Type', 'text/html').end(PAGE);
    const file = path.join(client, path.posix.normalize(pathname));
    return response.setHeader('Content-Type', 'text/javascript').end(readFileSync(file));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const originOf = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** A site of another origin, in a real browser, that reads the newsroom by its typed client. */
describe('a site in a browser', () => {
  let room: Newsroom;
  let site: Server;
  let browser: Browser;
  let client: string;
  let newsroom: string;

  beforeAll(async () => {
    client = mkdtempSync(path.join(os.tmpdir(), 'client-'));
    const { status } = spawnSync(process.execPath, ['scripts/build-client.mjs', client], {
      cwd: root,
    });
    if (status !== 0) throw new Error('The client was not built.');
    site = await openSite(client);
    browser = await launchChromium();
    room = await bootNewsroom({ clock: createTestClock(new Date().toISOString()) });
    const { httpServer } = room.strapi.server;
    httpServer.listen(0, '127.0.0.1');
    await once(httpServer, 'listening');
    newsroom = originOf(httpServer);
    room.strapi.config.set('server.absoluteUrl', newsroom);
  });
  afterAll(async () => {
    await browser.close();
    site.close();
    await room.stop();
    rmSync(client, { recursive: true });
  });

  /** Opens the site's page; `fast` is how far ahead the device's clock is, in ms. */
  const open = async (query: string, fast = 0): Promise<{ page: Page; requested: string[] }> => {
    const page = await (await browser.newContext()).newPage();
    await page.addInitScript((ahead) => {
      const { now } = Date;
      Date.now = () => now() + ahead;
    }, fast);
    const requested: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(newsroom)) requested.push(request.url());
    });
    await page.goto(`${originOf(site)}/?newsroom=${encodeURIComponent(newsroom)}&${query}`);
    return { page, requested };
  };

  it('opens a story with body, quote and picture by one request', async () => {
    const write = writers(room.strapi);
    const desk = (await superAdmin(room.strapi)).authorization;
    const { body } = await room
      .http()
      .post('/upload')
      .set('Authorization', desk)
      .attach('files', await plantedPicture('jpeg', { width: 1200, height: 800 }), 'salla.jpg');
    const [picture] = body as { id: number }[];
    const author = await write.person('Ana Kovaç');
    const article = await write.draft({
      title: 'Kuvendi voton për buxhetin',
      data: {
        body: [paragraph('Seanca zgjati deri vonë.')],
        byline: '',
        authors: [author.documentId],
        figure: { media: picture?.id, alt: 'Salla e Kuvendit' },
      },
    });
    await write.quote(article.documentId, { data: { text: 'Ky është një buxhet i drejtë.' } });
    await write.publish(article.documentId);

    const { page, requested } = await open(`story=${article.documentId}`);
    await page.getByRole('heading', { name: 'Kuvendi voton për buxhetin' }).waitFor();
    await page.getByText('Ky është një buxhet i drejtë.').waitFor();
    expect(await page.getByRole('article').innerText()).toBe('Seanca zgjati deri vonë.');
    expect(await page.locator('address').innerText()).toBe('Ana Kovaç');
    const image = page.getByRole('img', { name: 'Salla e Kuvendit' });
    const width = () => image.evaluate((element) => (element as HTMLImageElement).naturalWidth);
    await page.waitForFunction(() => document.images[0]?.complete);
    expect(await width()).toBeGreaterThan(0);
    expect(requested.filter((url) => url.includes('/api/'))).toHaveLength(1);
    await page.close();
  });

  it.each([
    ['right', 0],
    ['15 minutes fast', 15 * MINUTE],
    ['15 minutes slow', -15 * MINUTE],
  ])('shows a flash until it ends, with a device clock that is %s', async (_, fast) => {
    const write = writers(room.strapi);
    const desk = deskOf(room, (await superAdmin(room.strapi)).authorization);
    const { documentId } = await write.published({ title: 'Tërmet në veri' });
    await desk.raise(documentId, { minutes: 5 }).expect(200);

    const { page } = await open('', fast);
    await page.getByText('Tërmet në veri').waitFor();
    const after = (minutes: number) =>
      page.evaluate((ahead) => {
        const now = performance.now.bind(performance);
        performance.now = () => now() + ahead;
        (window as unknown as { show: () => void }).show();
        performance.now = now;
        return document.querySelector('aside')?.textContent;
      }, minutes * MINUTE);
    expect(await after(4)).toBe('Tërmet në veri');
    expect(await after(6)).toBe('no flash');
    await page.close();
    await desk.end(documentId);
  });
});
