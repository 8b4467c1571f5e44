import { readError, type Problem as ProblemOf } from '@newsroom/plugin-kit/admin/api/readError';
import type { MessageId } from '../translations/useMessages';

/** Why a request failed, as a message for staff. */
export type Problem = ProblemOf<MessageId>;

/** Returns the problem behind an error of Strapi's fetch client. No status means that the network is down. */
export const describeProblem = (error: unknown): Problem => {
  const { status, message } = readError(error);
  if (status === undefined) return { id: 'problem.offline' };
  if (status === 403) return { id: 'problem.forbidden' };
  if (status === 404) return { id: 'problem.gone' };
  if (status === 413) return { id: 'problem.tooLarge' };
  if (message !== '' && status < 500) return { id: 'problem.refused', values: { message } };
  return { id: 'problem.server' };
};
