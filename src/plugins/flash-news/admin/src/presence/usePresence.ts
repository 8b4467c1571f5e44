import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { PresenceRequest, PresenceResponse } from '../../../shared/contracts/presence';
import { PRESENCE_EVERY } from '../../../shared/presence';

type People = NonNullable<PresenceResponse['data']>;

/** Reports that this person has a version open; returns the others who do. `path` null reports nothing. */
export const usePresence = (path: string | null, locale: string): People => {
  const { put } = useFetchClient();
  const [others, setOthers] = useState<{ key: string; people: People } | null>(null);
  const key = `${path} ${locale}`;
  useEffect(() => {
    if (path === null) return undefined;
    const closed = new AbortController();
    const isOpen = (): boolean => !closed.signal.aborted;
    const report = async (): Promise<void> => {
      if (!isOpen() || document.visibilityState !== 'visible') return;
      try {
        const { data } = await put<PresenceResponse, PresenceRequest>(path, { locale });
        if (isOpen()) setOthers({ key, people: data.data ?? [] });
        // Null: the content type is not opted in, so reporting stops.
        if (data.data === null) closed.abort();
      } catch {
        // Stale names would warn of people who have left.
        if (isOpen()) setOthers(null);
      }
    };
    const reportNow = () => void report();
    reportNow();
    const timer = setInterval(reportNow, PRESENCE_EVERY);
    document.addEventListener('visibilitychange', reportNow);
    return () => {
      closed.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', reportNow);
    };
  }, [put, path, locale, key]);
  return others?.key === key ? others.people : [];
};
