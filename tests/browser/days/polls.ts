import type { Page } from 'playwright-core';

/** As long as every part of the panel has asked again for what it keeps fresh, several times. */
const A_WHILE = '01:00';

/**
 * Opens the same page once more, lets a minute pass in it at once, and returns what the panel asked
 * the plugin for, such as `PUT presence`, each once. Refused answers are for the watch to count.
 */
export async function asksAt(page: Page): Promise<string[]> {
  const asked = new Set<string>();
  const other = await page.context().newPage();
  other.on('request', (request) => {
    const [, plugin, room] = new URL(request.url()).pathname.split('/');
    if (plugin === 'flash-news') asked.add(`${request.method()} ${String(room)}`);
  });
  await other.clock.install();
  await other.goto(page.url());
  await other.getByRole('heading', { level: 1 }).waitFor();
  await other.clock.runFor(A_WHILE);
  await other.waitForLoadState('networkidle');
  await other.close();
  return [...asked].sort();
}
