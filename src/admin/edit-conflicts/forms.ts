export type Values = Record<string, unknown>;

/** An open form of the content manager. */
export interface OpenForm {
  model: string;
  documentId: string;
  /** Tag of the version it was filled from; null where the language has none yet. */
  version: string | null;
  /** The values it was filled with. */
  base: Values;
  /** The values as edited. */
  values: Values;
  isModified: boolean;
  /** Whether the user has just discarded the edits, so that the next load replaces them. */
  isDiscarded: boolean;
  /** Whether the values as they are were saved. */
  isSaved: boolean;
  setValues(values: Values): void;
}

/** A document may be open twice (in a window within the page); the last is on top. */
const open: OpenForm[] = [];

export const addForm = (form: OpenForm): (() => void) => {
  open.push(form);
  return () => open.splice(open.indexOf(form), 1);
};

/** Returns the open form of a document; undefined where it is only listed. */
export const findForm = (model: string, documentId: string | undefined): OpenForm | undefined =>
  open.findLast((form) => form.model === model && form.documentId === documentId);

/** Fills a form with the chosen values, to be saved over the version that they were chosen from. */
export const fillForm = (
  form: OpenForm,
  chosen: Pick<OpenForm, 'version' | 'base' | 'values'>,
): void => {
  Object.assign(form, chosen, { isModified: true, isSaved: false });
  form.setValues(chosen.values);
};

/** The form of a language without a version that the page has removed to show the version that now exists. */
let removed: OpenForm | null = null;

/** Keeps a removed form until the page has a form for the same document again. */
export const carryOver = (form: OpenForm): void => {
  removed = form;
};

/** Returns the removed form of a document if something in it was not saved, and forgets it. */
export const takeOver = (model: string, documentId: string): OpenForm | null => {
  const form = removed;
  removed = null;
  const isOfDocument = form?.model === model && form.documentId === documentId;
  return isOfDocument && form.isModified && !form.isSaved && !form.isDiscarded ? form : null;
};
