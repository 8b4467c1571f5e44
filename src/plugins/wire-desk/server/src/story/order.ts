/** The order of `inOrder`, as Strapi's queries take it. */
export const BY_PLACE = [{ position: 'asc' }, { documentId: 'asc' }];

const LAST = Number.MAX_SAFE_INTEGER;

/**
 * Orders quotes as readers see them: by place. Two writes at once can give one place twice: then by documentId, which draft and
 * published version share. Where a type of quotes has no places, they come as they were added. Stable.
 */
export const inOrder = <Quote extends { documentId: string; position: number | null }>(
  quotes: Quote[],
): Quote[] =>
  quotes.toSorted((one, other) => {
    if (one.position === null && other.position === null) return 0;
    const apart = (one.position ?? LAST) - (other.position ?? LAST);
    return apart === 0 ? (one.documentId < other.documentId ? -1 : 1) : apart;
  });

/** Returns whether two lists have what is in both in the same order. */
export const isSameOrder = (one: string[], other: string[]): boolean => {
  const shared = one.filter((id) => other.includes(id));
  return other.filter((id) => shared.includes(id)).every((id, index) => id === shared[index]);
};

/** Returns the list with what is only in the present one after what it follows there. */
export const withUnseen = (wanted: string[], present: string[]): string[] => {
  const list = [...wanted];
  present.forEach((id, index) => {
    if (list.includes(id)) return;
    const before = present[index - 1];
    list.splice(before === undefined ? 0 : list.indexOf(before) + 1, 0, id);
  });
  return list;
};

/**
 * Returns whether a list needs places to be in its order. Without them, what is added comes last, and what was there before
 * keeps its order: a save changes only what was moved.
 */
export const needsPlaces = (wanted: string[], present: string[]): boolean => {
  const isKept = (id: string): boolean => present.includes(id);
  const byItself = [
    ...present.filter((id) => wanted.includes(id)),
    ...wanted.filter((id) => !isKept(id)),
  ];
  return byItself.some((id, index) => id !== wanted[index]);
};
