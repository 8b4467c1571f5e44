import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { PresenceRequest, PresenceResponse } from '../../../shared/contract';
import { PRESENCE_EVERY } from '../../../shared/presence';
import { describeProblem } from '../api/problem';

type People = PresenceResponse['data'];

/**
 * Says that this person has a version open, now and then while the page is looked at.
 *
 * @param path where it is said; null while there is nothing to say
 * @returns who else has it open
 */
export const useOthers = (path: string | null, locale: string): People => {
  const { put } = useFetchClient();
  const [others, setOthers] = useState<People>([]);
  useEffect(() => {
    setOthers([]);
    let isOpen = path !== null;
    const tell = async (): Promise<void> => {
      if (path === null || !isOpen || document.visibilityState !== 'visible') return;
      try {
        const { data } = await put<PresenceResponse, PresenceRequest>(path, { locale });
        if (isOpen) setOthers(data.data);
      } catch (error) {
        // Without an answer nobody is known to be there. A type that carries no news isn't asked again.
        if (isOpen) setOthers([]);
        if (describeProblem(error).id === 'problem.gone') isOpen = false;
      }
    };
    const tellNow = () => void tell();
    tellNow();
    const timer = setInterval(tellNow, PRESENCE_EVERY);
    document.addEventListener('visibilitychange', tellNow);
    return () => {
      isOpen = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tellNow);
    };
  }, [put, path, locale]);
  return others;
};
