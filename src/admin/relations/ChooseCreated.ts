import { useForm, useNotification } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';

import { onSaved, ifNoWriteFollows } from '../saves';
import type { EditView } from '../edit-view';
import { fieldFor, labelOf, withChosen, type Choice } from './chosen';

/** Selects a document created from a field of an unsaved form; Strapi does that only in saved forms. */
export const ChooseCreated = ({ model, documentId }: EditView): null => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const onChange = useForm('ChooseCreated', (form) => form.onChange);
  const getValues = useForm('ChooseCreated', (form) => form.getValues);

  useEffect(() => {
    if (documentId !== undefined) return undefined;
    return onSaved(({ model: created, isNew, document }) => {
      const field = fieldFor(model, created);
      if (field === undefined || !isNew || created === model) return;
      ifNoWriteFollows(() => {
        const chosen = withChosen(
          field,
          (getValues() as Record<string, Choice | undefined>)[field],
          created,
          document,
        );
        onChange(`${field}.connect`, chosen);
        const message = formatMessage(
          { id: `relations.chosen.${field}` },
          { name: labelOf(document) },
        );
        toggleNotification({ type: 'info', message });
      });
    });
  }, [model, documentId, formatMessage, toggleNotification, onChange, getValues]);
  return null;
};
