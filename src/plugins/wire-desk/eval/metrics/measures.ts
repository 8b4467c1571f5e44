/** What was right, of what was proposed and of what gold has. For shares the last two are the same. */
export interface Count {
  right: number;
  proposed: number;
  gold: number;
}

/**
 * The measures, in the order of the report. `F`: precision, recall and F. `share`: how many are right. `wrong`: how many are
 * wrong, so that less is better. "kind" and "speaker" are of the quotes that were matched; "named where nobody" is of gold's
 * quotes without a speaker.
 */
export const MEASURES = {
  'quotes exact': 'F',
  'quotes overlap': 'F',
  kind: 'share',
  speaker: 'share',
  'text + kind + speaker': 'F',
  'named where nobody': 'wrong',
  persons: 'F',
  title: 'share',
  lead: 'share',
  category: 'share',
  credit: 'share',
  dateline: 'share',
  byline: 'share',
  'lines in place': 'share',
  'pages fully right': 'share',
} as const;

export type Measure = keyof typeof MEASURES;

export const measureNames = Object.keys(MEASURES) as Measure[];

export type Counts = Record<Measure, Count>;

/** Precision, recall and F of 0 to 1; NaN of nothing. */
export interface Figures {
  precision: number;
  recall: number;
  f: number;
}

/** Returns the figures of a count: F is the harmonic mean, 2 · right / (proposed + gold). */
export function figuresOf({ right, proposed, gold }: Count): Figures {
  return {
    precision: right / proposed,
    recall: right / gold,
    f: (2 * right) / (proposed + gold),
  };
}

/** Returns the sums of the counts of several pages. */
export function sumOf(pages: Counts[]): Counts {
  const total = (name: Measure): Count => ({
    right: pages.reduce((sum, counts) => sum + counts[name].right, 0),
    proposed: pages.reduce((sum, counts) => sum + counts[name].proposed, 0),
    gold: pages.reduce((sum, counts) => sum + counts[name].gold, 0),
  });
  return Object.fromEntries(measureNames.map((name) => [name, total(name)])) as Counts;
}
