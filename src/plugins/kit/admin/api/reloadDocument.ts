import { adminApi } from '@strapi/strapi/admin';

export type Dispatch = (action: { type: string }) => unknown;
/** Cache tags of the content manager. Its own types for them are not public. */
type Tags = Parameters<typeof adminApi.util.invalidateTags>[0];

let dispatch: Dispatch | undefined;

/** Redux middleware that keeps the `dispatch` of the panel's store, and passes every action on. */
export const captureDispatch =
  () =>
  (store: { dispatch: Dispatch }) =>
  <Action>(next: (action: Action) => unknown) => {
    dispatch = store.dispatch;
    return (action: Action): unknown => next(action);
  };

/** Makes the content manager load a document again that another request than its own has changed. */
export const reloadDocument = (contentType: string, documentId: string): void => {
  const tags = [{ type: 'Document', id: `${contentType}_${documentId}` }, 'Relations'];
  dispatch?.(adminApi.util.invalidateTags(tags as unknown as Tags));
};
