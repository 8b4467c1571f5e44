/** What is looked at of a version before readers get it. */
export interface Story {
  title: unknown;
  lead: unknown;
  byline: unknown;
  /** The credit component, of which the code or the name says whose copy it is. */
  credit: unknown;
  hasCategory: boolean;
}

/** What a version can lack, as the field in which an editor puts it right. */
export type Need = 'title' | 'category' | 'lead' | 'byline';

/** A version that lacks something, with its language as staff know it. */
export interface Gap {
  language: string;
  needs: Need[];
}

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const isCredited = (credit: unknown): boolean => {
  const { code, name } = (credit ?? {}) as { code?: unknown; name?: unknown };
  return isFilled(code) || isFilled(name);
};

/**
 * What a version lacks to be published. A flash of one line needs no more than its headline and category:
 * the story is still to be written.
 */
export const needsOf = (story: Story, isOneLine: boolean): Need[] => [
  ...(isFilled(story.title) ? [] : (['title'] as const)),
  ...(story.hasCategory ? [] : (['category'] as const)),
  ...(isOneLine || isFilled(story.lead) ? [] : (['lead'] as const)),
  ...(isOneLine || isFilled(story.byline) || isCredited(story.credit) ? [] : (['byline'] as const)),
];

const WORDS: Record<Need, string> = {
  title: 'a headline',
  category: 'a category',
  lead: 'a lead',
  byline: 'a credit or byline',
};

const list = (words: string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(words);

/** What an editor reads: everything that is missing, in every language at once. */
export const sayGaps = (title: string, gaps: Gap[]): string =>
  [
    `“${title}” can’t be published yet.`,
    ...gaps.map(
      ({ language, needs }) =>
        `The ${language} version needs ${list(needs.map((need) => WORDS[need]))}.`,
    ),
  ].join(' ');

/** The same by field, in the form in which the panel marks them. */
export const gapErrors = (gaps: Gap[]): { path: string[]; message: string; name: string }[] =>
  [...new Set(gaps.flatMap(({ needs }) => needs))].map((need) => ({
    path: [need],
    message: `To be published, it needs ${WORDS[need]}.`,
    name: 'ValidationError',
  }));
