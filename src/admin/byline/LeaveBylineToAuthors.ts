import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';

import type { EditView } from '../edit-view';

const ARTICLE = 'api::article.article';

interface Values {
  byline?: unknown;
  authors?: { connect?: unknown[] };
}

/**
 * Empties the byline that a new story begins with as soon as authors are chosen: readers get their names. What somebody has
 * typed stays.
 */
export const LeaveBylineToAuthors = ({ model, documentId, document }: EditView): null => {
  const onChange = useForm('LeaveBylineToAuthors', (form) => form.onChange);
  const values = useForm('LeaveBylineToAuthors', (form) => form.values as Values);
  const offered = useForm('LeaveBylineToAuthors', (form) => (form.initialValues as Values).byline);
  const hasAuthors = (values.authors?.connect ?? []).length > 0;
  const isNew = model === ARTICLE && documentId === undefined && document === undefined;
  const isOffered =
    isNew && typeof offered === 'string' && offered !== '' && values.byline === offered;

  useEffect(() => {
    if (isOffered && hasAuthors) onChange('byline', '');
  }, [isOffered, hasAuthors, onChange]);
  return null;
};
