import {
  asRecord,
  readError,
  type Problem as ProblemOf,
} from '@newsroom/plugin-kit/admin/api/readError';
import type { FlashConflict, FlashState } from '../../../shared/contracts/flash';
import type { MessageId } from '../translations/useMessages';

/** Why a request failed, as a message for staff. */
export interface Problem extends ProblemOf<MessageId> {
  /** The state that the server found instead; null if there is no flash. */
  flash?: FlashState | null;
  /** Flashes that must end first. */
  running?: FlashState[];
  /** What the server says of each field at fault, by its path, such as `urlPatterns.sq`. */
  fields?: Record<string, string>;
}

/** Code of a 409, about a flash or about the whole story. */
type Code =
  | FlashConflict['code']
  | 'withdrawal'
  | 'notKilled'
  | 'notPublished'
  | 'published'
  | 'pinTaken'
  | 'correctionWithdrawn';

interface Conflict extends Omit<FlashConflict, 'code'> {
  code: Code;
  /** State of the story that the server found. */
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
  published: 'problem.published',
  pinTaken: 'problem.pinTaken',
  correctionWithdrawn: 'problem.correctionWithdrawn',
} as const satisfies Record<Code, MessageId>;

/** Returns the problem behind an error of Strapi's fetch client. No status means that the network is down. */
export const describeProblem = (error: unknown): Problem => {
  const { status, message, details } = readError(error);
  if (status === undefined) return { id: 'problem.offline' };
  if (status === 409 && isConflict(details)) return describeConflict(details);
  if (status === 403) return { id: 'problem.forbidden' };
  if (status === 404) return { id: 'problem.gone' };
  if (status < 500) return describeRefusal(message, details);
  return { id: 'problem.server' };
};

/** Messages of fields whose rule the panel can put in its own language. */
const FIELDS: Record<string, MessageId> = {
  minutes: 'problem.field.minutes',
  // Of a correction; lines for the banner are `text.sq`.
  text: 'problem.field.note',
  reason: 'problem.field.reason',
  note: 'problem.field.note',
  notice: 'problem.field.note',
  until: 'problem.field.until',
  releasedAt: 'problem.field.releasedAt',
};

const describeRefusal = (message: string, details: unknown): Problem => {
  const fields = faultsIn(details);
  const [first] = Object.keys(fields);
  if (first === undefined) return { id: 'problem.refused', values: { message } };
  const id = first.startsWith('text.') ? 'problem.field.text' : FIELDS[first];
  return id ? { id, fields } : { id: 'problem.refused', values: { message }, fields };
};

/** Returns the faults in the details of a 400, as Strapi and the plugin send them. */
const faultsIn = (details: unknown): Record<string, string> => {
  const { errors } = asRecord(details);
  if (!Array.isArray(errors)) return {};
  const faults = errors
    .map(asRecord)
    .map(({ path, message }) => [Array.isArray(path) ? path.join('.') : '', String(message)])
    .filter(([path]) => path !== '');
  return Object.fromEntries(faults) as Record<string, string>;
};

const describeConflict = ({ code, flash, running, state }: Conflict): Problem => ({
  id: CONFLICTS[code],
  ...(code === 'pinTaken' && { values: { title: state?.title ?? '' } }),
  ...(flash !== undefined && { flash }),
  ...(running !== undefined && { running }),
});

const isConflict = (details: unknown): details is Conflict =>
  Object.keys(CONFLICTS).includes(String(asRecord(details)['code']));
