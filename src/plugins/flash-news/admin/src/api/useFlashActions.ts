import { useFetchClient } from '@strapi/strapi/admin';
import type {
  ChangeFlashRequest,
  EndFlashRequest,
  FlashResponse,
  RaiseFlashRequest,
} from '../../../shared/contracts/flash';
import type { Level } from '../../../shared/flash';
import { readAgain } from './contentManager';
import { FLASHES_PATH, flashPath } from './flashPath';
import type { Problem } from './problem';
import { useAttempt } from './useAttempt';

/** What is to be raised, with what is published and released for it. */
export type Wanted = Pick<RaiseFlashRequest, 'level' | 'text' | 'publish' | 'release'> & {
  minutes: number;
};

export interface FlashActions {
  busy: boolean;
  /** Why the last action was not done. */
  problem: Problem | null;
  dismiss: () => void;
  raise: (wanted: Wanted) => Promise<boolean>;
  extend: (minutes: number) => Promise<boolean>;
  changeLevel: (level: Level) => Promise<boolean>;
  /** Sets the lines of these languages; an empty one takes the line away. */
  changeLines: (text: Record<string, string>) => Promise<boolean>;
  end: (reason: string) => Promise<boolean>;
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

/** The writes of the side panel. They never throw; what fails stands in `problem`. */
export const useFlashActions = (target: Target): FlashActions => {
  const { contentType, documentId, lastEvent: expectedEvent } = target;
  const { post, put } = useFetchClient();
  const { busy, problem, dismiss, attempt } = useAttempt(target.refresh, target.onDone);
  const path = flashPath(contentType, documentId);

  const change = (request: ChangeFlashRequest) =>
    attempt(() => put<FlashResponse, ChangeFlashRequest>(path, { ...request, expectedEvent }));

  return {
    busy,
    problem,
    dismiss,
    async raise(wanted) {
      const request = { contentType, documentId, expectedEvent, ...wanted };
      const write = () => post<FlashResponse, RaiseFlashRequest>(FLASHES_PATH, request);
      const isDone = await attempt(write);
      if (isDone && wanted.publish) readAgain(contentType, documentId);
      return isDone;
    },
    extend: (minutes) => change({ minutes }),
    changeLevel: (level) => change({ level }),
    changeLines: (text) => change({ text }),
    end: (reason) =>
      attempt(() => post<FlashResponse, EndFlashRequest>(`${path}/end`, { reason, expectedEvent })),
  };
};
