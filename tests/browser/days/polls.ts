import type { Page } from 'playwright-core';

/** Long enough for every part of the panel to refresh several times. */
const A_WHILE = '01:00';

/** Opens a page again, advances it a minute, and returns its requests to the plugin, such as `PUT presence`, once. */
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
