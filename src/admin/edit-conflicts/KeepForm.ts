import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { EditView } from '../edit-view';
import { changedValues } from './conflictRows';
import { addForm, carryOver, takeOver, type OpenForm, type Values } from './forms';

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
  const location = useLocation();
  const address = useRef('');

  useEffect(() => {
    address.current = window.location.href;
  }, [location]);

  useEffect(() => {
    if (!isEdited) return;
    if (tracked.current) {
      track(tracked.current, state, version);
      return;
    }
    tracked.current = startTracking(state, { model, documentId, version });
    const removed = takeOver(model, documentId);
    if (removed) continueForm(tracked.current, removed);
  });

  useEffect(() => {
    const form = isEdited ? tracked.current?.form : undefined;
    if (!form) return undefined;
    const remove = addForm(form);
    return () => {
      remove();
      // Strapi removes the form of a language without a version whenever it loads the document again.
      const isLeft = window.location.href !== address.current;
      const isOfPage = window.location.pathname.includes(form.documentId);
      if (tracked.current?.version === null && isOfPage && !isLeft) carryOver(form);
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
    isSaved: false,
    setValues,
  },
  initial: initialValues,
  version: entry.version,
  restore: null,
});

/** Puts what was changed in a removed form into the one that replaces it, still to be saved over the version it was based on. */
const continueForm = ({ form }: TrackedForm, removed: OpenForm): void => {
  const values = { ...form.values, ...changedValues(removed) };
  const { version, base } = removed;
  Object.assign(form, { version, base, values, isModified: true });
  form.setValues(values);
};

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
  if (state.values !== form.values) {
    form.isDiscarded = false;
    form.isSaved = false;
  }
  form.values = state.values;
  form.isModified = state.modified;
  form.setValues = state.setValues;
};

KeepForm.type = 'keep-form';
KeepForm.position = ['panel', 'relation-modal'] as const;
