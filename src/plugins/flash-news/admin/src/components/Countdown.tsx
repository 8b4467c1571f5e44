import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { formatCountdown } from '@newsroom/plugin-kit/admin/components/formatCountdown';
import { useSecondsLeft } from '@newsroom/plugin-kit/admin/components/useServerClock';
import { useMessages } from '../translations/useMessages';

/** Digits of equal width, so that nothing moves at a tick. */
const Digits = styled(Typography)`
  font-variant-numeric: tabular-nums;
`;

interface Props {
  /** ISO 8601. */
  until: string;
  clockOffset: number;
}

/** Shows the time left. At 0, says that the server is being asked: the flash may have been extended. Screen readers hear no ticks. */
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
