import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Choices } from './choices';
import { fit, type WeightTable } from './fit';

/** The questions that have weights. */
export const QUESTIONS = ['speech', 'person', 'speaker'] as const;

export type Tables = Record<(typeof QUESTIONS)[number], WeightTable>;

/** Weights that are set by hand, to which the fitted ones are drawn. */
export const priors = JSON.parse(
  readFileSync(path.join(__dirname, 'priors.json'), 'utf8'),
) as Tables;

/**
 * How strongly a weight is drawn to its prior: those of pronouns and of the sentences around more, since a few pages say little
 * about them.
 */
const penaltyOf = (name: string): number =>
  /^(ante|definite|gender|number|context|nobody|kind|unnamed|kin)/.test(name) ? 2 : 1;

/** Returns the weights fitted on these choices. */
export function fitAll(choices: Choices): Tables {
  const [speech, person, speaker] = QUESTIONS.map((question) =>
    fit(choices[question], priors[question], penaltyOf),
  );
  return { speech: speech ?? {}, person: person ?? {}, speaker: speaker ?? {} };
}
