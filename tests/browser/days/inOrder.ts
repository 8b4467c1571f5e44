import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFaults } from '../accessibility';
import { cutOffTexts, overflowOf, unreachableControls } from './layout';

const TELEPHONE = { width: 390, height: 844 };

/** Holds that everybody can read and reach that part of the page, at a desk and on a telephone. */
export async function expectInOrder(page: Page, part: string): Promise<void> {
  const desktop = page.viewportSize();
  expect(await seriousFaults(page, part)).toEqual([]);
  expect(await cutOffTexts(page, part)).toEqual([]);
  await page.setViewportSize(TELEPHONE);
  const overflow = await overflowOf(page);
  const unreachable = await unreachableControls(page, part);
  if (desktop) await page.setViewportSize(desktop);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(unreachable).toEqual([]);
}
