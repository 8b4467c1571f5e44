/** A gold quote and the proposed one that was matched with it, by their places in the lists. */
export interface QuotePair {
  gold: number;
  proposed: number;
  /** From 0 to 1. */
  overlap: number;
  isExact: boolean;
}

/** At least this much overlap makes a match. */
const ENOUGH = 0.5;

function countsOf(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Returns the words that two texts share, through the words that either has (Jaccard, with repeated words counted): 0 to 1. */
export function overlapOf(one: string[], other: string[]): number {
  const counts = countsOf(other);
  const shared = [...countsOf(one)].reduce(
    (sum, [word, count]) => sum + Math.min(count, counts.get(word) ?? 0),
    0,
  );
  const either = one.length + other.length - shared;
  return either === 0 ? 0 : shared / either;
}

/**
 * Returns the pairs of gold and proposed quotes, given as words. Greedy, one to one: the pair with the most overlap first, exact
 * ones before all; among equals the one whose places in the lists are closest. Pairs below an overlap of 0.5 are none.
 */
export function matchQuotes(gold: string[][], proposed: string[][]): QuotePair[] {
  const pairs = gold.flatMap((one, at) =>
    proposed.map((other, index) => ({
      gold: at,
      proposed: index,
      overlap: overlapOf(one, other),
      isExact: one.join(' ') === other.join(' '),
    })),
  );
  const distance = (pair: QuotePair) => Math.abs(pair.gold - pair.proposed);
  const order = pairs
    .filter(({ overlap }) => overlap >= ENOUGH)
    .sort(
      (a, b) =>
        Number(b.isExact) - Number(a.isExact) ||
        b.overlap - a.overlap ||
        distance(a) - distance(b) ||
        a.gold - b.gold,
    );
  const taken = { gold: new Set<number>(), proposed: new Set<number>() };
  return order.filter((pair) => {
    if (taken.gold.has(pair.gold) || taken.proposed.has(pair.proposed)) return false;
    taken.gold.add(pair.gold);
    taken.proposed.add(pair.proposed);
    return true;
  });
}
