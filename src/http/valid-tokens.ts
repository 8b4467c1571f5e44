/** An API token: the hash of its access key, and its end in epoch ms, null for never. */
export interface StoredToken {
  accessKey: string;
  expiresAt: number | null;
}

export interface ValidTokensPeers {
  load: () => Promise<StoredToken[]>;
  hash: (token: string) => string;
  /** Epoch ms. */
  now: () => number;
}

/** Milliseconds after which the list is loaded again: for a token that isn't in it, and for one that is. */
const UNKNOWN = 1000;
const KNOWN = 60_000;

/**
 * Knows the valid API tokens from a list in memory. A flood of guesses loads it once a second, a revoked token is
 * known for a minute.
 */
export const createValidTokens = ({ load, hash, now }: ValidTokensPeers) => {
  let ends = new Map<string, number>();
  let loadedAt = -Infinity;
  let loading: Promise<void> | null = null;

  const reload = async (): Promise<void> => {
    const at = now();
    const tokens = await load();
    ends = new Map(tokens.map(({ accessKey, expiresAt }) => [accessKey, expiresAt ?? Infinity]));
    loadedAt = at;
  };

  return {
    async has(token: string): Promise<boolean> {
      const key = hash(token);
      const age = now() - loadedAt;
      if (age >= (ends.has(key) ? KNOWN : UNKNOWN)) {
        loading ??= reload().finally(() => (loading = null));
        await loading;
      }
      return (ends.get(key) ?? -Infinity) > now();
    },
  };
};
