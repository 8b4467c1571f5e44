import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @throws Error where there is no browser: a test that needs one must not pass without. */
function findChromium(): string {
  const given = process.env['CHROMIUM_PATH'];
  const found = given ? [given].find(existsSync) : usualPaths.find((each) => existsSync(each));
  if (found) return found;
  throw new Error(
    given
      ? `CHROMIUM_PATH names no file: ${given}`
      : 'No Chromium found. Install it, or say where it is with CHROMIUM_PATH.',
  );
}

/** A Chromium without a window that speaks to nobody but the page's own server. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });

/** Removes what a Chromium without a window may never run (seen in 156, after the window's size was changed). */
const forgetIdleCallbacks = (): void => {
  // Strapi then waits with `setTimeout`, as it does in Safari, before it shows side panels and actions.
  delete (window as Partial<Window>).requestIdleCallback;
  delete (window as Partial<Window>).cancelIdleCallback;
};

/** A page of a browser profile of its own, 1280 px wide. */
export async function openPage(
  browser: Browser,
  baseURL: string,
  timezoneId = 'Europe/Tirane',
): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId,
  });
  await context.addInitScript(forgetIdleCallbacks);
  return context.newPage();
}
