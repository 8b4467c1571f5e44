import { LRUCache } from 'lru-cache';

/** How many texts are kept, and how long they may be: browsers send a few dozen, none of them longer. */
const MAX_TEXTS = 500;
const MAX_LENGTH = 300;

/** Returns `of` with its results for short texts cached: a hit parses no header twice. */
export const memoize = <Result extends object | string | boolean>(
  of: (text: string) => Result,
): ((text: string) => Result) => {
  const results = new LRUCache<string, { result: Result }>({ max: MAX_TEXTS });
  return (text) => {
    const cached = results.get(text);
    if (cached !== undefined) return cached.result;
    const result = of(text);
    if (text.length <= MAX_LENGTH) results.set(text, { result });
    return result;
  };
};
