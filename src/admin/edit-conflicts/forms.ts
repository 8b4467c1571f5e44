export type Values = Record<string, unknown>;

/** A form of the content manager, and which version of its entry it was filled from. */
export interface OpenForm {
  model: string;
  documentId: string;
  /** What names the version to the server; null where the language has none yet. */
  version: string | null;
  /** The fields as they were then. */
  base: Values;
  /** The fields as they are now. */
  values: Values;
  isModified: boolean;
  /** Whether what is typed was just thrown away, and is to go when the entry is read again. */
  isDiscarded: boolean;
  setValues(values: Values): void;
}

/** Forms by entry; of an entry that is open twice, in a window within the page, the last is on top. */
const open: OpenForm[] = [];

export const addForm = (form: OpenForm): (() => void) => {
  open.push(form);
  return () => open.splice(open.indexOf(form), 1);
};

/** The form in which an entry is edited; none where it is only listed. */
export const formOf = (model: string, documentId: string | undefined): OpenForm | undefined =>
  open.findLast((form) => form.model === model && form.documentId === documentId);

/** Fills a form with what was chosen, to be saved over the version that was chosen from. */
export const goOnFrom = (
  form: OpenForm,
  chosen: Pick<OpenForm, 'version' | 'base' | 'values'>,
): void => {
  Object.assign(form, chosen, { isModified: true });
  form.setValues(chosen.values);
};
