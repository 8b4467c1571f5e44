import { getFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { PEOPLE_PATH } from '../api/paths';

let asked: Promise<string | null> | undefined;

const load = async (): Promise<string | null> => {
  const { get } = getFetchClient();
  const { data } = await get<{ data: { uid: string } }>(`${PEOPLE_PATH}/type`);
  return data.data.uid;
};

/** Returns the uid of the type of persons; null until it is known. It is asked once, by whoever may merge. */
export const usePersonType = (isEnabled: boolean): string | null => {
  const [uid, setUid] = useState<string | null>(null);
  useEffect(() => {
    if (!isEnabled) return;
    asked ??= load().catch(() => {
      asked = undefined;
      return null;
    });
    void asked.then(setUid);
  }, [isEnabled]);
  return uid;
};
