import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { subscribeToEvents } from './subscribeToEvents';

/** Milliseconds. Covers changes that append no event, and retries failed requests. */
const REFRESH_INTERVAL = 20_000;

/** Calls `refresh` on every new event, every 20 seconds, and when the page becomes visible; never while disabled. */
export const useAutoRefresh = (refresh: () => Promise<void>, isEnabled: boolean): void => {
  const { get } = useFetchClient();
  useEffect(() => {
    if (!isEnabled) return undefined;
    const refreshIfVisible = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    const unsubscribe = subscribeToEvents(get, refreshIfVisible);
    const timer = setInterval(refreshIfVisible, REFRESH_INTERVAL);
    document.addEventListener('visibilitychange', refreshIfVisible);
    return () => {
      unsubscribe();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refreshIfVisible);
    };
  }, [get, refresh, isEnabled]);
};
