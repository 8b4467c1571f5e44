import { styled } from 'styled-components';
import { useMessages } from '../translations/useMessages';
import { formatCountdown } from './formatCountdown';
import { useSecondsLeft } from './useServerClock';

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
