import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';

import type { EditView } from '../edit-view';

const ARTICLE = 'api::article.article';

interface Answer {
  data?: { byline?: string | null };
}

/** Begins a new language of a story with the byline of its first one: whoever translates it hasn't written it. */
export const CopyByline = ({ model, documentId, document, meta }: EditView): null => {
  const { get } = useFetchClient();
  const onChange = useForm('CopyByline', (form) => form.onChange);
  const source = meta?.availableLocales?.[0]?.locale;
  const isNewLanguage =
    model === ARTICLE && documentId !== undefined && document?.documentId === undefined;

  useEffect(() => {
    if (!isNewLanguage || source === undefined) return undefined;
    const path = `/content-manager/collection-types/${model}/${documentId}`;
    let isOver = false;
    get<Answer>(path, { params: { locale: source } }).then(
      ({ data }) => {
        if (!isOver) onChange('byline', data.data?.byline ?? '');
      },
      // Without the source, the byline is typed.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [isNewLanguage, source, model, documentId, get, onChange]);
  return null;
};
