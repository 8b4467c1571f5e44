import { anyUnsavedQuotes, useUnsavedQuotes, type SaveQuotes } from './unsavedQuotes';

/** Strapi's description of a button; only the properties read or set here. */
interface Description {
  disabled?: boolean;
  /** Returns true where no dialog follows. */
  onClick?: (event: unknown) => unknown;
  dialog?: unknown;
}

interface EditView {
  model: string;
  documentId?: string;
  document?: { status?: string };
}

/** A document action of the content manager: a component that returns a button's description. */
export interface DocumentAction {
  (view: EditView): Description | null;
  type?: string;
  position?: unknown;
}

/** A second press comes before Strapi has drawn the button as busy. */
let isRunning = false;

const once = async (work: () => Promise<unknown>): Promise<void> => {
  if (isRunning) return;
  isRunning = true;
  try {
    await work();
  } finally {
    isRunning = false;
  }
};

/**
 * Saves quotes, then does what the button does, if it does something. Returns what that returns; true, for no dialog, where it does
 * nothing or the quotes aren't saved.
 */
const clickAfter = async (save: SaveQuotes, click?: () => unknown): Promise<unknown> => {
  let result: unknown = true;
  const goOn = click && (async () => (result = await click()));
  await once(() => save(goOn));
  return result;
};

/** Shows Strapi a published story as modified: its unsaved quotes are to be published, too. */
const asModified = (view: EditView): EditView =>
  view.document?.status === 'published'
    ? { ...view, document: { ...view.document, status: 'modified' } }
    : view;

/** Makes Strapi's "Save" and "Publish" save the unsaved quotes of the story first. Where those are refused, nothing else is done. */
export const saveQuotesFirst = (action: DocumentAction): DocumentAction => {
  if (action.type !== 'update' && action.type !== 'publish') return action;
  const SaveQuotesFirst: DocumentAction = (view) => {
    const save = useUnsavedQuotes(view.model, view.documentId);
    const described = action(save && action.type === 'publish' ? asModified(view) : view);
    if (!described || !save) return described;
    if (!described.disabled) {
      const click = (event: unknown) => clickAfter(save, () => described.onClick?.(event));
      return { ...described, onClick: click };
    }
    // Nothing but the quotes is changed.
    if (action.type === 'update') {
      return { ...described, disabled: false, onClick: () => clickAfter(save) };
    }
    return described;
  };
  return Object.assign(SaveQuotesFirst, { type: action.type, position: action.position });
};

/** Whether a key saves or publishes the story that is open, as Strapi has it: Ctrl or ⌘ with S, Enter or Shift+Enter. */
export const isSaveKey = ({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): boolean =>
  (ctrlKey || metaKey) && (key === 'Enter' || (key.toLowerCase() === 's' && !shiftKey));

/** Makes Strapi's keys for "Save" and "Publish" save unsaved quotes first: Strapi hears the key once they are saved. */
export const saveQuotesBeforeKeys = (page: Window): void => {
  const repeated = new WeakSet<Event>();
  page.addEventListener(
    'keydown',
    (event) => {
      const save = isSaveKey(event) && !repeated.has(event) ? anyUnsavedQuotes() : undefined;
      if (!save) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { key, code, ctrlKey, metaKey, shiftKey } = event;
      const init = { key, code, ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true };
      void once(() =>
        save(() => {
          const again = new KeyboardEvent('keydown', init);
          repeated.add(again);
          page.dispatchEvent(again);
        }),
      );
    },
    { capture: true },
  );
};
