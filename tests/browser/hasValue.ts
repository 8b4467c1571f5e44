import type { Page } from 'playwright-core';

/** Waits until a field of the page has a value. */
export const hasValue = async (page: Page, wanted: string): Promise<void> => {
  await page.waitForFunction(
    (value) =>
      Array.from(document.querySelectorAll('input')).some((field) => field.value === value),
    wanted,
  );
};
