import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import type { EditView } from '../edit-view';
import { onSaved } from '../saves';

const QUOTE = 'api::quote.quote';
const READ = 'plugin::content-manager.explorer.read';

/** Event of the window by which a plugin's panel says that it has written something. */
const WROTE = 'newsroom:write';

/** What the wire desk says of an article's quotes. */
interface Answer {
  data: { waiting: number };
}

interface Permission {
  action: string;
  subject?: string | null;
  properties?: { locales?: string[] | null };
}

const allows = (permissions: Permission[], subject: string, locale: string): boolean =>
  permissions.some(
    ({ action, properties: { locales } = {}, ...held }) =>
      action === READ && held.subject === subject && (locales?.includes(locale) ?? true),
  );

/** Returns null where the user may not read quotes: Strapi's server would answer with an error. */
const pathOf = (
  { model, documentId, document }: EditView,
  permissions: Permission[],
): string | null => {
  const { locale } = document ?? {};
  if (documentId === undefined || !locale) return null;
  if (!allows(permissions, model, locale)) return null;
  if (!allows(permissions, QUOTE, locale)) return null;
  return `/wire-desk/stories/${model}/${documentId}/quotes?locale=${locale}`;
};

/** Returns how many quotes the publication of a version changes for readers; null until the server answers. */
export const useQuotes = (view: EditView): number | null => {
  const { get } = useFetchClient();
  const [read, setRead] = useState<{ path: string; count: number } | null>(null);
  const permissions = useAuth('NewsroomQuotes', (state) => state.permissions);
  const path = pathOf(view, permissions);
  const { status, updatedAt } = view.document ?? {};

  useEffect(() => {
    if (path === null) return undefined;
    let isOpen = true;
    const refresh = async (): Promise<void> => {
      const count = await get<Answer>(path).then(
        ({ data }) => data.data.waiting,
        () => 0,
      );
      if (isOpen) setRead({ path, count });
    };
    const refreshNow = () => void refresh();
    refreshNow();
    const stop = onSaved(({ model }) => {
      if (model === QUOTE) refreshNow();
    });
    window.addEventListener('focus', refreshNow);
    window.addEventListener(WROTE, refreshNow);
    return () => {
      isOpen = false;
      stop();
      window.removeEventListener('focus', refreshNow);
      window.removeEventListener(WROTE, refreshNow);
    };
  }, [get, path, status, updatedAt]);

  return read?.path === path ? read.count : null;
};
