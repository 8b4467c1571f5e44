import './styles/site.css';
import { createApp } from './app';
import { createShell } from './shell';

/** Returns the address of the site that a click leads to within this window; null if the browser should follow it. */
const ownAddress = (event: MouseEvent): string | null => {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.target !== '' || link.origin !== location.origin) return null;
  return link.getAttribute('href')?.startsWith('#') ? null : link.href;
};

const root = document.querySelector<HTMLElement>('#site');
if (root === null) throw new Error('index.html has no element with the id "site".');

const app = createApp(createShell(root));
history.scrollRestoration = 'manual';
window.addEventListener('popstate', () => void app.open({ isBack: true }));
document.addEventListener('click', (event) => {
  const address = ownAddress(event);
  if (address === null) return;
  event.preventDefault();
  app.go(address);
});
window.addEventListener('pagehide', () => app.keepPlaces());
const [navigation] = performance.getEntriesByType('navigation');
const isBack = ['reload', 'back_forward'].includes(
  (navigation as PerformanceNavigationTiming | undefined)?.type ?? '',
);
void app.open({ isBack });
