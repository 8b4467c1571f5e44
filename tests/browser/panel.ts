import { existsSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { bootNewsroom, type Newsroom, type NewsroomOptions } from '../helpers/newsroom';
import { launchChromium, openPage } from './chromium';

const builtPanel = path.resolve(__dirname, '..', '..', 'dist', 'build', 'index.html');

export interface Credentials {
  email: string;
  password: string;
}

export interface PanelledNewsroom {
  newsroom: Newsroom;
  /** Signs in through the form, in a browser profile of its own, 1280 px wide. */
  signIn(user: Credentials): Promise<Page>;
  stop(): Promise<void>;
}

const isInPanel = (page: Page): boolean => /\/admin(?!\/auth)(\/|$)/.test(page.url());

const go = (page: Page, address: string): Promise<void> =>
  page.evaluate((url) => {
    window.history.pushState(null, '', url);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, address);

/**
 * Opens a page of the panel as its links do, from a page that is empty, so that nothing of the last one is left. Loading the panel
 * again takes a processor four times as long: that is for what it may have kept, and for how it begins.
 */
export async function visit(page: Page, address: string): Promise<void> {
  if (!isInPanel(page)) {
    await page.goto(address);
    return;
  }
  await go(page, '/admin/nowhere');
  await page.locator('main').locator('a[href="/admin"], a[href="/admin/"]').waitFor();
  await go(page, address);
}

/** Boots the built newsroom with its panel, listening, and launches a browser. */
export async function bootPanel(
  options: Pick<NewsroomOptions, 'clock' | 'env'> = {},
): Promise<PanelledNewsroom> {
  if (!existsSync(builtPanel))
    throw new Error('The panel is not built: run `npm run build` first.');
  const browser = await launchChromium();
  try {
    const newsroom = await bootNewsroom({
      ...options,
      beforeLoad: (strapi) => strapi.config.set('admin.serveAdminPanel', true),
    });
    const origin = await listen(newsroom);
    return {
      newsroom,
      signIn: (user) => signIn(browser, origin, user),
      async stop() {
        await browser.close();
        await newsroom.stop();
      },
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function listen({ strapi }: Newsroom): Promise<string> {
  const { httpServer } = strapi.server;
  httpServer.listen(0, '127.0.0.1');
  await once(httpServer, 'listening');
  return `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
}

async function signIn(browser: Browser, origin: string, user: Credentials): Promise<Page> {
  const page = await openPage(browser, origin);
  await page.goto('/admin/auth/login');
  await page.getByLabel('Email').fill(user.email);
  await page.getByLabel('Password', { exact: false }).first().fill(user.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL(/\/admin\/?$/);
  return page;
}
