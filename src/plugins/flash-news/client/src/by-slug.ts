import type { BySlugResponse, MovedResponse } from '../../shared/contracts/feed';
import { readBody, refusalIn } from './error';
import type { Answer } from './exchange';

/** An article as `by-slug` gives it: the item of the feed, and its corrections. */
export type Article = BySlugResponse['data'];

/**
 * What stands under a slug. `moved` has the present slug, to which a site sends its readers on (301), and the
 * article where it could be followed; `gone` has the notice that readers are shown instead (410).
 */
export type AddressAnswer =
  | { kind: 'found'; article: Article }
  | { kind: 'moved'; slug: string; locale: string; article: Article | null }
  | { kind: 'gone'; notice: string; details: unknown };

/** The present slug tells of a move, not `Response.redirected`: what frameworks keep of an answer lacks it. */
const standing = (slug: string, article: Article): AddressAnswer =>
  article.slug === null || article.slug === slug
    ? { kind: 'found', article }
    : { kind: 'moved', slug: article.slug, locale: article.locale, article };

/**
 * Reads an answer of `by-slug`; null where nothing is to be read under it.
 * @throws FlashNewsError for any other refusal.
 */
export const addressAnswerIn = (slug: string, answer: Answer): AddressAnswer | null => {
  if (answer.status === 404) return null;
  if (answer.status === 410) {
    const { message, details } = refusalIn(answer);
    return { kind: 'gone', notice: message, details };
  }
  // Only a fetch that was handed in stops at a redirect whose body can be read.
  if (answer.status === 301) {
    const { data } = readBody(answer) as MovedResponse;
    return { kind: 'moved', slug: data.slug, locale: data.locale, article: null };
  }
  if (answer.status !== 200) throw refusalIn(answer);
  return standing(slug, (readBody(answer) as BySlugResponse).data);
};
