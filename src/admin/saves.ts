/** A document that this browser has just saved or published, as the content manager's answer gave it. */
export interface Saved {
  /** Uid of its content type. */
  model: string;
  /** Whether it was made by that. */
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

/** What is used here of an action of the content manager's store. */
interface Finished {
  type: string;
  meta: { arg: { endpointName: string; originalArgs: { model?: string; documentId?: string } } };
  payload?: { data?: SavedDocument };
}

const BEGUN = 'adminApi/executeMutation/pending';
const DONE = 'adminApi/executeMutation/fulfilled';

const listeners = new Set<(saved: Saved) => void>();
let started = 0;

const typeOf = (action: unknown): unknown => (action as { type?: unknown }).type;

const isFinished = (action: unknown): action is Finished => typeOf(action) === DONE;

/** What an action of the store says was saved; null for every other action. */
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

/** Redux middleware, by which the app learns what the content manager saves. */
export const watchSaves =
  () =>
  () =>
  <Action>(next: (action: Action) => unknown) =>
  (action: Action): unknown => {
    const result = next(action);
    if (typeOf(action) === BEGUN) started += 1;
    const saved = savedBy(action);
    if (saved) listeners.forEach((listener) => listener(saved));
    return result;
  };

/** Calls `listener` after each save of this browser. Returns what stops it. */
export const onSaved = (listener: (saved: Saved) => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * Calls `then` unless another write follows at once. Strapi itself writes a new document into the saved one that it
 * was created from; only where it doesn't is something left to be done.
 */
export const unlessFollowed = (then: () => void): void => {
  const before = started;
  setTimeout(() => {
    if (started === before) then();
  });
};
