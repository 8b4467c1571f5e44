import { asClosed, type ClosedFlash, type FlashItem } from './flashes';

const KEY = 'closed-flashes';

/** So many are remembered; an older flash has long ended. */
const MOST = 50;

const isClosedFlash = (value: unknown): value is ClosedFlash =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  'rank' in value &&
  'line' in value;

const stored = (): ClosedFlash[] => {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? found.filter(isClosedFlash) : [];
  } catch {
    // Storage may be refused, or hold something else.
    return [];
  }
};

let closed = stored();

/** Returns the flashes that the reader has closed, in this browser, without a cookie. */
export const closedFlashes = (): readonly ClosedFlash[] => closed;

/** Remembers that the reader has closed a flash as it is now. */
export const closeFlash = (item: FlashItem): void => {
  const now = asClosed(item);
  closed = [...closed.filter(({ key }) => key !== now.key), now].slice(-MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(closed));
  } catch {
    // It stays closed until the page is left.
  }
};

/** Calls `onClosed` when the reader has closed a flash in another window. */
export const onClosedElsewhere = (onClosed: () => void): void => {
  window.addEventListener('storage', ({ key }) => {
    if (key !== KEY) return;
    closed = stored();
    onClosed();
  });
};
