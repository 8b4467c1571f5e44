/** Marks a field of the edit view by its name: editors of blocks have none in the page. */
export const FIELD_MARK = 'data-translation-field';

const CONTROLS = 'input, textarea, button, [contenteditable]';

/** A window within the page edits another document. */
const isOnPage = (element: Element): boolean => element.closest('[role="dialog"]') === null;

const findAll = (selector: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter(isOnPage);

/** Returns the input of a field that has one; null for others, such as blocks. */
export const findInput = (path: string): HTMLInputElement | HTMLTextAreaElement | null =>
  findAll(`form [name="${CSS.escape(path)}"]`).find(
    (element) => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement,
  ) ?? null;

/** Returns the nearest element around one that has what is wanted. */
const around = (
  element: HTMLElement,
  isWanted: (outer: HTMLElement) => boolean,
): HTMLElement | null => {
  const form = element.closest('form');
  let outer = element.parentElement;
  while (outer && outer !== form && !isWanted(outer)) outer = outer.parentElement;
  return outer === form ? null : outer;
};

const placeOfInput = (input: HTMLElement): HTMLElement | null => {
  const label =
    input.id === '' ? null : document.querySelector(`label[for="${CSS.escape(input.id)}"]`);
  return label ? around(input, (outer) => outer.contains(label)) : input.parentElement;
};

/** Returns the element of the edit view that holds a field, with its label; null where the form doesn't show it. */
export const findPlace = (path: string): HTMLElement | null => {
  const input = findInput(path);
  if (input) return placeOfInput(input);
  const mark = findAll(`[${FIELD_MARK}="${CSS.escape(path)}"]`)[0];
  return mark ? around(mark, (outer) => outer.querySelector(CONTROLS) !== null) : null;
};
