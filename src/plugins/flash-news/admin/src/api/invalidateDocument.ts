import { adminApi } from '@strapi/strapi/admin';

type Dispatch = (action: { type: string }) => unknown;

let dispatch: Dispatch | undefined;

/** Redux middleware that keeps the `dispatch` of the panel's store, and passes every action on. */
export const captureDispatch =
  () =>
  (store: { dispatch: Dispatch }) =>
  <Action>(next: (action: Action) => unknown) => {
    dispatch = store.dispatch;
    return (action: Action): unknown => next(action);
  };

/** Cache tags of the content manager. Its own types for them are not public. */
type Tags = Parameters<typeof adminApi.util.invalidateTags>[0];

/** Makes the content manager reload a document that was published by another request than its own. */
export const invalidateDocument = (contentType: string, documentId: string): void => {
  const tags = [{ type: 'Document', id: `${contentType}_${documentId}` }, 'Relations'];
  dispatch?.(adminApi.util.invalidateTags(tags as unknown as Tags));
};
