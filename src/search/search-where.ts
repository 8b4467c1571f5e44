import { fold } from './fold';
import { numberAttributes, textAttributes, type TypeMeta } from './columns';
import { SEPARATOR, type Candidates } from './text-index';

/** A complete index of one type. */
export interface ReadyIndex {
  rowsContaining(term: string): Candidates;
  isFast(term: string): boolean;
}

type Where = Record<string, unknown>;

const NOWHERE: Where = { id: { $in: [] } };

const isNumber = (text: string): boolean => text.trim() !== '' && !Number.isNaN(Number(text));

const anyOf = (attributes: string[], text: string): Where[] =>
  attributes.map((attribute) => ({ [attribute]: { $containsi: text } }));

/** Returns the `where` of a `_q` search: any text of a row contains the term, or any number if the term is one. */
export const searchWhere = (
  meta: TypeMeta,
  searched: string,
  index: ReadyIndex | undefined,
): Where => {
  // PostgreSQL stores no such text, and SQLite would search only for the part before it.
  if (searched.includes('\0')) return NOWHERE;
  const term = fold(searched);
  const numbers = isNumber(searched) ? anyOf(numberAttributes(meta), searched) : [];
  const texts =
    index === undefined || term.includes(SEPARATOR)
      ? anyOf(textAttributes(meta), searched)
      : [{ id: { $in: index.rowsContaining(term) } }];
  return { $or: [...texts, ...numbers] };
};

/** Returns a query for the rows that a search finds; null where the index alone can't answer. */
export const indexHits = (searched: string, index: ReadyIndex): Candidates | null =>
  isNumber(searched) || /[\0\u001f]/.test(searched) ? null : index.rowsContaining(fold(searched));

/** Operators whose matches contain the value, once both are folded. */
const CONTAINING = ['$containsi', '$startsWithi', '$endsWithi', '$eqi'];

const isFields = (value: unknown): value is Where =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Returns folded terms that every row matching a `where` contains. */
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

/** Returns conditions that a `where` implies and the index answers, so that fewer rows are compared. */
export const impliedConditions = (meta: TypeMeta, where: unknown, index: ReadyIndex): Where[] =>
  neededTerms(meta, where)
    .filter((term) => index.isFast(term) && !/[\0\u001f]/.test(term))
    .map((term) => ({ id: { $in: index.rowsContaining(term) } }));
