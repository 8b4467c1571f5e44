import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFaults } from '../accessibility';
import { say } from '../words';
import { cutOffTexts, overflowOf, unreachableControls } from './layout';

const TELEPHONE = { width: 390, height: 844 };

/** On a telephone Strapi keeps the side panels in a drawer at the lower edge. */
async function openDrawer(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('Open more actions') }).click();
  const close = page.getByRole('button', { name: say('Close more actions') });
  await close.waitFor();
  // The drawer's final position decides what can be reached.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  );
}

/** Expects that a part of the page is readable and reachable, on a desktop and on a telephone. */
export async function expectInOrder(page: Page, part: string): Promise<void> {
  const desktop = page.viewportSize();
  expect(await seriousFaults(page, part)).toEqual([]);
  expect(await cutOffTexts(page, part)).toEqual([]);
  const read = page.locator(part).first();
  await page.setViewportSize(TELEPHONE);
  if (part === 'aside') await openDrawer(page);
  await read.waitFor();
  const overflow = await overflowOf(page);
  const unreachable = await unreachableControls(page, part);
  if (desktop) await page.setViewportSize(desktop);
  await read.waitFor();
  expect(overflow).toBeLessThanOrEqual(0);
  expect(unreachable).toEqual([]);
}
