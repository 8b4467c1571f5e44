import type { Proposal } from '../parse/proposal/proposal';
import type { IncomingItem } from './incoming-item';

/** What a piece says of itself, in place of what was read off its page. */
export type StructuredFields = Pick<IncomingItem, 'headline' | 'byline' | 'creditLine'>;

/** Returns a proposal with the structured fields of its piece, which win over what was read off the page. */
export const withFields = (proposal: Proposal, fields: StructuredFields): Proposal => ({
  ...proposal,
  article: {
    ...proposal.article,
    title: fields.headline ?? proposal.article.title,
    credit: fields.creditLine ?? proposal.article.credit,
  },
  byline: fields.byline ?? proposal.byline,
});
