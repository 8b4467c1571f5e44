/**
 * Fits the weights of the parser's models on the gold pages of `train`: `npm run train:wire`. With `--folds N` it writes nothing,
 * and prints how well weights that are fitted on the other pages do on each of N heaps of pages.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { groupsOf, tableOf } from '../report/table';
import { allChoices, type Choices } from './choices';
import { crossValidate } from './cross-validate';
import { accuracy } from './fit';
import { goldPages, otherPages } from './pages';
import { fitAll, QUESTIONS, type Tables } from './tables';

/** Writes a line. */
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const weightsFile = path.join(__dirname, '../../server/src/parse/model/weights.json');

function tell(choices: Choices, tables: Tables): void {
  const shares = QUESTIONS.map(
    (question) =>
      `${question} ${(100 * accuracy(choices[question], tables[question])).toFixed(1)} of ${choices[question].length}`,
  );
  print(`train: ${shares.join(', ')}`);
}

const option = process.argv.indexOf('--folds');
const folds = Number(process.argv[option + 1]);

if (option === -1) {
  const choices = allChoices([...goldPages(), ...otherPages()]);
  const tables = fitAll(choices);
  tell(choices, tables);
  writeFileSync(weightsFile, `${JSON.stringify(tables, null, 2)}\n`);
} else if (Number.isInteger(folds) && folds > 1) {
  const scores = crossValidate(goldPages(), otherPages(), folds);
  for (const group of groupsOf(`${folds} folds`, scores)) print(tableOf(group).join('\n'));
} else {
  process.stderr.write('train: --folds takes a whole number from 2 on.\n');
  process.exitCode = 1;
}
