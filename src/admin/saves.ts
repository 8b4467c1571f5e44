/** A save or publication of this browser, from the content manager's response. */
export interface Saved {
  /** Uid of the content type. */
  model: string;
  /** Whether the save created the document. */
  isNew: boolean;
  document: SavedDocument;
}

export interface SavedDocument {
  id: number;
  documentId: string;
  locale?: string | null;
  status?: string;
  [field: string]: unknown;
}

/** A finished request in the content manager's store. */
interface Finished {
  type: string;
  meta: { arg: { endpointName: string; originalArgs: { model?: string; documentId?: string } } };
  payload?: { data?: SavedDocument };
}

const STARTED = 'adminApi/executeMutation/pending';
const DONE = 'adminApi/executeMutation/fulfilled';

const listeners = new Set<(saved: Saved) => void>();
let started = 0;

const typeOf = (action: unknown): unknown => (action as { type?: unknown }).type;

const isFinished = (action: unknown): action is Finished => typeOf(action) === DONE;

/** Returns the save that a store action reports; null for other actions. */
export const savedBy = (action: unknown): Saved | null => {
  if (!isFinished(action)) return null;
  const { endpointName, originalArgs } = action.meta.arg;
  const { model, documentId } = originalArgs;
  const document = action.payload?.data;
  if (!model || !document?.documentId || !/^(create|update|publish)Document$/.test(endpointName)) {
    return null;
  }
  return { model, isNew: !documentId, document };
};

/** Redux middleware that notifies the listeners of `onSaved`. */
export const watchSaves =
  () =>
  () =>
  <Action>(next: (action: Action) => unknown) =>
  (action: Action): unknown => {
    const result = next(action);
    if (typeOf(action) === STARTED) started += 1;
    const saved = savedBy(action);
    if (saved) listeners.forEach((listener) => listener(saved));
    return result;
  };

/** Calls `listener` after each save in this browser. Returns the function that unsubscribes it. */
export const onSaved = (listener: (saved: Saved) => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Calls `then` unless another write starts at once: in saved forms Strapi itself writes the field. */
export const ifNoWriteFollows = (then: () => void): void => {
  const before = started;
  setTimeout(() => {
    if (started === before) then();
  });
};
