/** Formats the results as Markdown. */

/** @typedef {import('./types.mjs').Figure} Figure */
/** @typedef {import('./types.mjs').Bar} Bar */

/** @typedef {[heading: string, cell: (figure: Figure) => string]} Column */

/** @param {number} number @param {number} [digits] */
export const written = (number, digits = 0) =>
  number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** @param {number | undefined} ms */
export const ms = (ms) => (ms === undefined ? '' : written(ms, ms < 10 ? 2 : 1));

/** @param {number | undefined} share */
const percent = (share) => (share === undefined ? '' : `${written(share * 100)} %`);

/** @param {number | undefined} perSecond */
const rate = (perSecond) =>
  perSecond === undefined ? '' : written(perSecond, perSecond < 100 ? 1 : 0);

/** @type {Column} */
const WHO = ['who', ({ peer }) => peer];
/** @type {Column} */
const WHAT = ['what', ({ load }) => load];

/** @type {Column[]} */
const LOAD = [
  WHO,
  WHAT,
  ['requests/s', ({ perSecond }) => rate(perSecond)],
  ['p50 ms', ({ p50 }) => ms(p50)],
  ['p99 ms', ({ p99 }) => ms(p99)],
  ['max ms', ({ max }) => ms(max)],
  ['bytes', ({ bytes }) => (bytes === undefined ? '' : written(bytes))],
  ['server busy', ({ serverBusy }) => percent(serverBusy)],
  ['client busy', ({ clientBusy }) => percent(clientBusy)],
];
/** @type {Column} */
const PUBLISHED = ['published', ({ publications }) => (publications ?? 0).toString()];
/** @type {Column} */
const LONGEST = ['longest ms', ({ longestPublication }) => ms(longestPublication)];

/** @type {Column[]} */
const TIMES = [
  WHO,
  WHAT,
  ['times', ({ requests }) => (requests ?? 0).toString()],
  ['mean ms', ({ mean }) => ms(mean)],
  ['median ms', ({ median }) => ms(median)],
  ['max ms', ({ max }) => ms(max)],
];

/** @type {Record<string, Column[]>} */
const COLUMNS = {
  hit: [...LOAD, PUBLISHED, LONGEST],
  encodings: LOAD,
  miss: LOAD,
  story: LOAD,
  growth: LOAD,
  cold: [...TIMES, ['stale', ({ stale }) => (stale ?? 0).toString()], LONGEST],
  publish: TIMES,
  boot: TIMES,
  memory: [WHO, WHAT, ['MB', ({ bytes }) => written((bytes ?? 0) / 1024 / 1024, 1)]],
};

/** Formats a table. @param {string[][]} rows the first is the heading */
export function markdown(rows) {
  const [heading = [], ...rest] = rows;
  const widths = heading.map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  /** @param {string[]} row */
  const line = (row) =>
    `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(heading), rule, ...rest.map(line)].join('\n');
}

/** @param {{ database: string, articles: number }} of */
export const titleOf = ({ database, articles }) => `${database}, ${written(articles)} articles`;

/**
 * Formats the figures of one part and one database.
 * @param {Figure[]} figures
 */
export function figureTable(figures) {
  const [first] = figures;
  if (first === undefined) return '';
  const columns = COLUMNS[first.part] ?? LOAD;
  return [
    `### ${first.part}: ${titleOf(first)}`,
    '',
    markdown([
      columns.map(([heading]) => heading),
      ...figures.map((figure) => columns.map(([, cell]) => cell(figure))),
    ]),
    '',
  ].join('\n');
}

/** @param {boolean | null} met */
const verdict = (met) => (met === null ? 'not measured' : met ? 'met' : '**missed**');

/** @param {Bar[]} bars */
export function barTable(bars) {
  const rows = bars.map((bar) => [
    titleOf(bar),
    bar.name,
    bar.bar,
    bar.value === null ? '' : written(bar.value, 2),
    verdict(bar.met),
    bar.note ?? '',
  ]);
  return [
    '### Bars',
    '',
    markdown([['where', 'what', 'bar', 'measured', '', ''], ...rows]),
    '',
  ].join('\n');
}
