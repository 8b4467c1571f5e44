import { adminApi } from '@strapi/strapi/admin';

type Dispatch = (action: { type: string }) => unknown;

let dispatch: Dispatch | undefined;

/** Redux middleware that changes nothing; by it the plugin can speak to the store of the panel. */
export const reachStore =
  () =>
  (store: { dispatch: Dispatch }) =>
  <Action>(next: (action: Action) => unknown) => {
    dispatch = store.dispatch;
    return (action: Action): unknown => next(action);
  };

/** What the content manager calls a document that it has read; its own types are not public. */
type Tags = Parameters<typeof adminApi.util.invalidateTags>[0];

/** Lets the content manager read a document again, which was published by another way than its own button. */
export const readAgain = (contentType: string, documentId: string): void => {
  const tags = [{ type: 'Document', id: `${contentType}_${documentId}` }, 'Relations'];
  dispatch?.(adminApi.util.invalidateTags(tags as unknown as Tags));
};
