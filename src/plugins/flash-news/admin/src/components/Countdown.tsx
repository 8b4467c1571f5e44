import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useMessages } from '../translations/useMessages';
import { formatCountdown } from './countdown';
import { useSecondsLeft } from './useServerClock';

/** Digits of one width: nothing moves while it counts. */
const Digits = styled(Typography)`
  font-variant-numeric: tabular-nums;
`;

interface Props {
  /** ISO 8601. */
  until: string;
  /** Server time minus the time of this machine, in milliseconds. */
  clockOffset: number;
}

/**
 * Time left as mm:ss; at 0 it says that the server is asked, which has the last word: a colleague may have extended
 * it. A timer is not announced at each tick; its label is.
 */
export const Countdown = ({ until, clockOffset }: Props) => {
  const say = useMessages();
  const seconds = useSecondsLeft(until, clockOffset);
  return (
    <>
      <Digits
        tag="span"
        variant="alpha"
        textColor="neutral800"
        role="timer"
        aria-label={say('state.timeLeft')}
      >
        {formatCountdown(seconds)}
      </Digits>
      {seconds === 0 && (
        <Typography variant="pi" textColor="neutral700">
          {say('state.timeUp')}
        </Typography>
      )}
    </>
  );
};
