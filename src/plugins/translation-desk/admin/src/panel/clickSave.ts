/** Resolves to whether it saved. */
type SaveWords = () => Promise<boolean>;

/** Strapi's description of the button "Save"; only the properties read here. */
export interface SaveButton {
  onClick?: (event: unknown) => unknown;
  /** Set where the button saves words of companions and, unless another plugin has changed `onClick`, nothing else. */
  saveWords?: SaveWords;
}

interface Form {
  isModified: boolean;
  /** Calls `listener` when the form is saved. Returns the function that unsubscribes it. */
  onSave: (listener: () => void) => () => void;
  /** Resolves to whether the button is drawn as having nothing left to save. */
  isDone: () => Promise<boolean>;
}

/** Clicks the button "Save". Resolves to whether the form is saved, or what the button saves instead of one without changes. */
export const clickSave = async (
  { onClick, saveWords }: SaveButton,
  { isModified, onSave, isDone }: Form,
): Promise<boolean> => {
  // How the button is drawn says less: it stays on offer if words were typed while others were being saved.
  if (!isModified && saveWords && onClick === saveWords) return saveWords();
  let isFormSaved = false;
  const stop = onSave(() => {
    isFormSaved = true;
  });
  try {
    await onClick?.(undefined);
  } finally {
    stop();
  }
  return isModified ? isFormSaved : isDone();
};
