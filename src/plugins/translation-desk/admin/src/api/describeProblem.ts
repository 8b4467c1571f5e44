import { readError, type Problem as ProblemOf } from '@newsroom/plugin-kit/admin/api/readError';
import type { MessageValues } from '@newsroom/plugin-kit/admin/translations/useSay';
import { PROPOSAL_FAULTS, type ProposalFault } from '../../../shared/contracts/translation';
import type { MessageId } from '../translations/useMessages';

/** Why a request failed, as a message for staff. */
export type Problem = ProblemOf<MessageId>;

/** Returns the problem behind an error of Strapi's fetch client. No status means that the network is down. */
export const describeProblem = (error: unknown): Problem => {
  const { status, message, details } = readError(error);
  const fault = PROPOSAL_FAULTS.find((one) => one === details['code']);
  if (fault) return { id: FAULTS[fault], values: valuesIn(details) };
  if (status === undefined) return { id: 'problem.offline' };
  if (status === 403) return { id: 'problem.forbidden' };
  if (status === 404) return { id: 'problem.gone' };
  if (message !== '' && (status < 500 || status === 502 || status === 503 || status === 504)) {
    return { id: 'problem.refused', values: { message } };
  }
  return { id: 'problem.server' };
};

const FAULTS: Record<ProposalFault, MessageId> = {
  noAnswer: 'propose.noAnswer',
  notReached: 'propose.notReached',
  noTranslation: 'propose.noTranslation',
  tooLong: 'propose.tooLong',
  refused: 'propose.refused',
};

const valuesIn = ({ seconds, reason }: Record<string, unknown>): MessageValues => ({
  seconds: typeof seconds === 'number' ? seconds : 0,
  reason: typeof reason === 'string' ? reason : '',
});
