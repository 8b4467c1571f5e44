import type { Feature } from '../proposal/proposal';
import weights from './weights.json';

/** The three questions that are answered by adding up evidence. */
export type Question = 'speech' | 'person' | 'speaker';

/** Names of the features that hold. */
export type Evidence = Set<string>;

export type Weights = Record<Question, Partial<Record<string, number>>>;

let fitted: Weights = weights;
const most = 6;

/** Returns what `run` returns while other weights are used: those of a fold, to measure pages on which they were not fitted. */
export function withWeights<T>(others: Weights, run: () => T): T {
  const own = fitted;
  fitted = others;
  try {
    return run();
  } finally {
    fitted = own;
  }
}

const weightOf = (question: Question, name: string): number => fitted[question][name] ?? 0;

/**
 * Sum of the weights of the features that hold; above 0 is for, below 0 against. `plain`: each feature weighs 1 or -1, as if
 * nothing was fitted.
 */
export function scoreOf(question: Question, evidence: Evidence, plain = false): number {
  const weight = (name: string) =>
    plain ? Math.sign(weightOf(question, name)) : weightOf(question, name);
  let sum = weight('bias');
  for (const name of evidence) sum += weight(name);
  return sum;
}

/** Probability from 0 to 1 by the logistic function. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Probability of each of several scores, of which one is right. */
export function shares(scores: number[]): number[] {
  const top = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - top));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

/** The features that weigh most, strongest first, at most six. */
export function reasons(question: Question, evidence: Evidence): Feature[] {
  return [...evidence]
    .map((name) => ({ name, weight: Math.round(weightOf(question, name) * 100) / 100 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1))
    .slice(0, most);
}
