import { useState } from 'react';
import type { Problem } from './readError';
import { announceWrite } from './writes';

export interface Attempts<MessageId extends string> {
  /** Whether a write is running. */
  busy: boolean;
  /** Why the last write failed. */
  problem: Problem<MessageId> | null;
  dismiss: () => void;
  /** Resolves to whether the write succeeded. Never throws. */
  attempt: (write: () => Promise<unknown>) => Promise<boolean>;
}

/** Runs writes, and announces them to everything that is shown: failed or not, the state may have changed. */
export const useAttempt = <MessageId extends string>(
  describeProblem: (error: unknown) => Problem<MessageId>,
): Attempts<MessageId> => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem<MessageId> | null>(null);

  const attempt = async (write: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    const failure = await write().then(() => null, describeProblem);
    announceWrite();
    setProblem(failure);
    setBusy(false);
    return failure === null;
  };

  return { busy, problem, dismiss: () => setProblem(null), attempt };
};
