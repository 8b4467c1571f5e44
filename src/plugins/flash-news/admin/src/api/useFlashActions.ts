import { useFetchClient } from '@strapi/strapi/admin';
import { reloadDocument } from '@newsroom/plugin-kit/admin/api/reloadDocument';
import type {
  ChangeFlashRequest,
  EndFlashRequest,
  FlashResponse,
  RaiseFlashRequest,
} from '../../../shared/contracts/flash';
import type { Level } from '../../../shared/flash';
import { FLASHES_PATH, flashPath } from './flashPath';
import type { Problem } from './describeProblem';
import { useAttempt } from './useAttempt';

export type RaiseInput = Pick<RaiseFlashRequest, 'level' | 'text' | 'publish' | 'release'> & {
  minutes: number;
};

export interface FlashActions {
  busy: boolean;
  /** Why the last action failed. */
  problem: Problem | null;
  dismiss: () => void;
  raise: (input: RaiseInput) => Promise<boolean>;
  extend: (minutes: number) => Promise<boolean>;
  changeLevel: (level: Level) => Promise<boolean>;
  /** Sets the banner lines of these languages (BCP 47); an empty line removes it. */
  changeLines: (text: Record<string, string>) => Promise<boolean>;
  end: (reason: string) => Promise<boolean>;
}

interface FlashTarget {
  contentType: string;
  documentId: string;
  /** Id of the last event that this person saw. The server refuses a write if a colleague was faster. */
  lastEvent: number | null;
  /** Called after every action, failed or not. */
  refresh: () => Promise<void>;
  /** Called after an action that succeeded. */
  onDone: () => void;
}

/** Actions on the flash of a document. Each resolves to whether it succeeded; none throws. */
export const useFlashActions = (target: FlashTarget): FlashActions => {
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
    async raise(input) {
      const request = { contentType, documentId, expectedEvent, ...input };
      const write = () => post<FlashResponse, RaiseFlashRequest>(FLASHES_PATH, request);
      const isDone = await attempt(write);
      if (isDone && input.publish) reloadDocument(contentType, documentId);
      return isDone;
    },
    extend: (minutes) => change({ minutes }),
    changeLevel: (level) => change({ level }),
    changeLines: (text) => change({ text }),
    end: (reason) =>
      attempt(() => post<FlashResponse, EndFlashRequest>(`${path}/end`, { reason, expectedEvent })),
  };
};
