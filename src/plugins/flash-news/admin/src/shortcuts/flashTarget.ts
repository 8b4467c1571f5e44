import { PLUGIN_ID } from '../../../shared/plugin-id';

/** Marks what the shortcut moves to: the raise button beside a story, the state of its flash, the desk's search. */
export const FLASH_TARGET = { 'data-flash-target': '' };

const SELECTOR = '[data-flash-target]';

let isAwaited = false;

const isEnabled = (element: HTMLElement): boolean => !element.matches(':disabled');

/** Moves to where a flash is raised on this page, or by the menu to the desk. */
export const goToFlash = (): void => {
  const targets = [...document.querySelectorAll<HTMLElement>(SELECTOR)];
  const target = targets.find((one) => one.matches('button') && isEnabled(one)) ?? targets[0];
  if (target) {
    target.focus();
    target.scrollIntoView({ block: 'center' });
    return;
  }
  const link = document.querySelector<HTMLElement>(`nav a[href$="/plugins/${PLUGIN_ID}"]`);
  isAwaited = link !== null;
  link?.click();
};

/** Returns whether the page that opens was opened by the shortcut, once. */
export const takeAwaited = (): boolean => {
  const was = isAwaited;
  isAwaited = false;
  return was;
};
