import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run(context: string, options: object): Promise<AxeResults> };
  }
}

/** Waits until nothing on the page changes its look: a button that has just worked is pale for a moment. */
const settledLook = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map((transition) => transition.finished),
    ),
  );

/** Returns the serious and critical faults (WCAG 2.2 A and AA) in a part of the page, by axe-core. */
export async function seriousFaults(page: Page, part: string): Promise<string[]> {
  await page.evaluate(axe);
  await settledLook(page);
  const { violations } = await page.evaluate(
    (context) =>
      window.axe.run(context, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      }),
    part,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
}
