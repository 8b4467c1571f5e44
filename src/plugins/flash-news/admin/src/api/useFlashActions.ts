import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type {
  ChangeFlashRequest,
  FlashResponse,
  RaiseFlashRequest,
} from '../../../shared/contract';
import type { Level } from '../../../shared/flash';
import { FLASHES_PATH, flashPath } from './flashPath';
import { describeProblem, type Problem } from './problem';
import { usePatch } from './usePatch';

export interface FlashActions {
  busy: boolean;
  /** Why the last action was not done. */
  problem: Problem | null;
  dismiss: () => void;
  raise: (level: Level, minutes: number) => Promise<void>;
  extend: (minutes: number) => Promise<void>;
  changeLevel: (level: Level) => Promise<void>;
  end: () => Promise<void>;
}

interface Target {
  contentType: string;
  documentId: string;
  /** The event last seen, sent with every write so that nobody overwrites a colleague unseen. */
  lastEvent: number | null;
  /** Called after every attempt, done or not: either way the state may be another. */
  refresh: () => Promise<void>;
  /** Called after what was done. */
  onDone: () => void;
}

/** The three writes of the side panel. They never throw; what fails stands in `problem`. */
export const useFlashActions = (target: Target): FlashActions => {
  const { contentType, documentId, lastEvent: expectedEvent } = target;
  const { post, del } = useFetchClient();
  const patch = usePatch();
  const { busy, problem, dismiss, attempt } = useAttempt(target.refresh, target.onDone);
  const path = flashPath(contentType, documentId);

  const change = (request: ChangeFlashRequest) =>
    attempt(() => patch(path, { ...request, expectedEvent } satisfies ChangeFlashRequest));

  return {
    busy,
    problem,
    dismiss,
    raise: (level, minutes) => {
      const request = { contentType, documentId, level, minutes, expectedEvent };
      return attempt(() => post<FlashResponse, RaiseFlashRequest>(FLASHES_PATH, request));
    },
    extend: (minutes) => change({ minutes }),
    changeLevel: (level) => change({ level }),
    // Strapi's fetch client sends no body with DELETE, so what was seen goes into the query.
    end: () => attempt(() => del<FlashResponse>(path, { params: seen(expectedEvent) })),
  };
};

const seen = (expectedEvent: number | null) => (expectedEvent === null ? {} : { expectedEvent });

const useAttempt = (refresh: () => Promise<void>, onDone: () => void) => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const attempt = async (write: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const failure = await write().then(() => null, describeProblem);
    await refresh();
    setProblem(failure);
    setBusy(false);
    if (!failure) onDone();
  };

  const dismiss = () => setProblem(null);
  return { busy, problem, dismiss, attempt };
};
