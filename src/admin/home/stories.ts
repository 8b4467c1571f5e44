/** The content type of stories. */
export const ARTICLE = 'api::article.article';

export const LIST = `/content-manager/collection-types/${ARTICLE}`;

/** Returns the address of a story's edit view, or of the list's form for a new one, in a language (BCP 47). */
export const storyPath = (documentId: string, language?: string | null): string =>
  language
    ? `${LIST}/${documentId}?plugins[i18n][locale]=${encodeURIComponent(language)}`
    : `${LIST}/${documentId}`;
