import type { ActionDescription, DocumentAction, EditView } from '../edit-view';
import { useWaiting, versionOf } from './waiting';

const ARTICLE = 'api::article.article';
const QUOTE = 'api::quote.quote';

/** An article is changed, and can be published, while a quote of it waits: Strapi looks at its own fields alone. */
const withWaiting = (view: EditView, waiting: number): EditView =>
  view.model === ARTICLE && waiting > 0 && view.document?.status === 'published'
    ? { ...view, document: { ...view.document, status: 'modified' } }
    : view;

/**
 * Strapi asks whether to publish "without relations" where the entry at the other end is a draft, and counts an
 * article that was just chosen by itself, without the server. For a quote that is no question: it goes with its
 * article, or the server says why not.
 */
const withoutQuestion = (description: ActionDescription): ActionDescription => ({
  ...description,
  async onClick(event) {
    const isDone = await description.onClick?.(event);
    if (isDone !== true) await description.dialog?.onConfirm?.();
    return true;
  },
});

/** Strapi's "Publish", as it is for articles and their quotes. */
export const publishWithQuotes = (usePublish: DocumentAction): DocumentAction => {
  const usePublishWithQuotes: DocumentAction = (view) => {
    const waiting = useWaiting(versionOf(view));
    const description = usePublish(withWaiting(view, waiting));
    return description && view.model === QUOTE ? withoutQuestion(description) : description;
  };
  return Object.assign(usePublishWithQuotes, {
    type: usePublish.type,
    position: usePublish.position,
  });
};
