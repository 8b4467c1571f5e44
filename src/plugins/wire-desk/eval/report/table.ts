import { estimatesOf, type Estimate } from '../metrics/intervals';
import { measureNames, MEASURES, sumOf, type Counts, type Measure } from '../metrics/measures';
import type { PageScore } from '../metrics/score-page';

/** Pages that are reported together, such as the English ones of the test set. */
export interface Group {
  name: string;
  scores: PageScore[];
}

const shown = (value: number): string => (Number.isNaN(value) ? '–' : (value * 100).toFixed(1));

const withInterval = ({ value, low, high }: Estimate): string =>
  Number.isNaN(value) ? '–' : `${shown(value)} [${shown(low)} ${shown(high)}]`;

function row(name: Measure, counts: Counts, of: Record<'precision' | 'recall' | 'f', Estimate>) {
  const { right, proposed, gold } = counts[name];
  const cells =
    MEASURES[name] === 'F'
      ? [of.precision, of.recall, of.f].map(withInterval)
      : ['', '', withInterval(of.f)];
  const size = MEASURES[name] === 'F' ? `${right} of ${proposed}, ${gold}` : `${right} of ${gold}`;
  return `  ${name.padEnd(22)}${cells.map((cell) => cell.padEnd(20)).join('')}${size}`;
}

/** Returns the figures of one group in lines: per cent, with 95 % intervals. */
export function tableOf({ name, scores }: Group): string[] {
  const counts = scores.map((score) => score.counts);
  const estimates = estimatesOf(counts);
  const sum = sumOf(counts);
  const head = ['precision', 'recall', 'F or share'].map((each) => each.padEnd(20)).join('');
  return [
    `${name} · ${scores.length} pages`,
    `  ${''.padEnd(22)}${head}right of proposed, gold`,
    ...measureNames.map((measure) => row(measure, sum, estimates[measure])),
  ];
}

/** Returns the groups of a set: each language, and all together if there are several. */
export function groupsOf(name: string, scores: PageScore[]): Group[] {
  const locales = [...new Set(scores.map(({ page }) => page.locale))].sort();
  const byLocale = locales.map((locale) => ({
    name: `${name} · ${locale}`,
    scores: scores.filter(({ page }) => page.locale === locale),
  }));
  return locales.length > 1 ? [...byLocale, { name: `${name} · all`, scores }] : byLocale;
}
