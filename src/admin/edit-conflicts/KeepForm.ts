import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import type { EditView } from '../edit-view';
import { addForm, type OpenForm, type Values } from './forms';

interface FormState {
  initialValues: Values;
  values: Values;
  modified: boolean;
  setValues(values: Values): void;
}

/** A form, and what has to be put back into it when Strapi fills it with what others saved. */
interface Kept {
  form: OpenForm;
  initial: Values;
  version: string | null;
  restore: Values | null;
}

/**
 * Remembers which version a form was filled from, and keeps what is typed in it: Strapi fills a form anew
 * whenever it reads the entry again. An action without a button, since actions are wherever a form is.
 */
export const KeepForm = ({ model, documentId, meta, activeTab }: EditView): null => {
  const state = useForm('KeepForm', (form) => form as unknown as FormState);
  const kept = useRef<Kept | null>(null);
  const isEdited =
    documentId !== undefined && meta?.version !== undefined && activeTab !== 'published';
  const version = meta?.version ?? null;

  useEffect(() => {
    if (!isEdited) return;
    kept.current ??= begin(state, { model, documentId, version });
    follow(kept.current, state, version);
  });

  useEffect(() => {
    const form = isEdited ? kept.current?.form : undefined;
    if (!form) return undefined;
    const remove = addForm(form);
    return () => {
      remove();
      kept.current = null;
    };
  }, [isEdited, model, documentId]);

  return null;
};

const begin = (
  { initialValues, values, modified, setValues }: FormState,
  entry: Pick<OpenForm, 'model' | 'documentId' | 'version'>,
): Kept => ({
  form: {
    ...entry,
    base: initialValues,
    values,
    isModified: modified,
    isDiscarded: false,
    setValues,
  },
  initial: initialValues,
  version: entry.version,
  restore: null,
});

const follow = (kept: Kept, state: FormState, version: string | null): void => {
  const { form } = kept;
  if (version !== kept.version) {
    kept.version = version;
    if (form.isModified && !form.isDiscarded) kept.restore = form.values;
    else form.version = version;
    form.isDiscarded = false;
  }
  if (state.initialValues !== kept.initial) {
    kept.initial = state.initialValues;
    const isKept = form.isModified && !form.isDiscarded;
    const restore = kept.restore ?? (isKept ? form.values : null);
    if (restore) {
      state.setValues(restore);
      kept.restore = null;
      return;
    }
    form.base = state.initialValues;
  } else if (kept.restore) kept.restore = state.values;
  if (state.values !== form.values) form.isDiscarded = false;
  form.values = state.values;
  form.isModified = state.modified;
  form.setValues = state.setValues;
};

KeepForm.type = 'keep-form';
KeepForm.position = ['panel', 'relation-modal'] as const;
