import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import type { EditView } from '../edit-view';
import { onSaved } from '../saves';

const QUOTE = 'api::quote.quote';
const READ = 'plugin::content-manager.explorer.read';

/** More than any article has. */
const MOST = 100;

interface Relations {
  /** `text` is the field by which the panel names quotes; empty in one that isn't translated yet. */
  results: { status?: string; text?: string | null }[];
}

interface Permission {
  action: string;
  subject?: string | null;
  properties?: { fields?: string[] | null; locales?: string[] | null };
}

const allows = (
  permissions: Permission[],
  subject: string,
  locale: string,
  field?: string,
): boolean =>
  permissions.some(
    ({ action, properties: { fields, locales } = {}, ...held }) =>
      action === READ &&
      held.subject === subject &&
      (locales?.includes(locale) ?? true) &&
      (field === undefined || (fields?.includes(field) ?? true)),
  );

/** Returns null where the user may not read quotes: Strapi's server would answer with an error. */
const pathOf = (
  { model, documentId, document }: EditView,
  permissions: Permission[],
): string | null => {
  const { locale } = document ?? {};
  if (documentId === undefined || !locale) return null;
  if (!allows(permissions, model, locale, 'quotes')) return null;
  if (!allows(permissions, QUOTE, locale)) return null;
  return `/content-manager/relations/${model}/${documentId}/quotes?locale=${locale}&pageSize=${MOST}`;
};

/** Returns how many quotes of a version are unpublished or modified; null until the server answers. */
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
      const results = await get<Relations>(path).then(
        ({ data }) => data.results,
        () => [],
      );
      const count = results.filter(
        ({ status, text }) => status !== 'published' && text !== null,
      ).length;
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
