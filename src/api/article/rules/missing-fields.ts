/** The fields of a version that a publication checks. */
export interface StoryFields {
  title: unknown;
  lead: unknown;
  byline: unknown;
  /** The credit component; its code or name is enough. */
  credit: unknown;
  /** Their names make the byline. */
  hasAuthors: boolean;
  hasCategory: boolean;
}

export type RequiredField = 'title' | 'category' | 'lead' | 'byline';

/** An incomplete version, with its language as staff know it. */
export interface IncompleteVersion {
  language: string;
  missing: RequiredField[];
}

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const isCredited = (credit: unknown): boolean => {
  const { code, name } = (credit ?? {}) as { code?: unknown; name?: unknown };
  return isFilled(code) || isFilled(name);
};

/** Returns the required fields that a version lacks; a one-line flash requires only headline and category. */
export const missingFields = (story: StoryFields, isOneLine: boolean): RequiredField[] => [
  ...(isFilled(story.title) ? [] : (['title'] as const)),
  ...(story.hasCategory ? [] : (['category'] as const)),
  ...(isOneLine || isFilled(story.lead) ? [] : (['lead'] as const)),
  ...(isOneLine || isSigned(story) ? [] : (['byline'] as const)),
];

const isSigned = ({ byline, credit, hasAuthors }: StoryFields): boolean =>
  isFilled(byline) || hasAuthors || isCredited(credit);

const WORDS: Record<RequiredField, string> = {
  title: 'a headline',
  category: 'a category',
  lead: 'a standfirst',
  byline: 'an author, byline or credit',
};

const list = (words: string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(words);

/** Returns the message that lists everything missing, in every language. */
export const incompleteMessage = (title: string, versions: IncompleteVersion[]): string =>
  [
    `“${title}” can’t be published yet.`,
    ...versions.map(
      ({ language, missing }) =>
        `The ${language} version needs ${list(missing.map((field) => WORDS[field]))}.`,
    ),
  ].join(' ');

/** Returns the same as errors by field, which the panel marks. */
export const fieldErrors = (
  versions: IncompleteVersion[],
): { path: string[]; message: string; name: string }[] =>
  [...new Set(versions.flatMap(({ missing }) => missing))].map((field) => ({
    path: [field],
    message: `To be published, it needs ${WORDS[field]}.`,
    name: 'ValidationError',
  }));
