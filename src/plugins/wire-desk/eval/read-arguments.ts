import { parseArgs } from 'node:util';
import { SETS, type PageSet } from './pages/page';

export const USAGE =
  'Usage: npm run eval -- [--set train|test|all] [--page NAME] [--worst N] [--causes] [--ablation] [--json FILE] [--gold FOLDER] [--write-floors]';

export interface EvalArguments {
  sets: readonly PageSet[];
  page: string | undefined;
  /** How many of the worst pages are printed. */
  worst: number;
  /** Whether to print where speakers are lost. */
  causes: boolean;
  ablation: boolean;
  json: string | undefined;
  /** A folder with `train` and `test`, instead of the gold set. */
  gold: string | undefined;
  writeFloors: boolean;
}

function setsOf(name: string): readonly PageSet[] {
  const sets = name === 'all' ? SETS : SETS.filter((set) => set === name);
  if (sets.length === 0) throw new Error(`--set takes train, test or all, not "${name}". ${USAGE}`);
  return sets;
}

function worstOf(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--worst takes a whole number, not "${text}". ${USAGE}`);
  return Number(text);
}

/**
 * Parses the command line.
 * @throws {Error} one line that names what is accepted
 */
export function readArguments(argv: string[]): EvalArguments {
  const { values } = parse(argv);
  const { set = 'all', page, worst = '3', causes = false, ablation = false, json, gold } = values;
  const writeFloors = values['write-floors'] ?? false;
  if (writeFloors && (set !== 'all' || page !== undefined || gold !== undefined)) {
    throw new Error(`--write-floors is of the whole gold set: leave --set, --page and --gold out.`);
  }
  return {
    sets: setsOf(set),
    page,
    worst: worstOf(worst),
    causes,
    ablation,
    json,
    gold,
    writeFloors,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        set: { type: 'string' },
        page: { type: 'string' },
        worst: { type: 'string' },
        causes: { type: 'boolean' },
        ablation: { type: 'boolean' },
        json: { type: 'string' },
        gold: { type: 'string' },
        'write-floors': { type: 'boolean' },
      },
    });
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(`${why} ${USAGE}`, { cause: error });
  }
}
