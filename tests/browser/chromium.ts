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

/** Launches a headless Chromium that reaches only the page's own server. */
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

/** Removes idle callbacks, which a headless Chromium may never run (seen in 156, after a resize). */
const forgetIdleCallbacks = (): void => {
  // Strapi then waits with `setTimeout`, as it does in Safari, before it shows side panels and actions.
  delete (window as Partial<Window>).requestIdleCallback;
  delete (window as Partial<Window>).cancelIdleCallback;
};

/** Opens a page in a browser profile of its own, 1280 px wide. */
export async function openPage(
  browser: Browser,
  baseURL: string,
  timezoneId = 'Europe/Tirane',
  locale = 'en-GB',
): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1280, height: 900 },
    locale,
    timezoneId,
  });
  // Two processors draw four panels at once: a press may wait half a minute for its turn.
  context.setDefaultTimeout(60_000);
  await context.addInitScript(forgetIdleCallbacks);
  return context.newPage();
}
