import { ProblemBox } from '@newsroom/plugin-kit/admin/components/ProblemBox';
import type { FlashState } from '../../../shared/contracts/flash';
import type { Problem } from '../api/describeProblem';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';

interface Props {
  problem: Problem;
  /** Server time, epoch ms. */
  now: number;
  onClose: () => void;
}

/** Shows why an action failed, and the state that the server found. */
export const ProblemAlert = ({ problem, now, onClose }: Props) => {
  const say = useMessages();
  const problemText = useProblemText(now);
  return (
    <ProblemBox
      title={say('problem.title')}
      text={problemText(problem)}
      dismiss={say('panel.dismiss')}
      onClose={onClose}
    />
  );
};

/** Returns a function that puts a problem into one or two sentences. `now` is server time, epoch ms. */
export const useProblemText = (now: number): ((problem: Problem) => string) => {
  const say = useMessages();
  const { formatTime } = useFormatters();

  const stateText = (flash: FlashState | null): string => {
    if (!flash) return say('sentence.none');
    const time = formatTime(Date.parse(flash.expiresAt), now);
    if (!flash.running) return say('sentence.ended', { time });
    return say('sentence.running', { level: say(`level.${flash.level}`), time });
  };

  return ({ id, values, flash, running = [] }) => {
    const titles = running.map(({ title }) => title ?? say('problem.tooMany.untitled'));
    const text = say(id, { ...values, count: titles.length, titles: titles.join('; ') });
    return flash === undefined ? text : `${text} ${stateText(flash)}`;
  };
};
