import type { Problem } from '../api/readError';
import type { Say } from '../translations/useSay';
import { ProblemBox } from './ProblemBox';

export interface Props<MessageId extends string> {
  problem: Problem<MessageId> | null;
  onClose: () => void;
}

/** Shows why an action failed. */
export const ProblemAlert = <MessageId extends string>({
  problem,
  onClose,
  say,
}: Props<MessageId> & { say: Say<NoInfer<MessageId> | 'problem.title' | 'dismiss'> }) =>
  problem && (
    <ProblemBox
      title={say('problem.title')}
      text={say(problem.id, problem.values)}
      dismiss={say('dismiss')}
      onClose={onClose}
    />
  );
