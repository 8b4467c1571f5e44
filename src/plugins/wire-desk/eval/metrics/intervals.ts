import {
  figuresOf,
  measureNames,
  sumOf,
  type Counts,
  type Figures,
  type Measure,
} from './measures';

/** A figure of 0 to 1 with its 95 % interval; NaN of nothing. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

export type Estimates = Record<Measure, Record<keyof Figures, Estimate>>;

const SAMPLES = 2000;
const SEED = 20_261_130;

/** Returns a generator of numbers from 0 to 1 (mulberry32): the same numbers for a seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Returns the value below which a part (0 to 1) of the numbers lies. Numbers that are NaN do not count. */
export function quantile(numbers: number[], part: number): number {
  const sorted = numbers.filter((each) => !Number.isNaN(each)).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}

function samplesOf(pages: Counts[]): Counts[] {
  const random = randomOf(SEED);
  const draw = () => pages[Math.floor(random() * pages.length)];
  return Array.from({ length: SAMPLES }, () => sumOf(pages.flatMap(() => draw() ?? [])));
}

/** Returns the figures of all pages together, with intervals by drawing pages with replacement 2000 times. Deterministic. */
export function estimatesOf(pages: Counts[]): Estimates {
  const all = sumOf(pages);
  const samples = samplesOf(pages);
  const estimate = (name: Measure, figure: keyof Figures): Estimate => {
    const drawn = samples.map((counts) => figuresOf(counts[name])[figure]);
    const value = figuresOf(all[name])[figure];
    return { value, low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) };
  };
  const ofMeasure = (name: Measure) => ({
    precision: estimate(name, 'precision'),
    recall: estimate(name, 'recall'),
    f: estimate(name, 'f'),
  });
  return Object.fromEntries(measureNames.map((name) => [name, ofMeasure(name)])) as Estimates;
}
