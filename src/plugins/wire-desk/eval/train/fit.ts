/** A choice between options, each the names of the features that hold for it; `right` are the places of the right ones. */
export interface Choice {
  options: string[][];
  right: number[];
}

export type WeightTable = Record<string, number>;

const rounds = 1500;
const rate = 0.5;

/** Choices with numbers for the names of features, which makes fitting fast. */
interface Numbered {
  names: string[];
  choices: { options: number[][]; isRight: boolean[] }[];
}

function numbered(choices: Choice[], priors: WeightTable): Numbered {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  for (const name of Object.keys(priors)) numberOf(name);
  const all = choices.map(({ options, right }) => ({
    options: options.map((option) => option.map(numberOf)),
    isRight: options.map((_, at) => right.includes(at)),
  }));
  return { names: [...numbers.keys()], choices: all };
}

function sharesOf(options: number[][], weights: Float64Array): number[] {
  const scores = options.map((option) => {
    let sum = 0;
    for (const number of option) sum += weights[number] ?? 0;
    return sum;
  });
  const top = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - top));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

/** Returns the gradient of the log likelihood of the choices. */
function gradientOf({ names, choices }: Numbered, weights: Float64Array): Float64Array {
  const gradient = new Float64Array(names.length);
  for (const { options, isRight } of choices) {
    const shares = sharesOf(options, weights);
    const mass = shares.reduce((sum, share, at) => sum + (isRight[at] ? share : 0), 0);
    options.forEach((option, at) => {
      const share = shares[at] ?? 0;
      const change = (isRight[at] ? share / Math.max(mass, 1e-9) : 0) - share;
      for (const number of option) gradient[number] = (gradient[number] ?? 0) + change;
    });
  }
  return gradient;
}

/** How curved the loss is at most along each weight: the number of choices that a feature has a say in. */
function countsOf({ names, choices }: Numbered): Float64Array {
  const counts = new Float64Array(names.length);
  for (const { options } of choices) {
    for (const number of new Set(options.flat())) counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

/**
 * Fits the weights of a conditional logistic regression by gradient ascent, always to the same values. `penaltyOf` (L2) draws a
 * weight to its prior.
 */
export function fit(
  choices: Choice[],
  priors: WeightTable,
  penaltyOf: (name: string) => number,
): WeightTable {
  const all = numbered(choices, priors);
  const counts = countsOf(all);
  const prior = Float64Array.from(all.names, (name) => priors[name] ?? 0);
  const penalty = Float64Array.from(all.names, penaltyOf);
  const weights = Float64Array.from(prior);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = gradientOf(all, weights);
    weights.forEach((weight, at) => {
      const pull = (penalty[at] ?? 0) * (weight - (prior[at] ?? 0));
      const step = rate / ((penalty[at] ?? 0) + (counts[at] ?? 0));
      if ((counts[at] ?? 0) > 0) weights[at] = weight + step * ((gradient[at] ?? 0) - pull);
    });
  }
  return Object.fromEntries(
    all.names
      .map((name, at): [string, number] => [name, Math.round((weights[at] ?? 0) * 100) / 100])
      .filter(([, weight]) => weight !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The share of choices, from 0 to 1, in which the likeliest option is right. */
export function accuracy(choices: Choice[], table: WeightTable): number {
  const all = numbered(choices, table);
  const weights = Float64Array.from(all.names, (name) => table[name] ?? 0);
  const right = all.choices.filter(({ options, isRight }) => {
    const shares = sharesOf(options, weights);
    return isRight[shares.indexOf(Math.max(...shares))];
  });
  return choices.length === 0 ? 0 : right.length / choices.length;
}
