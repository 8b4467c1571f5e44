import { pairTerm } from './index-terms';

/** A condition on the terms of a row in the index. */
export type Expression =
  | { term: string; isPrefix?: boolean }
  | { sequence: string[] }
  | { all: Expression[] }
  | { any: Expression[] }
  | { of: Expression; butNot: Expression };

const quoted = (term: string): string => `"${term}"`;

/** Renders an expression in the syntax of SQLite's FTS5; terms have no quotation marks (`words.ts`). */
export const toFts5 = (expression: Expression): string => {
  if ('term' in expression)
    return quoted(expression.term) + (expression.isPrefix === true ? ' *' : '');
  if ('sequence' in expression) return quoted(expression.sequence.join(' '));
  if ('all' in expression) return `(${expression.all.map(toFts5).join(' AND ')})`;
  if ('any' in expression) return `(${expression.any.map(toFts5).join(' OR ')})`;
  return `(${toFts5(expression.of)} NOT ${toFts5(expression.butNot)})`;
};

const lexeme = (term: string): string => `'${term}'`;

/** By positions, or by pairs: only a version that is too long for positions has pairs among its terms. */
const sequenceToTsquery = (sequence: string[]): string => {
  const pairs = sequence.slice(1).map((term, at) => lexeme(pairTerm(sequence[at] ?? '', term)));
  return `((${sequence.map(lexeme).join(' <-> ')}) | (${pairs.join(' & ')}))`;
};

/** Renders an expression in the syntax of PostgreSQL's `tsquery`. */
export const toTsquery = (expression: Expression): string => {
  if ('term' in expression)
    return lexeme(expression.term) + (expression.isPrefix === true ? ':*' : '');
  if ('sequence' in expression) return sequenceToTsquery(expression.sequence);
  if ('all' in expression) return `(${expression.all.map(toTsquery).join(' & ')})`;
  if ('any' in expression) return `(${expression.any.map(toTsquery).join(' | ')})`;
  return `(${toTsquery(expression.of)} & !${toTsquery(expression.butNot)})`;
};
