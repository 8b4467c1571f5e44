import { styled } from 'styled-components';
import { formatCountdown } from '@newsroom/plugin-kit/admin/components/formatCountdown';
import { useSecondsLeft } from '@newsroom/plugin-kit/admin/components/useServerClock';
import { useMessages } from '../translations/useMessages';

/** Digits of equal width, so that nothing moves at a tick. */
const Digits = styled.span`
  font-variant-numeric: tabular-nums;
  font-weight: 600;
`;

interface Props {
  /** ISO 8601. */
  until: string;
  clockOffset: number;
}

/** Shows the time that a flash has left. Screen readers hear no ticks. */
export const Countdown = ({ until, clockOffset }: Props) => {
  const say = useMessages();
  const seconds = useSecondsLeft(until, clockOffset);
  return (
    <Digits role="timer" aria-label={say('flash.timeLeft')}>
      {formatCountdown(seconds)}
    </Digits>
  );
};
