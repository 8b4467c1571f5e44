import { createBanner } from './banner';
import { fill, mount } from './mount';
import { newsroom } from './newsroom';
import { agoOf } from './moments';
import type { Texts } from './texts/texts';
import { h, type Tree } from './tree';
import { footerView, headerView, type Chrome } from './views/shell';

/** Milliseconds between two updates of "5 minutes ago", and of marks in lists. */
const TICK = 5000;

/** Milliseconds for which the reader is told that the connection is back. */
const BACK_FOR = 5000;

/** Updates what depends on the time in what is shown: how long ago, and marks of flashes that have ended. */
const tick = (texts: Texts): void => {
  const now = newsroom.now();
  for (const time of document.querySelectorAll<HTMLElement>('[data-ago]'))
    time.textContent = agoOf(time.dataset['ago'] ?? '', now, texts);
  for (const mark of document.querySelectorAll<HTMLElement>('[data-until]'))
    if (now >= Date.parse(mark.dataset['until'] ?? '')) mark.remove();
};

/** Makes what every page has around it. */
export const createShell = (root: HTMLElement) => {
  const skip = mount(h('a', { class: 'skip', href: '#news' }));
  const assertive = mount(
    h('div', { class: 'banner', 'aria-live': 'assertive', 'aria-atomic': 'true' }),
  );
  const polite = mount(h('div', { class: 'banner', 'aria-live': 'polite', 'aria-atomic': 'true' }));
  const banner = mount(h('section', { class: 'banners' }));
  // Under the banner, in sight wherever the page is scrolled to, with a place of its own.
  const notice = mount(h('div', { role: 'status' }));
  const top = mount(h('div', { class: 'top' }));
  const header = mount(h('header', { class: 'header' }));
  const status = mount(h('div', { class: 'connection', role: 'status' }));
  const main = mount(h('main', { id: 'news', tabindex: -1 }));
  const footer = mount(h('footer', { class: 'footer' }));
  banner.append(assertive, polite);
  top.append(banner, notice);
  root.replaceChildren(skip, top, header, main, footer, status);

  let texts: Texts | null = null;
  let backTimer: ReturnType<typeof setTimeout> | undefined;
  let isConnected = true;

  skip.addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  setInterval(() => texts && tick(texts), TICK);

  return {
    main,
    notice: (view: Tree | null) => fill(notice, view),
    banner: createBanner({ assertive, polite }),
    chrome(chrome: Chrome): void {
      ({ texts } = chrome);
      skip.textContent = texts.skip;
      banner.setAttribute('aria-label', texts.flashNews);
      fill(header, headerView(chrome));
      fill(footer, footerView(chrome));
    },
    connection(next: boolean): void {
      if (next === isConnected || texts === null) return;
      isConnected = next;
      clearTimeout(backTimer);
      status.classList.toggle('is-lost', !next);
      status.textContent = next ? texts.online : texts.offline;
      if (next) backTimer = setTimeout(() => status.replaceChildren(), BACK_FOR);
    },
  };
};

export type Shell = ReturnType<typeof createShell>;
