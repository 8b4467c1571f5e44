import type { Page } from 'playwright-core';

/** A text of a page, and the whole text of the element that it is a part of. */
export interface Shown {
  text: string;
  whole: string;
}

/** Returns what a part of a page shows or tells a screen reader: its texts, names, placeholders and titles. */
export const textsOf = (page: Page, part = 'body'): Promise<Shown[]> =>
  page.evaluate((selector) => {
    const root = document.querySelector(selector) ?? document.body;
    const NAMES = ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'];
    const plain = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();
    const shown: { text: string; whole: string }[] = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: parent, textContent } = texts.currentNode;
      if (!parent?.checkVisibility() || parent.closest('script, style, noscript')) continue;
      // A style of one pixel hides what only screen readers get: it is checked as well.
      const text = plain(textContent);
      const whole = plain((parent.closest('p, li, div, td, button, label') ?? parent).textContent);
      if (text !== '') shown.push({ text, whole });
    }
    for (const element of Array.from(root.querySelectorAll('*'))) {
      if (!element.checkVisibility()) continue;
      for (const name of NAMES) {
        const text = plain(element.getAttribute(name));
        if (text !== '') shown.push({ text, whole: text });
      }
    }
    return [...shown, { text: document.title, whole: document.title }];
  }, part);
