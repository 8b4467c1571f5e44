import { useEffect } from 'react';

/** Colleagues raise, extend and end flashes too. Milliseconds. */
const EVERY = 20_000;

/** Calls `refresh` now and then while the page is looked at, and when it is looked at again. */
export const useRefreshing = (refresh: () => Promise<void>): void => {
  useEffect(() => {
    const refreshIfSeen = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    const timer = setInterval(refreshIfSeen, EVERY);
    document.addEventListener('visibilitychange', refreshIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refreshIfSeen);
    };
  }, [refresh]);
};
