/**
 * Measures the parser of wire copy: processor time a byte for copies of 10 KB to 10 MB, for copies meant to exhaust it, and for the
 * pages of the gold set. `npm run bench:wire [-- --small]`; small ends at 1 MB. The bars: a byte of the largest copy costs at most
 * 1.2 times one of the smallest, and a page takes 30 ms.
 */
import path from 'node:path';
import { readRawPages, GOLD } from '../pages/read-pages';
import { parseCopy } from '../../server/src/parse/parse-copy';

const KB = 1000;
/** Writes a line. */
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const isSmall = process.argv.includes('--small');
const known = { locale: 'en', categories: [], persons: [] };

const story =
  `“The bridge is safe,” engineer Hana Dvorak said after the inspection of the river. “I drive my own children over
it.” The mayor, Olga Reyes, who was not there, told reporters that it was “a good day for the town”. Lorries crossed it again on
Tuesday morning, the first of them with a band on board, and the school by the old ferry was open for an hour longer than usual.

`.replace(/\n(?!\n)/g, ' ');

/** Milliseconds of processor time that a copy takes; of several runs the least. */
function cost(copy: string, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage().user;
    parseCopy(copy, known);
    return (process.cpuUsage().user - before) / 1000;
  });
  return Math.min(...times);
}

const ofSize = (piece: string, size: number): string =>
  `A headline that stands alone here\n\n${piece.repeat(Math.ceil(size / piece.length))}`;

function tell(name: string, copy: string, milliseconds: number): void {
  const each = (milliseconds * 1000) / copy.length;
  print(
    `${name.padEnd(34)} ${milliseconds.toFixed(0).padStart(7)} ms ${each.toFixed(2).padStart(7)} µs a byte`,
  );
}

const sizes = [10, 100, 1000, ...(isSmall ? [] : [10_000])].map((size) => size * KB);
cost(ofSize(story, 100 * KB), 5);
const each = sizes.map((size) => {
  const copy = ofSize(story, size);
  const milliseconds = cost(copy, size > 100 * KB ? 1 : 5);
  tell(`usual copy, ${size / KB} KB`, copy, milliseconds);
  return milliseconds / copy.length;
});
print(
  `a byte of the largest to one of the smallest: ${((each.at(-1) ?? 0) / (each[0] ?? 1)).toFixed(2)}`,
);

/** A family name of its own for each number. */
const familyName = (index: number): string =>
  `N${index.toString(26).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}ov`;

const names = Array.from({ length: 10_000 }, (_, row) => {
  const people = Array.from(
    { length: 10 },
    (_each, index) => `Ana ${familyName(row * 10 + index)}`,
  );
  return `On Monday the list of winners went on with ${people.join(', ')} and nobody else.`;
});
const hostile: [string, string][] = [
  ['1 MB of opening quotes', '“'.repeat(1000 * KB)],
  ['1 MB of quotes in quotes', '“a ‘b '.repeat((1000 * KB) / 6)],
  ['1 MB of one sentence with quotes', 'he said “A b,” '.repeat((1000 * KB) / 15)],
  ['1 MB of commas', 'a, '.repeat((1000 * KB) / 3)],
  ['100,000 names', names.join('\n\n')],
];
for (const [name, copy] of hostile) tell(name, copy, cost(copy, 1));

const pages = readRawPages(path.join(GOLD, 'train'), 'train').map(({ copy }) => copy ?? '');
const times = pages.map((copy) => cost(copy, 3)).sort((a, b) => a - b);
print(
  `${pages.length} gold pages: median ${(times[times.length >> 1] ?? 0).toFixed(1)} ms, most ${(times.at(-1) ?? 0).toFixed(1)} ms`,
);
