import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { isRelation, isTouched, type Related } from './content';
import type { Conflict } from './conflict';
import type { Values } from './forms';

/** The version that others saved, with the names of what is related where I touched that. */
export interface Theirs {
  version: string | null;
  data: Values;
  related: Record<string, Related[]>;
}

interface Entry {
  data: Values;
  meta: { version?: string };
}

/** What was read for a conflict; nothing where it couldn't be. */
interface Answer {
  to: Conflict;
  theirs: Theirs | null;
}

/** Reads what others saved; null until it is there, and an error where it can't be read. */
export const useTheirs = (conflict: Conflict | null) => {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (!conflict) return undefined;
    let isCurrent = true;
    const { asked, form } = conflict;
    // What is asked for is the version that is edited, also of a request that was sent for several.
    const params = { ...asked.params, locale: localeOf(form.version) ?? asked.params?.locale };
    const path = `/content-manager/${asked.collectionType}/${asked.model}/${asked.documentId}`;

    const read = async (): Promise<Theirs> => {
      const { data } = await get<Entry>(path, { params });
      const touched = Object.keys(form.values).filter(
        (field) => isRelation(form.values[field]) && isTouched(form.values[field]),
      );
      const related: Record<string, Related[]> = {};
      for (const field of touched) {
        const address = `/content-manager/relations/${asked.model}/${asked.documentId}/${field}`;
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

/** A version is named with its locale in front: `"sq:…"`. */
const localeOf = (version: string | null): string | undefined =>
  /^"([A-Za-z0-9-]+):/.exec(version ?? '')?.[1];
