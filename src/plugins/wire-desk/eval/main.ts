/** Measures the parser on the gold set and prints the figures: `npm run eval`, with the options of `read-arguments.ts`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { lossesOf } from './causes/lost-speakers';
import { causesTable } from './causes/table';
import { mechanisms, propose } from './engine';
import { floorsOf, writeFloors } from './hold-floors';
import { estimatesOf } from './metrics/intervals';
import { scorePage, type PageScore } from './metrics/score-page';
import { SETS, type GoldPage } from './pages/page';
import { GOLD, parsePage, readRawSets } from './pages/read-pages';
import { readArguments, type EvalArguments } from './read-arguments';
import { ablationLines } from './report/ablation';
import { groupsOf, tableOf } from './report/table';
import { casesOf, worstOf } from './report/worst';

const print = (lines: string[]) => process.stdout.write(`${lines.join('\n')}\n\n`);

function readPages({ sets, page, gold }: EvalArguments): GoldPage[] {
  const folder = gold === undefined ? GOLD : path.resolve(gold);
  const raw = readRawSets(folder).filter(
    ({ set, name }) => sets.includes(set) && (page === undefined || name === page),
  );
  if (raw.length === 0) throw new Error(`There is no such page in ${folder}.`);
  return raw.map(parsePage);
}

const scoresOf = (pages: GoldPage[], without: string[] = []): PageScore[] =>
  pages.map((page) => scorePage(page, propose(page, without)));

function groupsOfSets(scores: PageScore[]) {
  return SETS.flatMap((set) =>
    groupsOf(
      set,
      scores.filter(({ page }) => page.set === set),
    ),
  );
}

function printAblation(pages: GoldPage[], scores: PageScore[]): void {
  if (mechanisms.length === 0) {
    print(['Ablation: the parser exports no MECHANISMS that can be turned off.']);
    return;
  }
  for (const set of SETS) {
    const own = pages.filter((page) => page.set === set);
    if (own.length === 0) continue;
    const without = mechanisms.map((mechanism) => ({
      mechanism,
      scores: scoresOf(own, [mechanism]),
    }));
    print(
      ablationLines(
        set,
        scores.filter(({ page }) => page.set === set),
        without,
      ),
    );
  }
}

function printCauses(pages: GoldPage[]): void {
  for (const set of SETS) {
    const losses = pages.filter((page) => page.set === set).flatMap(lossesOf);
    if (losses.length > 0) print(causesTable(set, losses));
  }
}

function writeJson(file: string, scores: PageScore[]): void {
  const groups = groupsOfSets(scores).map(({ name, scores: own }) => ({
    name,
    pages: own.length,
    figures: estimatesOf(own.map(({ counts }) => counts)),
  }));
  writeFileSync(file, `${JSON.stringify({ groups, pages: scores }, null, 2)}\n`);
}

/** Returns the pages whose differences may be looked at: those of `test` only if they are asked for, since rules are not tuned on them. */
function openTo({ sets, page }: EvalArguments, scores: PageScore[]): PageScore[] {
  const isAsked = page !== undefined || !sets.includes('train');
  return isAsked ? scores : scores.filter((score) => score.page.set === 'train');
}

function main(args: EvalArguments): void {
  const pages = readPages(args);
  const scores = scoresOf(pages);
  for (const group of groupsOfSets(scores)) print(tableOf(group));
  const worst = args.page === undefined ? args.worst : scores.length;
  for (const score of worstOf(openTo(args, scores), worst))
    print(casesOf(score, args.page === undefined));
  if (args.causes) printCauses(pages);
  if (args.ablation) printAblation(pages, scores);
  if (args.json !== undefined) writeJson(args.json, scores);
  if (args.writeFloors) writeFloors(floorsOf(scores));
}

try {
  main(readArguments(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`eval: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
