import type { BySlugResponse, MovedResponse } from '../../shared/contracts/feed';
import type { WholeStory } from '../../shared/contracts/story';
import type { StoryIdentity, StoryPart } from '../../shared/story';
import { parseBody, toError } from './error';
import type { Answer } from './conditional-get';

/** A whole story, or those parts of it that were asked for. */
export type Article<Part extends StoryPart = StoryPart> = Pick<WholeStory, StoryIdentity | Part>;

/** `gone`: the story was killed; show `notice` in its place (410). */
export type StoryAnswer<Part extends StoryPart = StoryPart> =
  { kind: 'found'; article: Article<Part> } | { kind: 'gone'; notice: string; details: unknown };

/**
 * What a slug leads to. `moved`: redirect readers to `slug` (301); `article` is null if fetch did not follow the
 * redirect.
 */
export type AddressAnswer<Part extends StoryPart = StoryPart> =
  | StoryAnswer<Part>
  | { kind: 'moved'; slug: string; locale: string; article: Article<Part> | null };

/**
 * Converts an answer with a story; null if readers see none.
 * @throws FlashNewsError for any other error status, or a body that is not JSON.
 */
export const toStoryAnswer = (answer: Answer): StoryAnswer | null => {
  if (answer.status === 404) return null;
  if (answer.status === 410) {
    const { message, details } = toError(answer);
    return { kind: 'gone', notice: message, details };
  }
  if (answer.status !== 200) throw toError(answer);
  return { kind: 'found', article: (parseBody(answer) as BySlugResponse).data as Article };
};

/** Converts an answer of `by-slug`. Throws as `toStoryAnswer` does. */
export const toAddressAnswer = (slug: string, answer: Answer): AddressAnswer | null => {
  // Only a custom fetch returns a redirect with its body instead of following it.
  if (answer.status === 301) {
    const { data } = parseBody(answer) as MovedResponse;
    return { kind: 'moved', slug: data.slug, locale: data.locale, article: null };
  }
  const found = toStoryAnswer(answer);
  if (found?.kind !== 'found') return found;
  const { article } = found;
  // By slugs, because responses cached by frameworks lack `Response.redirected`.
  return article.slug === null || article.slug === slug
    ? found
    : { kind: 'moved', slug: article.slug, locale: article.locale, article };
};
