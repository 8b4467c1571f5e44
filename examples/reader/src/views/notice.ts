import { h, type Child, type Tree } from '../tree';

/** Describes a page that has nothing but a message: none, gone, failed. */
export const messageView = (title: string, ...rest: Child[]): Tree =>
  h('section', { class: 'message' }, h('h1', { tabindex: -1 }, title), ...rest);

/** Describes the shape of a page that is loading. */
export const loadingView = (text: string): Tree =>
  h(
    'div',
    { class: 'loading' },
    h('p', { class: 'visually-hidden', role: 'status' }, text),
    ...Array.from({ length: 4 }, () =>
      h('div', { class: 'bone', 'aria-hidden': 'true' }, h('i'), h('b'), h('b')),
    ),
  );
