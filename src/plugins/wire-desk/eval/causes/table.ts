import { OUTCOMES, WAYS, type Loss } from './lost-speakers';

/** Returns a table in lines: how the copy says who speaks, against what became of the speaker. */
export function causesTable(name: string, losses: Loss[]): string[] {
  const line = (label: string, cells: string[]) =>
    `  ${label.padEnd(16)}${cells.map((cell) => cell.padStart(20)).join('')}`;
  const countsOf = (own: Loss[]) =>
    OUTCOMES.map((outcome) => String(own.filter((loss) => loss.outcome === outcome).length));
  return [
    `${name} · what becomes of speakers, ${losses.length} quotes`,
    line('', [...OUTCOMES]),
    ...WAYS.map((way) => line(way, countsOf(losses.filter((loss) => loss.way === way)))),
    line('all', countsOf(losses)),
  ];
}
