/** An answer that may still hold: its strong entity tag (RFC 9110 §8.8.3) and its body. */
export interface Remembered {
  etag: string;
  text: string;
}

/** The last answers by address; of more than `size` the one that was not needed for longest goes. */
export const createMemory = (size: number) => {
  const kept = new Map<string, Remembered>();

  return {
    get: (url: string): Remembered | undefined => kept.get(url),

    keep(url: string, answer: Remembered): void {
      // A map keeps the order of insertion: what comes anew comes last.
      kept.delete(url);
      kept.set(url, answer);
      for (const oldest of kept.keys()) {
        if (kept.size <= size) break;
        kept.delete(oldest);
      }
    },
  };
};

export type Memory = ReturnType<typeof createMemory>;
