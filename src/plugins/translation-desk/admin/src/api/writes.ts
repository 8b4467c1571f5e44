import { adminApi } from '@strapi/strapi/admin';

const DONE = 'adminApi/executeMutation/fulfilled';

type Dispatch = (action: { type: string }) => unknown;
/** Cache tags of the content manager. Its own types for them are not public. */
type Tags = Parameters<typeof adminApi.util.invalidateTags>[0];

const listeners = new Set<() => void>();
let dispatch: Dispatch | undefined;

/** Tells every listener that something was written that they may show. */
export const announceWrite = (): void => listeners.forEach((listener) => listener());

/** Calls `listener` after every write of this browser. Returns the function that unsubscribes it. */
export const onWrite = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const ofSaves = new Set<() => void>();

/** Calls `listener` after every write of the content manager, such as a save. Returns the function that unsubscribes it. */
export const onSave = (listener: () => void): (() => void) => {
  ofSaves.add(listener);
  return () => ofSaves.delete(listener);
};

/** Redux middleware that announces the content manager's own writes, such as saves. */
export const watchWrites =
  () =>
  (store: { dispatch: Dispatch }) =>
  <Action>(next: (action: Action) => unknown) => {
    dispatch = store.dispatch;
    return (action: Action): unknown => {
      const result = next(action);
      if ((action as { type?: unknown }).type === DONE) {
        announceWrite();
        ofSaves.forEach((listener) => listener());
      }
      return result;
    };
  };

/** Makes the content manager load a document again that another request than its own has changed. */
export const reloadDocument = (contentType: string, documentId: string): void => {
  const tags = [{ type: 'Document', id: `${contentType}_${documentId}` }, 'Relations'];
  dispatch?.(adminApi.util.invalidateTags(tags as unknown as Tags));
};
