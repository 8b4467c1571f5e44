import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { isRelation, isTouched, type Related } from './content';
import type { Conflict } from './conflict';
import type { Values } from './forms';

/** The version that others saved, with the related documents of relations that I changed. */
export interface Theirs {
  version: string | null;
  data: Values;
  related: Record<string, Related[]>;
}

interface Entry {
  data: Values;
  meta: { version?: string };
}

interface Answer {
  to: Conflict;
  theirs: Theirs | null;
}

/** Loads the version that others saved; null while loading, `isFailed` where it can't be loaded. */
export const useTheirs = (conflict: Conflict | null) => {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (!conflict) return undefined;
    let isCurrent = true;
    const { request, form } = conflict;
    // The edited version's language, also after a request for several languages.
    const params = { ...request.params, locale: localeOf(form.version) ?? request.params?.locale };
    const path = `/content-manager/${request.collectionType}/${request.model}/${request.documentId}`;

    const read = async (): Promise<Theirs> => {
      const { data } = await get<Entry>(path, { params });
      const touched = Object.keys(form.values).filter(
        (field) => isRelation(form.values[field]) && isTouched(form.values[field]),
      );
      const related: Record<string, Related[]> = {};
      for (const field of touched) {
        const address = `/content-manager/relations/${request.model}/${request.documentId}/${field}`;
        const found = await get<{ results: Related[] }>(address, {
          params: { ...params, pageSize: 100, page: 1 },
        });
        related[field] = found.data.results;
      }
      return { version: data.meta.version ?? null, data: data.data, related };
    };
    read().then(
      (theirs) => isCurrent && setAnswer({ to: conflict, theirs }),
      () => isCurrent && setAnswer({ to: conflict, theirs: null }),
    );
    return () => {
      isCurrent = false;
    };
  }, [conflict, get]);

  const current = answer?.to === conflict ? answer : null;
  return { theirs: current?.theirs ?? null, isFailed: current !== null && current.theirs === null };
};

/** A tag begins with its locale: `"sq:…"`. */
const localeOf = (version: string | null): string | undefined =>
  /^"([A-Za-z0-9-]+):/.exec(version ?? '')?.[1];
