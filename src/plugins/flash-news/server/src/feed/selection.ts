import type { FeedFields, OptIn, ReferenceTarget } from '../../../shared/opt-in';

/** `select` and `populate` in the words of `strapi.db.query`. */
export interface Selection {
  select?: string[];
  populate?: Record<string, Selection>;
}

const IMAGE = ['url', 'alternativeText', 'width', 'height'];

/** Only the columns that an item shows, whatever the type's fields are called. */
export const selectionOf = ({ fields, category, people }: OptIn): Selection => {
  const root: Selection = { select: ['id', 'documentId', 'locale', 'updatedAt'] };
  const leaves: Partial<Record<keyof FeedFields, string[]>> = {
    image: IMAGE,
    category: columnsOf(category),
    people: columnsOf(people),
  };
  for (const [name, path] of Object.entries(fields) as [keyof FeedFields, string][]) {
    add(root, path.split('.'), leaves[name]);
  }
  return root;
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
