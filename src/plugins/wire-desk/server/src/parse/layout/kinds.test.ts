import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { labelLines, layOut } from './layout';
import { normalise } from './normalise';

const folder = path.join(__dirname, 'kinds');

interface Kind {
  copy: string;
  labels: string[];
}

/** Reads a page whose lines have their label before them, `+` for a line that goes on with the one above. */
function readKind(name: string): Kind {
  const rows = readFileSync(path.join(folder, name), 'utf8').split('\n');
  const told = rows.map((row) => /^(\w+|\+): (.*)$/.exec(row));
  return {
    copy: told.map((row) => row?.[2] ?? '').join('\n'),
    labels: told.flatMap((row) => row?.[1] ?? []),
  };
}

const labelled = (copy: string) =>
  labelLines(normalise(copy), []).flatMap(({ label, rows }) => [
    label,
    ...Array.from({ length: rows - 1 }, () => '+'),
  ]);

/** Pages of many kinds, in English and Albanian, each line with what a careful editor calls it. */
describe('the lines of a page', () => {
  it.each(readdirSync(folder))('are classed in %s', (name) => {
    const { copy, labels } = readKind(name);
    const lines = normalise(copy)
      .split('\n')
      .filter((line) => line !== '');
    const show = (all: string[]) => all.map((label, index) => `${label}: ${lines[index] ?? ''}`);
    expect(show(labelled(copy))).toEqual(show(labels));
  });

  it.each(readdirSync(folder))('are all in one piece, in their order, in %s', (name) => {
    const text = normalise(readKind(name).copy);
    const { pieces, places, lead, body } = layOut(text, []);
    const letters = (part: string) => part.replace(/\s+/g, '');
    expect(letters(pieces.map((piece) => piece.text).join(''))).toBe(letters(text));
    const placed = places.map(({ start, end }) => text.slice(start, end).replace(/\n/g, ' '));
    expect(placed).toEqual([...(lead === null ? [] : [lead]), ...body]);
  });
});
