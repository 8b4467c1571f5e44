import { fold } from './fold';
import { numberAttributes, textAttributes, type TypeMeta } from './columns';
import { SEPARATOR, type Candidates } from './index-of';

/** A complete index of one type. */
export interface ReadyIndex {
  holding(term: string): Candidates;
  isFast(term: string): boolean;
}

type Where = Record<string, unknown>;

const NOWHERE: Where = { id: { $in: [] } };

const isNumber = (text: string): boolean => text.trim() !== '' && !Number.isNaN(Number(text));

const anyOf = (attributes: string[], text: string): Where[] =>
  attributes.map((attribute) => ({ [attribute]: { $containsi: text } }));

/** The condition that `_q` is: that any text of a row, or any number if it is one, has the searched one in it. */
export const searchWhere = (
  meta: TypeMeta,
  searched: string,
  index: ReadyIndex | undefined,
): Where => {
  // No text of PostgreSQL's has it in it, and SQLite would search for what is before it.
  if (searched.includes('\0')) return NOWHERE;
  const term = fold(searched);
  const numbers = isNumber(searched) ? anyOf(numberAttributes(meta), searched) : [];
  const texts =
    index === undefined || term.includes(SEPARATOR)
      ? anyOf(textAttributes(meta), searched)
      : [{ id: { $in: index.holding(term) } }];
  return { $or: [...texts, ...numbers] };
};

/** The rows that a search finds, where nothing but the index has to be asked; null otherwise. */
export const hitsOfIndex = (searched: string, index: ReadyIndex): Candidates | null =>
  isNumber(searched) || /[\0\u001f]/.test(searched) ? null : index.holding(fold(searched));

/** Operators whose value is in what they find, once both are folded. */
const CONTAINING = ['$containsi', '$startsWithi', '$endsWithi', '$eqi'];

const isFields = (value: unknown): value is Where =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The folded terms that every row which meets a `where` has in one of its texts. */
const neededTerms = (meta: TypeMeta, where: unknown): string[] => {
  if (!isFields(where)) return [];
  return Object.entries(where).flatMap(([key, value]) => {
    if (key === '$and' && Array.isArray(value)) {
      return value.flatMap((inner) => neededTerms(meta, inner));
    }
    if (!isFields(value) || !textAttributes(meta).includes(key)) return [];
    return CONTAINING.flatMap((operator) => {
      const text = value[operator];
      return typeof text === 'string' ? [fold(text)] : [];
    });
  });
};

/** Conditions that a `where` implies and an index answers: with them, not each row has to be compared. */
export const impliedBy = (meta: TypeMeta, where: unknown, index: ReadyIndex): Where[] =>
  neededTerms(meta, where)
    .filter((term) => index.isFast(term) && !/[\0\u001f]/.test(term))
    .map((term) => ({ id: { $in: index.holding(term) } }));
