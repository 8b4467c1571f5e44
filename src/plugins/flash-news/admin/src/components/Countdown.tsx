import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useMessages } from '../translations/useMessages';
import { formatCountdown } from './countdown';

/** Digits of one width: nothing moves while it counts. */
const Digits = styled(Typography)`
  font-variant-numeric: tabular-nums;
`;

/** Time left as mm:ss. A timer is not announced at each tick; its label is. */
export const Countdown = ({ seconds }: { seconds: number }) => {
  const say = useMessages();
  return (
    <Digits
      tag="span"
      variant="alpha"
      textColor="neutral800"
      role="timer"
      aria-label={say('state.timeLeft')}
    >
      {formatCountdown(seconds)}
    </Digits>
  );
};
