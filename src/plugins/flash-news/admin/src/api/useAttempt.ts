import { useState } from 'react';
import { describeProblem, type Problem } from './problem';

/**
 * Runs writes one at a time: `busy` meanwhile, and what failed in `problem`. They never throw.
 *
 * @param refresh called after every attempt, done or not: either way the state may be another
 * @param onDone called after what was done
 */
export const useAttempt = (refresh: () => Promise<void>, onDone: () => void = () => undefined) => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  /** Resolves to whether it was done. */
  const attempt = async (write: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    const failure = await write().then(() => null, describeProblem);
    await refresh();
    setProblem(failure);
    setBusy(false);
    if (!failure) onDone();
    return failure === null;
  };

  const dismiss = () => setProblem(null);
  return { busy, problem, dismiss, attempt };
};
