import { follows, opens, states, type Label, type State } from './states';
import weights from './weights.json';

type Table = Partial<Record<string, Partial<Record<string, number>>>>;

const evidenceWeights: Table = weights.evidence;
const stepWeights: Partial<Record<string, number>> = weights.steps;

/** The weight of each piece of evidence for each state, by label and by zone and label. */
const vectors = new Map(
  Object.entries(evidenceWeights).map(([name, row]) => [
    name,
    states.map((state) => (row?.[state.label] ?? 0) + (row?.[state.name] ?? 0)),
  ]),
);

function stepWeight(from: State, to: State): number {
  const zone = from.zone === to.zone ? 0 : (stepWeights[`${from.zone}>${to.zone}`] ?? 0);
  return zone + (stepWeights[`${from.label}>${to.label}`] ?? 0);
}

/** The states that can come before each state, with the weight of the step. */
const before = states.map((to) =>
  states.flatMap((from, index) =>
    follows(from, to) ? [{ index, weight: stepWeight(from, to) }] : [],
  ),
);

const starts = states.map((state) =>
  opens(state) ? (stepWeights[`start>${state.zone}`] ?? 0) : -Infinity,
);

/** The weight of the evidence of a line for each state. */
function emissionsOf(evidence: string[]): number[] {
  const sums = states.map(() => 0);
  for (const name of evidence) {
    vectors.get(name)?.forEach((weight, index) => {
      sums[index] = (sums[index] ?? 0) + weight;
    });
  }
  return sums;
}

interface Best {
  score: number;
  from: number;
}

function bestBefore(scores: number[], to: number): Best {
  let best: Best = { score: -Infinity, from: 0 };
  for (const { index, weight } of before[to] ?? []) {
    const score = (scores[index] ?? -Infinity) + weight;
    if (score > best.score) best = { score, from: index };
  }
  return best;
}

function backwards(scores: number[], steps: number[][]): State[] {
  let at = scores.indexOf(Math.max(...scores));
  const path: State[] = [];
  for (let row = steps.length; row >= 0; row -= 1) {
    const state = states[at];
    if (state) path.push(state);
    at = steps[row - 1]?.[at] ?? 0;
  }
  return path.reverse();
}

/** The most likely state of each line: the path through the page with the greatest weight (Viterbi), in linear time. */
export function pathOf(evidence: string[][]): State[] {
  const [first, ...others] = evidence.map(emissionsOf);
  if (!first) return [];
  let scores = first.map((weight, state) => weight + (starts[state] ?? -Infinity));
  const steps: number[][] = [];
  for (const emission of others) {
    const found = states.map((_, to) => bestBefore(scores, to));
    steps.push(found.map(({ from }) => from));
    scores = found.map(({ score }, to) => score + (emission[to] ?? 0));
  }
  return backwards(scores, steps);
}

/** The label of each line. */
export function labelsOf(evidence: string[][]): Label[] {
  return pathOf(evidence).map(({ label }) => label);
}
