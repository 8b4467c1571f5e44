import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import type { Languages } from './roleKind';

/** Returns the newsroom's languages; null until the server answers. Everybody who is signed in may read them. */
export const useLanguages = (): Languages | null => {
  const { get } = useFetchClient();
  const [languages, setLanguages] = useState<Languages | null>(null);
  useEffect(() => {
    let isOpen = true;
    const load = async (): Promise<void> => {
      const locales = await get<{ code: string; isDefault: boolean }[]>('/i18n/locales').then(
        ({ data }) => data,
        () => [],
      );
      const home = (locales.find(({ isDefault }) => isDefault) ?? locales.at(0))?.code;
      if (isOpen && home !== undefined) {
        setLanguages({ all: locales.map(({ code }) => code), home });
      }
    };
    void load();
    return () => {
      isOpen = false;
    };
  }, [get]);
  return languages;
};
