import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import type { EditView } from '../edit-view';

const ARTICLE = 'api::article.article';

interface Answer {
  data?: { byline?: string | null };
}

interface Values {
  byline?: unknown;
}

/**
 * Gives a new language of a story the byline of its first one, as whoever translates it hasn't written it: with the first thing
 * that is typed, so that a form in which nothing was typed is left without a question.
 */
export const CopyByline = ({ model, documentId, document, meta }: EditView): null => {
  const { get } = useFetchClient();
  const onChange = useForm('CopyByline', (form) => form.onChange);
  const isModified = useForm('CopyByline', (form) => form.modified);
  const written = useForm('CopyByline', (form) => (form.values as Values).byline);
  // The name of whoever is signed in, as in a new story.
  const offered = useForm('CopyByline', (form) => (form.initialValues as Values).byline);
  const [byline, setByline] = useState<string | null>(null);
  const source = meta?.availableLocales?.[0]?.locale;
  const isNewLanguage =
    model === ARTICLE && documentId !== undefined && document?.documentId === undefined;

  useEffect(() => {
    if (!isNewLanguage || source === undefined) return undefined;
    const path = `/content-manager/collection-types/${model}/${documentId}`;
    let isOver = false;
    get<Answer>(path, { params: { locale: source } }).then(
      ({ data }) => {
        if (!isOver) setByline(data.data?.byline ?? '');
      },
      // Without the source, the byline is typed.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [isNewLanguage, source, model, documentId, get]);

  useEffect(() => {
    const isUntouched = written === offered && byline !== null && byline !== (written ?? '');
    if (isNewLanguage && isModified && isUntouched) onChange('byline', byline);
  }, [isNewLanguage, isModified, written, offered, byline, onChange]);
  return null;
};
