import type { Page } from 'playwright-core';

/** Returns the texts in a part of the page that are cut off, by an ancestor or an ellipsis. */
export const cutOffTexts = (page: Page, part: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const hides = (element: Element): boolean =>
      /hidden|clip/.test(getComputedStyle(element).overflowX);
    /** Whether only screen readers see it: a box of one pixel. */
    const isForReadersAlone = (element: Element): boolean =>
      element.getBoundingClientRect().width <= 1;
    const found: string[] = [];
    for (const root of Array.from(document.querySelectorAll(selector))) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        const said = (text.textContent ?? '').trim();
        if (said === '' || !text.parentElement?.checkVisibility()) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const { left, right } = range.getBoundingClientRect();
        for (
          let box: Element | null = text.parentElement;
          box && root.contains(box);
          box = box.parentElement
        ) {
          if (isForReadersAlone(box)) break;
          const bounds = box.getBoundingClientRect();
          const isCut = left < bounds.left - 1 || right > bounds.right + 1;
          if (hides(box) && isCut) {
            found.push(said);
            break;
          }
        }
      }
    }
    return found;
  }, part);

/** Returns the controls in a part of the page that can't be scrolled into view or are covered. */
export const unreachableControls = (page: Page, part: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const controls = 'button, a[href], input, textarea, [role=tab], [role=combobox]';
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 60)}”`;
    /** A table that is wider than the window, and scrolls by itself. */
    const scrollsSideways = (element: Element | null): boolean =>
      element !== null &&
      ((/auto|scroll/.test(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth) ||
        scrollsSideways(element.parentElement));
    const isLabelled = (element: Element, by: Element): boolean =>
      by.closest('label')?.contains(element) ?? false;
    const found: string[] = [];
    for (const root of Array.from(document.querySelectorAll(selector))) {
      for (const element of Array.from(root.querySelectorAll(controls))) {
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const { left, right, top, bottom, width } = element.getBoundingClientRect();
        if (width <= 1) continue;
        const isInside = (left >= -1 && right <= window.innerWidth + 1) || scrollsSideways(element);
        const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const isFree = there !== null && (element.contains(there) || isLabelled(element, there));
        if (!isInside) found.push(`${nameOf(element)} reaches from ${left} to ${right}`);
        else if (!isFree) found.push(`${nameOf(element)} lies under ${there && nameOf(there)}`);
      }
    }
    return found;
  }, part);

/** Pixels by which the page is wider than the window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
