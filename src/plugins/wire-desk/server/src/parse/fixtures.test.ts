import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseCopy } from './parse-copy';
import type { Known } from './proposal/proposal';

const folder = path.join(__dirname, 'fixtures');
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const known = JSON.parse(read('known.json')) as Known;
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

/** Pages written for these tests, each with its expected proposal. */
describe('parseCopy', () => {
  it('has pages to read', () => {
    expect(pages.length).toBeGreaterThanOrEqual(8);
  });

  it.each(pages)('reads %s', (page) => {
    const { article, persons, quotes } = parseCopy(read(`${page}.txt`), known);
    expect({
      article,
      persons: persons.map(({ name, aliases, role, known }) => ({ name, aliases, role, known })),
      quotes: quotes.map(({ text, kind, attributedAs, speaker, medium, occasion }) => ({
        ...{ text, kind, attributedAs },
        ...{ speaker, medium, occasion },
      })),
    }).toEqual(JSON.parse(read(`${page}.json`)));
  });
});
