import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { componentScreens } from '../../panel/screens/components';
import { screens } from '../../panel/screens/screens';
import en from './en.json';
import helps from './ours/helps.sq.json';
import labels from './ours/labels.sq.json';
import sq from './sq.json';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const GLOSSARY = path.join(ROOT, 'docs', 'glossary.md');

/** Reads the plugins' texts as files: the app imports nothing of their panels. */
const pluginTexts = (language: 'en' | 'sq'): string[] =>
  ['flash-news', 'translation-desk', 'wire-desk'].flatMap((plugin) => {
    const file = `src/plugins/${plugin}/admin/src/translations/${language}.json`;
    return Object.values(
      JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as object,
    ) as string[];
  });

/** Returns the cells of the table's rows, below its head. */
const rowsOf = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const rows = rowsOf(readFileSync(GLOSSARY, 'utf8'));
/** Returns the words to avoid in a column, each with the words in their place. */
const avoided = (column: number, instead: number): [string, string][] =>
  rows.flatMap((cells) =>
    (cells[column] ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean)
      .map((word): [string, string] => [word, cells[instead] ?? '']),
  );

/** Matches a word as a whole, in any case; `*` stands for any ending. */
const pattern = (word: string): RegExp => {
  const ending = word.endsWith('*') ? '' : '(?![\\p{L}\\p{N}])';
  return new RegExp(`(?<![\\p{L}\\p{N}])${word.replace('*', '')}${ending}`, 'iu');
};

/** A message's text without its placeholders and ICU keywords. */
const readable = (message: string): string =>
  message.replace(/\{\w+(, (plural|select),)?/g, ' ').replace(/[{}]/g, ' ');

const faults = (texts: string[], words: [string, string][]): string[] =>
  texts.flatMap((text) =>
    words
      .filter(([word]) => pattern(word).test(readable(text)))
      .map(([word, instead]) => `“${text}” says “${word}”: say “${instead}”`),
  );

const screenTexts = [...screens, ...componentScreens].flatMap(({ fields }) =>
  Object.values(fields).flatMap(({ label, help }) => [label, help ?? '']),
);

describe('the glossary', () => {
  it('has a row for each thing, with its words in both languages', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((cells) => cells.length !== 6 || !cells[0] || !cells[1])).toEqual([]);
  });

  it('finds a word to avoid, whole or by its beginning, and no other', () => {
    const words: [string, string][] = [
      ['lead', 'standfirst'],
      ['prurj*', 'rrjedhë'],
    ];
    expect(faults(['The lead, {lead}', 'Leading stories', 'emri i Prurjes'], words)).toEqual([
      '“The lead, {lead}” says “lead”: say “standfirst”',
      '“emri i Prurjes” says “prurj*”: say “rrjedhë”',
    ]);
  });

  it('holds for the English texts', () => {
    // The menu names the content types as the API does.
    const texts = [...pluginTexts('en'), ...Object.values(en), ...screenTexts];
    expect(faults(texts, avoided(4, 0))).toEqual([]);
  });

  it('holds for the Albanian texts', () => {
    const ours = [sq, helps, labels].flatMap((all) => Object.values(all));
    const texts = [...pluginTexts('sq'), ...ours];
    expect(faults(texts, avoided(5, 1))).toEqual([]);
  });
});
