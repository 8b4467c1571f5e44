import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { visit } from './panel';
import { say } from './words';

const images = path.resolve(__dirname, '..', '..', 'docs', 'images');

/** What each page has opened: the panel may keep that, so it is loaded again. */
const opened = new WeakMap<Page, Set<string>>();

const isNew = (page: Page, address: string): boolean => {
  const before = opened.get(page) ?? new Set();
  opened.set(page, before);
  return !before.has(address) && before.add(address).size > 0;
};

/** Opens a document in the content manager, as it is now, and waits until it can be edited. */
export async function openEntry(
  page: Page,
  uid: string,
  documentId: string,
  locale = 'sq',
): Promise<void> {
  const address = `/admin/content-manager/collection-types/${uid}/${documentId}`;
  const query = `?plugins[i18n][locale]=${locale}`;
  await (isNew(page, address) ? visit(page, address + query) : page.goto(address + query));
  await page.getByRole('heading', { name: 'Entry', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
}

/** The side panel "Flash". */
export const flashPanel = (page: Page): Locator =>
  page.locator('aside', { has: page.getByRole('heading', { name: say('Flash'), exact: true }) });

/** The side panel "Release", with corrections and the kill. */
export const storyPanel = (page: Page): Locator =>
  page.locator('aside', { has: page.getByRole('heading', { name: say('Release'), exact: true }) });

/** Fills the day and the time of a field, given as `YYYY-MM-DDThh:mm`. */
export async function fillMoment(panel: Locator, label: string, moment: string): Promise<void> {
  const [day = '', time = ''] = moment.split('T');
  const input = panel.getByLabel(label, { exact: true });
  await input.fill(day);
  await input.locator('xpath=following::input[1]').fill(time);
}

/** Hides the open page from its own code, which then refreshes nothing by itself, until it is loaded again. */
export const neverRefreshes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
  });

/** Confirms the open dialog with the button of that name. */
export const confirm = (page: Page, button: string): Promise<void> =>
  page.getByRole('alertdialog').getByRole('button', { name: button }).click();

/**
 * Opens a list and chooses by keyboard. A list stays where it was opened; when fields above it are drawn late, it may hang
 * out of the window, where a mouse can't reach it.
 */
export async function choose(combobox: Locator, name: string): Promise<void> {
  await combobox.click();
  await combobox.page().getByRole('option', { name }).press('Enter');
}

export const waitForState = (panel: Locator, state: string | RegExp): Promise<void> =>
  panel.getByRole('status').filter({ hasText: state }).waitFor();

const LAPTOP = { width: 1280, height: 1100 };

/** Writes docs/images/<name>.png when `UPDATE_SCREENSHOTS=1`; otherwise pictures stay as they are. */
export async function photograph(page: Page, name: string, size = LAPTOP): Promise<void> {
  if (process.env['UPDATE_SCREENSHOTS'] !== '1') return;
  mkdirSync(images, { recursive: true });
  // Strapi's own announcements don't belong in the pictures.
  const close = page.getByRole('button', { name: 'Close' });
  await close.evaluateAll((buttons) => {
    for (const button of buttons as HTMLButtonElement[]) button.click();
  });
  await page.setViewportSize(size);
  await page.screenshot({ path: path.join(images, `${name}.png`), animations: 'disabled' });
}
