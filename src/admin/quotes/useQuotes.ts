import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import type { EditView } from '../edit-view';
import { onSaved } from '../saves';

const QUOTE = 'api::quote.quote';

/** More than any article has. */
const MOST = 100;

interface Relations {
  results: { status?: string }[];
}

const pathOf = ({ model, documentId, document }: EditView): string | null => {
  const { locale, quotes } = document ?? {};
  // Strapi leaves out what this person may not read, and its server fails where it is asked for all the same.
  if (documentId === undefined || !locale || quotes === undefined) return null;
  return `/content-manager/relations/${model}/${documentId}/quotes?locale=${locale}&pageSize=${MOST}`;
};

/** How many quotes of a version are not before readers as they are here, as the server says; null until it has. */
export const useQuotes = (view: EditView): number | null => {
  const { get } = useFetchClient();
  const [read, setRead] = useState<{ path: string; count: number } | null>(null);
  const path = pathOf(view);
  const { status, updatedAt } = view.document ?? {};

  useEffect(() => {
    if (path === null) return undefined;
    let isOpen = true;
    const refresh = async (): Promise<void> => {
      const results = await get<Relations>(path).then(
        ({ data }) => data.results,
        () => [],
      );
      const count = results.filter((quote) => quote.status !== 'published').length;
      if (isOpen) setRead({ path, count });
    };
    const refreshNow = () => void refresh();
    refreshNow();
    const stop = onSaved(({ model }) => {
      if (model === QUOTE) refreshNow();
    });
    window.addEventListener('focus', refreshNow);
    return () => {
      isOpen = false;
      stop();
      window.removeEventListener('focus', refreshNow);
    };
  }, [get, path, status, updatedAt]);

  return read?.path === path ? read.count : null;
};
