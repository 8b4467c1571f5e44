import createError from 'http-errors';

/** An article that holds what somebody wants to delete. */
export interface Use {
  documentId: string;
  title: string;
}

export const NAMED_AT_MOST = 10;

const listed = (uses: Use[], total: number): string => {
  const rest = total - uses.length;
  const names = uses.map(({ title }) => `"${title}"`).join(', ');
  return rest === 0 ? names : `${names} and ${rest} more`;
};

/** What an editor reads when a thing can't be deleted; `what` names it, as in `Category "Bota"`. */
export const inUseMessage = (what: string, uses: Use[], total: number): string =>
  `${what} is used by ${total === 1 ? 'an article' : `${total} articles`}: ` +
  `${listed(uses, total)}. Take it off ${total === 1 ? 'that' : 'them'} first.`;

/** 409 naming the first articles in words, and in `details` as `{ articles, total }`. */
export const inUse = (what: string, uses: Use[], total: number): Error =>
  createError(409, inUseMessage(what, uses, total), {
    name: 'ConflictError',
    details: { articles: uses, total },
  });
