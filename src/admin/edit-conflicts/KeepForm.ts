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

/** A tracked form, and the values to restore when Strapi fills it with what others saved. */
interface TrackedForm {
  form: OpenForm;
  initial: Values;
  version: string | null;
  restore: Values | null;
}

/** Tracks the version a form was filled from; restores typed values on a refill. An action, but without a button. */
export const KeepForm = ({ model, documentId, meta, activeTab }: EditView): null => {
  const state = useForm('KeepForm', (form) => form as unknown as FormState);
  const tracked = useRef<TrackedForm | null>(null);
  const isEdited =
    documentId !== undefined && meta?.version !== undefined && activeTab !== 'published';
  const version = meta?.version ?? null;

  useEffect(() => {
    if (!isEdited) return;
    tracked.current ??= startTracking(state, { model, documentId, version });
    track(tracked.current, state, version);
  });

  useEffect(() => {
    const form = isEdited ? tracked.current?.form : undefined;
    if (!form) return undefined;
    const remove = addForm(form);
    return () => {
      remove();
      tracked.current = null;
    };
  }, [isEdited, model, documentId]);

  return null;
};

const startTracking = (
  { initialValues, values, modified, setValues }: FormState,
  entry: Pick<OpenForm, 'model' | 'documentId' | 'version'>,
): TrackedForm => ({
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

const track = (tracked: TrackedForm, state: FormState, version: string | null): void => {
  const { form } = tracked;
  if (version !== tracked.version) {
    tracked.version = version;
    if (form.isModified && !form.isDiscarded) tracked.restore = form.values;
    else form.version = version;
    form.isDiscarded = false;
  }
  if (state.initialValues !== tracked.initial) {
    tracked.initial = state.initialValues;
    const isKept = form.isModified && !form.isDiscarded;
    const restore = tracked.restore ?? (isKept ? form.values : null);
    if (restore) {
      state.setValues(restore);
      tracked.restore = null;
      return;
    }
    form.base = state.initialValues;
  } else if (tracked.restore) tracked.restore = state.values;
  if (state.values !== form.values) form.isDiscarded = false;
  form.values = state.values;
  form.isModified = state.modified;
  form.setValues = state.setValues;
};

KeepForm.type = 'keep-form';
KeepForm.position = ['panel', 'relation-modal'] as const;
