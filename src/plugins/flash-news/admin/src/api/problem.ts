import type { FlashConflict, FlashState } from '../../../shared/contracts/flash';
import type { MessageId, MessageValues } from '../translations/useMessages';

/** What went wrong, in words for the desk. */
export interface Problem {
  id: MessageId;
  values?: MessageValues;
  /** The state that the server found instead; null where there is no flash. */
  flash?: FlashState | null;
  /** Running flashes that stand in the way. */
  running?: FlashState[];
}

/** Why a 409: of a flash, or of the story as a whole. */
type Code = FlashConflict['code'] | 'withdrawal' | 'notKilled' | 'notPublished' | 'pinTaken';

interface Conflict extends Omit<FlashConflict, 'code'> {
  code: Code;
  /** Of a story: what was found. */
  state?: { title?: string | null };
}

const CONFLICTS = {
  movedOn: 'problem.movedOn',
  alreadyRunning: 'problem.alreadyRunning',
  notRunning: 'problem.notRunning',
  notVisible: 'problem.notVisible',
  killed: 'problem.killed',
  tooMany: 'problem.tooMany',
  withdrawal: 'problem.withdrawal',
  notKilled: 'problem.notKilled',
  notPublished: 'problem.notPublished',
  pinTaken: 'problem.pinTaken',
} as const satisfies Record<Code, MessageId>;

/**
 * Turns whatever Strapi's fetch client threw into a problem that can be said.
 * An answer without status is no answer: the network is down.
 */
export const describeProblem = (error: unknown): Problem => {
  const { status, message, details } = answerOf(error);
  if (status === undefined) return { id: 'problem.offline' };
  if (status === 409 && isConflict(details)) return describeConflict(details);
  if (status === 403) return { id: 'problem.forbidden' };
  if (status === 404) return { id: 'problem.gone' };
  if (status < 500) return { id: 'problem.refused', values: { message } };
  return { id: 'problem.server' };
};

const describeConflict = ({ code, flash, running, state }: Conflict): Problem => ({
  id: CONFLICTS[code],
  ...(code === 'pinTaken' && { values: { title: state?.title ?? '' } }),
  ...(flash !== undefined && { flash }),
  ...(running !== undefined && { running }),
});

const answerOf = (error: unknown) => {
  const thrown = asRecord(error);
  const answered = asRecord(asRecord(asRecord(thrown['response'])['data'])['error']);
  return {
    status: typeof thrown['status'] === 'number' ? thrown['status'] : undefined,
    message: typeof answered['message'] === 'string' ? answered['message'] : '',
    details: answered['details'],
  };
};

const isConflict = (details: unknown): details is Conflict =>
  Object.keys(CONFLICTS).includes(String(asRecord(details)['code']));

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
