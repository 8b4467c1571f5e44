import { LETTERS } from './fold';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const SINGLE = Object.entries(LETTERS).filter(([, to]) => to.length === 1);
const DOUBLE = Object.entries(LETTERS).filter(([, to]) => to.length > 1);

/** Capitals without a mark, for a database whose `lower` knows only ASCII. */
const CAPITALS: [string, string][] = [
  ['İ', 'i'],
  ['ẞ', 'ß'],
  ...Object.keys(LETTERS)
    .map((letter): [string, string] => [letter.toUpperCase(), letter])
    .filter(
      ([capital, letter]) =>
        capital.length === 1 && !['I', 'Σ'].includes(capital) && capital !== letter,
    ),
];

const translated = (text: string, pairs: [string, string][]): string =>
  `translate(${text}, ${literal(pairs.map(([from]) => from).join(''))}, ${literal(pairs.map(([, to]) => to).join(''))})`;

/**
 * Returns the SQL that creates a function equal to `fold` for letters of its blocks; outside of them it removes marks, too.
 * IMMUTABLE, so that an index may use it.
 * @param name qualified name of the function
 * @param collation one that knows the capitals of all letters, or null for the database's own
 */
export const foldFunctionSql = (name: string, collation: string | null): string => {
  const collate = collation === null ? '' : ` collate "${collation}"`;
  const lower = `lower(${translated('given', CAPITALS)}${collate})`;
  const bare = `regexp_replace(normalize(${lower}, NFD), '[\\u0300-\\u036f]', '', 'g')`;
  const folded = DOUBLE.reduce(
    (inner, [letter, to]) => `replace(${inner}, ${literal(letter)}, ${literal(to)})`,
    translated(bare, SINGLE),
  );
  return (
    `create or replace function ${name}(given text) returns text` +
    ` language sql immutable strict parallel safe as $fold$` +
    ` select case when octet_length(given) = char_length(given) then lower(given)` +
    ` else normalize(${folded}, NFC) end $fold$`
  );
};
