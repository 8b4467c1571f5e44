import {
  asRecord,
  readError,
  type Problem as ProblemOf,
} from '@newsroom/plugin-kit/admin/api/readError';
import type { MessageId } from '../translations/useMessages';

/** Why a request failed, as a message for staff. */
export type Problem = ProblemOf<MessageId>;

/** What a 409 says, by its code. */
const CONFLICTS: Record<string, MessageId | undefined> = {
  duplicate: 'problem.duplicate',
  changed: 'problem.changed',
  drafted: 'problem.drafted',
  dismissed: 'problem.dismissed',
  merged: 'problem.merged',
  undone: 'problem.undone',
  'kept-deleted': 'problem.keptDeleted',
  'kept-merged': 'problem.keptMerged',
};

/** Returns the message of a 409 that says what it is about; null for another error. */
const describeConflict = (details: Record<string, unknown>): Problem | null => {
  const { code, quotes } = details;
  const id = CONFLICTS[String(code)];
  if (id === undefined) return null;
  if (code === 'changed' && quotes !== undefined) return { id: 'problem.changed.quotes' };
  const texts = ['title', 'gone', 'kept', 'into'].map(
    (key) => [key, asText(details[key])] as const,
  );
  return { id, values: Object.fromEntries(texts) };
};

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Returns the problem behind an error of Strapi's fetch client. No status means that the network is down. */
export const describeProblem = (error: unknown): Problem => {
  const { status, message, details } = readError(error);
  if (status === undefined) return { id: 'problem.offline' };
  const conflict = status === 409 ? describeConflict(asRecord(details)) : null;
  if (conflict !== null) return conflict;
  if (status === 403) return { id: 'problem.forbidden' };
  if (status === 404) return { id: 'problem.gone' };
  if (status === 413) return { id: 'problem.tooLarge' };
  if (message !== '' && status < 500) return { id: 'problem.refused', values: { message } };
  return { id: 'problem.server' };
};
