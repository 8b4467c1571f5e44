import type { FeedFields, OptIn, QuoteTarget, ReferenceTarget } from '../../../shared/opt-in';

/** What is loaded of rows; `populate` may be of relations, components and media. */
export interface Selection {
  select?: string[];
  /** Whether drafts are left out. */
  published?: true;
  populate?: Record<string, Selection>;
}

const IMAGE = ['url', 'alternativeText', 'width', 'height'];
const FIGURE = [...IMAGE, 'caption', 'mime', 'formats'];

/** Fields of stories, which items lack. */
const STORY_FIELDS = [
  ...(['byline', 'body', 'creditName', 'creditUrl', 'datelinePlace', 'datelineDate'] as const),
  ...(['imageCaption', 'imageCredit', 'authors', 'quotes'] as const),
] satisfies (keyof FeedFields)[];
export type StoryField = (typeof STORY_FIELDS)[number];

const isStoryField = (name: keyof FeedFields): name is StoryField =>
  (STORY_FIELDS as string[]).includes(name);

const select = (
  { fields, category, people, authors }: OptIn,
  image: string[],
  isSelected: (name: keyof FeedFields) => boolean,
): Selection => {
  const root: Selection = { select: ['id', 'documentId', 'locale', 'updatedAt'] };
  const leaves: Partial<Record<keyof FeedFields, string[]>> = {
    image,
    category: columnsOf(category),
    people: columnsOf(people),
    authors: columnsOf(authors),
  };
  for (const [name, path] of Object.entries(fields) as [keyof FeedFields, string][]) {
    // Quotes have more than columns.
    if (name !== 'quotes' && isSelected(name)) add(root, path.split('.'), leaves[name]);
  }
  return root;
};

/** Selects the columns of an item. */
export const selectionOf = (optIn: OptIn): Selection =>
  select(optIn, IMAGE, (name) => !isStoryField(name));

/** What is selected of a story, beside its item. */
export interface SelectedOfStory {
  isWanted: (name: StoryField) => boolean;
  /** Other spellings of the names of speakers. */
  aliases: boolean;
}

const ALL: SelectedOfStory = { isWanted: () => true, aliases: true };

/** Selects the columns of a story: those of its item, and the fields of stories that are wanted. */
export const storySelectionOf = (
  optIn: OptIn,
  { isWanted, aliases }: SelectedOfStory = ALL,
): Selection => {
  const root = select(optIn, FIGURE, (name) => !isStoryField(name) || isWanted(name));
  const { fields, quotes } = optIn;
  if (fields.quotes === undefined || quotes === null || !isWanted('quotes')) return root;
  return {
    ...root,
    populate: { ...root.populate, [fields.quotes]: quoteSelection(quotes, aliases) },
  };
};

const quoteSelection = ({ has, speaker }: QuoteTarget, aliases: boolean): Selection => ({
  select: ['id', 'documentId', 'text', ...has],
  // The relation may include drafts of quotes.
  published: true,
  ...(speaker && {
    populate: {
      speaker: {
        select: ['id', ...columnsOf(speaker)],
        ...(aliases && speaker.aliases && { populate: { aliases: { select: ['id', 'text'] } } }),
      },
    },
  }),
});

const columnsOf = (target: ReferenceTarget | null): string[] =>
  target === null
    ? []
    : ['documentId', target.name, ...(target.slug === null ? [] : [target.slug])];

const add = (at: Selection, [head = '', ...rest]: string[], leaf: string[] | undefined): void => {
  if (rest.length === 0 && leaf === undefined) {
    at.select = [...(at.select ?? ['id']), head];
    return;
  }
  at.populate ??= {};
  const inner = (at.populate[head] ??= { select: ['id'] });
  if (rest.length === 0) inner.select = ['id', ...(leaf ?? [])];
  else add(inner, rest, leaf);
};
