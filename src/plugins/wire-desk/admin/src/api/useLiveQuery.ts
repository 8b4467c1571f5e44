import {
  useLiveQuery as useLiveQueryOf,
  type LiveQuery as LiveQueryOf,
} from '@newsroom/plugin-kit/admin/api/useLiveQuery';
import type { MessageId } from '../translations/useMessages';
import { describeProblem } from './describeProblem';

export type LiveQuery<Answer> = LiveQueryOf<Answer, MessageId>;

/** Loads an admin path (null: none), again when something may have changed, and when `version` does. */
export const useLiveQuery = <Answer extends object>(
  path: string | null,
  version?: unknown,
): LiveQuery<Answer> => useLiveQueryOf(describeProblem, path, version);
