import { figuresOf, sumOf, type Measure } from '../metrics/measures';
import type { PageScore } from '../metrics/score-page';

const COLUMNS: Measure[] = [
  ...(['quotes exact', 'quotes overlap', 'kind', 'speaker'] as const),
  ...(['text + kind + speaker', 'named where nobody', 'persons'] as const),
  ...(['lead', 'lines in place', 'pages fully right'] as const),
];

const value = (scores: PageScore[], name: Measure): number =>
  figuresOf(sumOf(scores.map(({ counts }) => counts))[name]).f * 100;

function change(points: number): string {
  if (Number.isNaN(points)) return '–';
  return `${points > 0 ? '+' : ''}${points.toFixed(1)}`;
}

/** Returns what each mechanism changes when it is off, in points of F or of the share. */
export function ablationLines(
  name: string,
  all: PageScore[],
  without: { mechanism: string; scores: PageScore[] }[],
): string[] {
  const cell = (text: string) => text.padStart(24);
  const line = (label: string, cells: string[]) =>
    `  ${label.padEnd(28)}${cells.map(cell).join('')}`;
  return [
    `${name} · ablation, in points`,
    line('', COLUMNS),
    line(
      'with all',
      COLUMNS.map((measure) => value(all, measure).toFixed(1)),
    ),
    ...without.map(({ mechanism, scores }) =>
      line(
        `without ${mechanism}`,
        COLUMNS.map((measure) => change(value(scores, measure) - value(all, measure))),
      ),
    ),
  ];
}
