import type { BySlugResponse, MovedResponse } from '../../shared/contracts/feed';
import { parseBody, toError } from './error';
import type { Answer } from './conditional-get';

/** An article as `by-slug` returns it: the feed item with its corrections. */
export type Article = BySlugResponse['data'];

/**
 * What a slug leads to. `moved`: redirect readers to `slug` (301); `article` is null if fetch did not follow the
 * redirect. `gone`: the story was killed; show `notice` in its place (410).
 */
export type AddressAnswer =
  | { kind: 'found'; article: Article }
  | { kind: 'moved'; slug: string; locale: string; article: Article | null }
  | { kind: 'gone'; notice: string; details: unknown };

/** Compares slugs, because responses cached by frameworks lack `Response.redirected`. */
const foundOrMoved = (slug: string, article: Article): AddressAnswer =>
  article.slug === null || article.slug === slug
    ? { kind: 'found', article }
    : { kind: 'moved', slug: article.slug, locale: article.locale, article };

/**
 * Converts an answer of `by-slug`; null if readers see no article under the slug.
 * @throws FlashNewsError for any other error status, or a body that is not JSON.
 */
export const toAddressAnswer = (slug: string, answer: Answer): AddressAnswer | null => {
  if (answer.status === 404) return null;
  if (answer.status === 410) {
    const { message, details } = toError(answer);
    return { kind: 'gone', notice: message, details };
  }
  // Only a custom fetch returns a redirect with its body instead of following it.
  if (answer.status === 301) {
    const { data } = parseBody(answer) as MovedResponse;
    return { kind: 'moved', slug: data.slug, locale: data.locale, article: null };
  }
  if (answer.status !== 200) throw toError(answer);
  return foundOrMoved(slug, (parseBody(answer) as BySlugResponse).data);
};
