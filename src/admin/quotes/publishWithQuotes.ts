import type { ActionDescription, DocumentAction, EditView } from '../edit-view';
import { useWaitingQuotes, versionOf } from './waitingQuotes';

const ARTICLE = 'api::article.article';
const QUOTE = 'api::quote.quote';

/** Marks an article with waiting quotes as modified: Strapi compares only the article's own fields. */
const withWaiting = (view: EditView, waiting: number): EditView =>
  view.model === ARTICLE && waiting > 0 && view.document?.status === 'published'
    ? { ...view, document: { ...view.document, status: 'modified' } }
    : view;

/** Skips Strapi's question about draft relations: a quote is published with its article, or the server says why not. */
const withoutQuestion = (description: ActionDescription): ActionDescription => ({
  ...description,
  async onClick(event) {
    const isDone = await description.onClick?.(event);
    if (isDone !== true) await description.dialog?.onConfirm?.();
    return true;
  },
});

/** Adapts Strapi's "Publish" to articles and quotes. */
export const publishWithQuotes = (usePublish: DocumentAction): DocumentAction => {
  const usePublishWithQuotes: DocumentAction = (view) => {
    const waiting = useWaitingQuotes(versionOf(view));
    const description = usePublish(withWaiting(view, waiting));
    return description && view.model === QUOTE ? withoutQuestion(description) : description;
  };
  return Object.assign(usePublishWithQuotes, {
    type: usePublish.type,
    position: usePublish.position,
  });
};
