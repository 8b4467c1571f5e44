import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toFts5, toTsquery } from './expression';
import { foldByDefault } from './fold';
import { headTerm, localeCode, textTerm } from './index-terms';
import { indexedRow } from './indexed-row';
import { countWords, parseSearch } from './query';
import { inHead, inText, lookedUp } from './search-expression';
import { toTsvector } from './store/tsvector';

interface Statement {
  all(...bound: unknown[]): { rowid: number }[];
  run(...bound: unknown[]): unknown;
}
interface Sqlite {
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
}
// It has no types.
const Sqlite = createRequire(__filename)('better-sqlite3') as new (file: string) => Sqlite;

const CODE = localeCode('sq');
const parse = (text: string) => parseSearch(text, foldByDefault);

const indexOf = (...stories: string[]) => {
  const db = new Sqlite(':memory:');
  db.exec(
    `create virtual table t using fts5(terms, content='', contentless_delete=1, prefix='4 5 6 7',
      tokenize="ascii tokenchars '+='")`,
  );
  stories.forEach((text, at) => {
    const texts = { head: [text], rest: [] };
    const row = indexedRow(texts, [], { code: CODE, fold: foldByDefault });
    db.prepare('insert into t (rowid, terms) values (?, ?)').run(at, `${row.text} = ${row.head}`);
  });
  return (q: string): number[] => {
    const terms = parse(q);
    const expression = inText(terms, CODE, new Map());
    return db
      .prepare('select rowid from t where t match ? order by rowid')
      .all(toFts5(expression))
      .map(({ rowid }) => rowid);
  };
};

describe('parseSearch', () => {
  it.each([
    ['Çelë', [{ kind: 'word', word: 'cele', isPrefix: true }]],
    ['e', [{ kind: 'word', word: 'e', isPrefix: false }]],
    ['"pas mesnate"', [{ kind: 'phrase', words: ['pas', 'mesnate'] }]],
    ['„Pas Mesnate”', [{ kind: 'phrase', words: ['pas', 'mesnate'] }]],
    ['"tërmet"', [{ kind: 'word', word: 'termet', isPrefix: false }]],
    [
      '"a b',
      [
        { kind: 'word', word: 'a', isPrefix: false },
        { kind: 'word', word: 'b', isPrefix: false },
      ],
    ],
    [
      "L'Aquila",
      [
        { kind: 'word', word: 'l', isPrefix: false },
        { kind: 'word', word: 'aquila', isPrefix: true },
      ],
    ],
    ['選挙', [{ kind: 'phrase', words: ['選', '挙'] }]],
    ['ab ab', [{ kind: 'word', word: 'ab', isPrefix: true }]],
    ['* - ^ : ( ) { } + =', []],
    ['\u0301\u0308', []],
    ['🌍', []],
  ])('reads %s', (text, terms) => {
    expect(parse(text)).toEqual(terms);
  });

  it('takes operators for words', () => {
    expect(
      parse('NEAR(a, b) NOT c* OR terms:d').map((term) => 'word' in term && term.word),
    ).toEqual(['near', 'a', 'b', 'not', 'c', 'or', 'terms', 'd']);
  });

  it('takes the words of a whole sentence as they are', () => {
    const beginnings = (text: string) =>
      parse(text).filter((term) => term.kind === 'word' && term.isPrefix).length;
    expect(beginnings('aa bb cc dd ee ff gg hh')).toBe(8);
    expect(beginnings('aa bb cc dd ee ff gg hh ii')).toBe(0);
    expect(beginnings('aa bb "cc dd ee ff gg hh ii"')).toBe(0);
  });

  it('counts the words of phrases', () => {
    expect(countWords(parse('"a b c" d e'))).toBe(5);
  });

  it('looks up the longer forms of words of five letters or more, but not of phrases', () => {
    expect(lookedUp(parse('term terme tërmet "zjarri" "nga zjarri"'))).toEqual(['terme', 'termet']);
  });
});

describe('the index of SQLite', () => {
  const found = indexOf(
    'Tërmet në Dibër',
    'Tërmeti i dytë: "Çfarë dimë"',
    "Zjarr në L'Aquila, pas mesnate",
    'Выборы в Москве',
    'Εκλογές στην Αθήνα',
    'انتخابات مبكرة',
    '東京で選挙',
    'Pas luftës, mesnate',
  );

  it.each([
    ['termet', [0, 1]],
    ['"termet"', [0]],
    ['TËRM dy', [1]],
    ['t', []],
    ['i', [1]],
    ['"pas mesnate"', [2]],
    ['pas mesnate', [2, 7]],
    ["l'aquila", [2]],
    ['москв', [3]],
    ['αθηνα', [4]],
    ['انتخاب', [5]],
    ['選挙', [6]],
    ['挙選', []],
    ['dime AND cfare', []],
    ['dime cfare', [1]],
  ])('finds %s', (q, rows) => {
    expect(found(q)).toEqual(rows);
  });

  it('accepts whatever is typed', () => {
    const find = indexOf('Tërmet në Dibër');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '"',
            "'",
            '*',
            '(',
            ')',
            'AND',
            'NOT',
            'NEAR',
            ':',
            '^',
            'a',
            'të',
            '=',
            '+',
            '\\',
            '\0',
            ' ',
          ),
        ) // prettier-ignore
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        if (parse(typed).length > 0) find(typed);
      }),
      { numRuns: 500 },
    );
  });

  it('finds a story by any of its words, and by its first words in quotation marks', () => {
    const story = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(story, (typed) => {
        const [first] = parse(typed);
        if (first === undefined) return;
        const find = indexOf(typed.replaceAll(/["“”„‟«»]/g, ' '));
        expect(find(typed.replaceAll(/["“”„‟«»]/g, ' '))).toEqual([0]);
        expect(find(`"${typed.replaceAll(/["“”„‟«»]/g, ' ')}"`)).toEqual([0]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the syntax of PostgreSQL', () => {
  it('quotes every lexeme', () => {
    const terms = parse(`d'or "a b" \\ :* & | !`);
    expect(toTsquery(inText(terms, CODE, new Map()))).toBe(
      `((('${textTerm(CODE, 'a')}' <-> '${textTerm(CODE, 'b')}') | ('${textTerm(CODE, 'a')}~${textTerm(CODE, 'b')}')) & '${textTerm(CODE, 'd')}' & '${textTerm(CODE, 'or')}':*)`,
    );
  });

  it('excludes, and completes words', () => {
    const terms = parse('zjarri');
    const completions = new Map([['zjarri', ['zjarrit']]]);
    const of = inText(terms, CODE, completions);
    const head = inHead(terms, CODE, completions);
    expect(toTsquery({ of, butNot: { any: [head] } })).toBe(
      `((('${CODE}zjarri' | '${CODE}zjarrit')) & !((('+${CODE}zjarri' | '+${CODE}zjarrit'))))`,
    );
  });

  it('writes positions, none of them over a gap', () => {
    const texts = { head: ['Një dy', 'dy'], rest: [] };
    const row = indexedRow(texts, ['=c1'], { code: CODE, fold: foldByDefault });
    const term = (word: string) => textTerm(CODE, word);
    const head = (word: string) => headTerm(CODE, word);
    expect(toTsvector(row)).toBe(
      `'=c1' '${head('nje')}':1 '${head('dy')}':2,4 '${term('nje')}':1 '${term('dy')}':2,4`,
    );
  });
});
