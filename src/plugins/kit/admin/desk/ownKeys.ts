const TYPING = 'input, textarea, select, [contenteditable], [role="combobox"], [role="listbox"]';

/** Matches the elements that have a use of their own for keys. */
export const OWN_KEYS = `${TYPING}, [role="menu"], [role="dialog"], [role="alertdialog"]`;
