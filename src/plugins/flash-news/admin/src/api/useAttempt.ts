import { useState } from 'react';
import { announceEverywhere } from '@newsroom/plugin-kit/admin/api/writes';
import { describeProblem, type Problem } from './describeProblem';

/**
 * Runs writes, and holds whether one is running (`busy`) and why the last one failed (`problem`). Never throws.
 * @param refresh called after every write, failed or not: the state may have changed
 * @param onDone called after a write that succeeded
 */
export const useAttempt = (refresh: () => Promise<void>, onDone: () => void = () => undefined) => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  /** Resolves to whether the write succeeded. */
  const attempt = async (write: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    const failure = await write().then(() => null, describeProblem);
    if (!failure) announceEverywhere();
    await refresh();
    setProblem(failure);
    setBusy(false);
    if (!failure) onDone();
    return failure === null;
  };

  const dismiss = () => setProblem(null);
  return { busy, problem, dismiss, attempt };
};
