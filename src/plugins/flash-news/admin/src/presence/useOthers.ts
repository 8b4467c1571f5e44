import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { PresenceRequest, PresenceResponse } from '../../../shared/contracts/presence';
import { PRESENCE_EVERY } from '../../../shared/presence';

type People = NonNullable<PresenceResponse['data']>;

/**
 * Says that this person has a version open, now and then while the page is looked at.
 *
 * @param path where it is said; null while there is nothing to say
 * @returns who else has it open
 */
export const useOthers = (path: string | null, locale: string): People => {
  const { put } = useFetchClient();
  const [found, setFound] = useState<{ of: string; people: People } | null>(null);
  const of = `${path} ${locale}`;
  useEffect(() => {
    if (path === null) return undefined;
    const gone = new AbortController();
    const isOpen = (): boolean => !gone.signal.aborted;
    const tell = async (): Promise<void> => {
      if (!isOpen() || document.visibilityState !== 'visible') return;
      try {
        const { data } = await put<PresenceResponse, PresenceRequest>(path, { locale });
        if (isOpen()) setFound({ of, people: data.data ?? [] });
        // Of a type that carries no news it isn't asked again.
        if (data.data === null) gone.abort();
      } catch {
        // Without an answer nobody is known to be there.
        if (isOpen()) setFound(null);
      }
    };
    const tellNow = () => void tell();
    tellNow();
    const timer = setInterval(tellNow, PRESENCE_EVERY);
    document.addEventListener('visibilitychange', tellNow);
    return () => {
      gone.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tellNow);
    };
  }, [put, path, locale, of]);
  return found?.of === of ? found.people : [];
};
