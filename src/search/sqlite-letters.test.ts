import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { fold } from './fold';
import { isTrigramTerm, SQLITE_LETTERS } from './sqlite-letters';

const replaced = (text: string): string =>
  SQLITE_LETTERS.reduce((inner, [letter, to]) => inner.replaceAll(letter, to), text);

/** Every letter of the alphabets in which the index searches, inside of a word. */
const words = (): string[] =>
  [
    [0x41, 0x24f],
    [0x370, 0x3ff],
    [0x400, 0x45f],
    [0x1e00, 0x1eff],
    [0x4e00, 0x4eff],
  ]
    .flatMap(([from = 0, to = 0]) =>
      Array.from({ length: to - from + 1 }, (_, place) => String.fromCodePoint(from + place)),
    )
    .filter((letter) => /\p{L}/u.test(letter) && letter.normalize('NFC') === letter)
    .flatMap((letter) => [`xqx${letter}yqy`, `xqx${letter.normalize('NFD')}yqy`]);

describe('SQLITE_LETTERS', () => {
  it('makes the tokenizer of SQLite fold every letter as `fold` does', () => {
    const database = new Database(':memory:');
    database.exec(
      "create virtual table f using fts5(text, tokenize='trigram remove_diacritics 1')",
    );
    const insert = database.prepare('insert into f(rowid, text) values (?, ?)');
    const find = database.prepare('select rowid from f where f match ?');
    const all = words();
    all.forEach((word, place) => insert.run(BigInt(place), replaced(word)));
    const missed = all.filter((word, place) => {
      const rows = find.all(`"${fold(word)}"`) as { rowid: number }[];
      return isTrigramTerm(fold(word)) && !rows.some(({ rowid }) => rowid === place);
    });
    database.close();
    expect(missed).toEqual([]);
  });
});

describe('isTrigramTerm', () => {
  it.each(['cel', 'a_b', '100%', '🎉🎊🎉', 'мос', '新闻网'])('takes %j', (term) => {
    expect(isTrigramTerm(term)).toBe(true);
  });

  it.each(['', 'ce', '🎉🎊', 'ce\0le', 'ᏣᎳᎩ', 'कार'])('leaves %j to a comparison', (term) => {
    expect(isTrigramTerm(term)).toBe(false);
  });
});
