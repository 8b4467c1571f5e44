import type { FeedFields, OptIn, ReferenceTarget } from '../../../shared/opt-in';

/** Part of a query of `strapi.db.query`. */
export interface Selection {
  select?: string[];
  where?: object;
  populate?: Record<string, Selection>;
}

const IMAGE = ['url', 'alternativeText', 'width', 'height'];

const STORY_FIELDS: (keyof FeedFields)[] = ['byline', 'body', 'quotes'];

/** Selects the columns of an item. */
export const selectionOf = ({ fields, category, people }: OptIn): Selection => {
  const root: Selection = { select: ['id', 'documentId', 'locale', 'updatedAt'] };
  const leaves: Partial<Record<keyof FeedFields, string[]>> = {
    image: IMAGE,
    category: columnsOf(category),
    people: columnsOf(people),
  };
  for (const [name, path] of Object.entries(fields) as [keyof FeedFields, string][]) {
    if (STORY_FIELDS.includes(name)) continue;
    add(root, path.split('.'), leaves[name]);
  }
  return root;
};

/** Selects the columns of a story: those of its item, with byline, body and quotes. */
export const storySelectionOf = (optIn: OptIn): Selection => {
  const { fields, quotes } = optIn;
  const root = selectionOf(optIn);
  for (const name of ['byline', 'body'] as const) {
    const path = fields[name];
    if (path !== undefined) add(root, path.split('.'), undefined);
  }
  if (fields.quotes === undefined || quotes === null) return root;
  const { attributedAs, speaker } = quotes;
  const aliases = speaker?.aliases === true && { aliases: { select: ['id', 'text'] } };
  return {
    ...root,
    populate: {
      ...root.populate,
      [fields.quotes]: {
        select: ['id', 'text', ...(attributedAs ? ['attributedAs'] : [])],
        // The relation may include drafts of quotes.
        where: { publishedAt: { $notNull: true } },
        ...(speaker && {
          populate: { speaker: { select: ['id', speaker.name], populate: { ...aliases } } },
        }),
      },
    },
  };
};

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
