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
  Object.assign(form, chosen, { isModified: true });
  form.setValues(chosen.values);
};
