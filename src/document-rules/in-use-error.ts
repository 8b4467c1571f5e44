import createError from 'http-errors';

/** An article that uses the document to be deleted. */
export interface ArticleUse {
  documentId: string;
  title: string;
}

export const MAX_NAMED = 10;

const listed = (uses: ArticleUse[], total: number): string => {
  const rest = total - uses.length;
  const names = uses.map(({ title }) => `"${title}"`).join(', ');
  return rest === 0 ? names : `${names} and ${rest} more`;
};

/** Returns the message for a document that can't be deleted; `what` names it, as in `Category "Bota"`. */
export const inUseMessage = (what: string, uses: ArticleUse[], total: number): string =>
  `${what} is used by ${total === 1 ? 'a story' : `${total} stories`}: ` +
  `${listed(uses, total)}. Take it off ${total === 1 ? 'that' : 'them'} first.`;

/** Returns the 409 for a document in use, with the first articles in its text and in `details.articles`. */
export const inUseError = (what: string, uses: ArticleUse[], total: number): Error =>
  createError(409, inUseMessage(what, uses, total), {
    name: 'ConflictError',
    details: { articles: uses, total },
  });
