import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { onChange } from './changes';

/** Milliseconds. What changes without a line in the log, and an answer that failed, are read again. */
const EVERY = 20_000;

/**
 * Calls `refresh` when a colleague did something, now and then, and when the page is looked at again.
 *
 * @param isAsking false where there is nothing to read: then nothing is asked for either
 */
export const useRefreshing = (refresh: () => Promise<void>, isAsking: boolean): void => {
  const { get } = useFetchClient();
  useEffect(() => {
    if (!isAsking) return undefined;
    const refreshIfSeen = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    const stop = onChange(get, refreshIfSeen);
    const timer = setInterval(refreshIfSeen, EVERY);
    document.addEventListener('visibilitychange', refreshIfSeen);
    return () => {
      stop();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refreshIfSeen);
    };
  }, [get, refresh, isAsking]);
};
