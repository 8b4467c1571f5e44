import { Flex, TextButton, Typography } from '@strapi/design-system';
import type { FlashState } from '../../../shared/contracts/flash';
import type { Problem } from '../api/problem';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';

interface Props {
  problem: Problem;
  /** Server time, epoch ms. */
  now: number;
  onClose: () => void;
}

/** Why an action was not done, and what the server found instead. */
export const NotDone = ({ problem, now, onClose }: Props) => {
  const say = useMessages();
  const explain = useExplanation(now);
  return (
    <Flex
      role="alert"
      direction="column"
      alignItems="flex-start"
      gap={1}
      background="danger100"
      borderColor="danger200"
      hasRadius
      padding={3}
    >
      <Typography variant="pi" fontWeight="bold" textColor="danger700">
        {say('problem.title')}
      </Typography>
      <Typography variant="pi" textColor="neutral800">
        {explain(problem)}
      </Typography>
      <TextButton onClick={onClose}>{say('panel.dismiss')}</TextButton>
    </Flex>
  );
};

/** A problem in one or two plain sentences. `now` is server time, epoch ms. */
export const useExplanation = (now: number): ((problem: Problem) => string) => {
  const say = useMessages();
  const { at } = useTimes();

  const found = (flash: FlashState | null): string => {
    if (!flash) return say('sentence.none');
    const time = at(Date.parse(flash.expiresAt), now);
    if (!flash.running) return say('sentence.ended', { time });
    return say('sentence.running', { level: say(`level.${flash.level}`), time });
  };

  return ({ id, values, flash, running = [] }) => {
    const titles = running.map(({ title }) => title ?? say('problem.tooMany.untitled'));
    const told = say(id, { ...values, count: titles.length, titles: titles.join('; ') });
    return flash === undefined ? told : `${told} ${found(flash)}`;
  };
};
