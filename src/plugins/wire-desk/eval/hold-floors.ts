import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { z } from '@strapi/utils';
import { figuresOf, measureNames, MEASURES, sumOf, type Measure } from './metrics/measures';
import type { PageScore } from './metrics/score-page';
import { SETS } from './pages/page';

const FILE = path.join(__dirname, 'floors.json');

const floorsSchema = z.record(z.string(), z.record(z.string(), z.number()));

/** The least that each measure of a set must be, 0 to 1; for what is wrong, the most that it may be. */
export type Floors = z.infer<typeof floorsSchema>;

function valueOf(scores: PageScore[], name: Measure): number {
  return figuresOf(sumOf(scores.map(({ counts }) => counts))[name]).f;
}

function floorOf(scores: PageScore[], name: Measure): number {
  const thousandths = valueOf(scores, name) * 1000;
  return (MEASURES[name] === 'wrong' ? Math.ceil(thousandths) : Math.floor(thousandths)) / 1000;
}

/** Returns the figures of each set as floors, rounded to the easier side. What has no figure has no floor. */
export function floorsOf(scores: PageScore[]): Floors {
  const floors = SETS.map((set) => {
    const own = scores.filter(({ page }) => page.set === set);
    const values = measureNames.map((name) => [name, floorOf(own, name)] as const);
    return [set, Object.fromEntries(values.filter(([, value]) => !Number.isNaN(value)))] as const;
  });
  return Object.fromEntries(floors);
}

/** Returns what has become worse than its floor, in words. */
export function fallenBelow(floors: Floors, scores: PageScore[]): string[] {
  return SETS.flatMap((set) => {
    const own = scores.filter(({ page }) => page.set === set);
    return measureNames.flatMap((name) => {
      const floor = floors[set]?.[name];
      if (floor === undefined) return [];
      const value = valueOf(own, name);
      const holds = MEASURES[name] === 'wrong' ? value <= floor : value >= floor;
      return holds ? [] : [`${set}, ${name}: ${value.toFixed(3)}, the floor is ${floor}`];
    });
  });
}

/** Returns the committed floors; none if there are none. */
export function readFloors(): Floors {
  return existsSync(FILE) ? floorsSchema.parse(JSON.parse(readFileSync(FILE, 'utf8'))) : {};
}

export function writeFloors(floors: Floors): void {
  writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
}
