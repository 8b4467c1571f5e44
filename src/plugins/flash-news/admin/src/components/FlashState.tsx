import { Badge, Flex, Typography } from '@strapi/design-system';
import { Lightning } from '@strapi/icons';
import type { Ref } from 'react';
import type { FlashState as Flash } from '../../../shared/contract';
import type { Level } from '../../../shared/flash';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import { Countdown } from './Countdown';

const LOOKS = {
  flash: { badge: 'danger', background: 'danger100', border: 'danger200' },
  bulletin: { badge: 'warning', background: 'warning100', border: 'warning200' },
  urgent: { badge: 'secondary', background: 'secondary100', border: 'secondary200' },
} as const satisfies Record<Level, object>;

const QUIET = { background: 'neutral100', border: 'neutral200' } as const;

interface Props {
  flash: Flash | null;
  visibleIn: string[];
  /** 0 once it is over. */
  secondsLeft: number;
  /** Server time, epoch ms. */
  now: number;
  /** Takes the focus after an action, when the button that was pressed is gone. */
  focusRef: Ref<HTMLDivElement>;
}

/** Off, running or ended, at a glance. Only a change of state is announced, never a tick. */
export const FlashState = ({ flash, visibleIn, secondsLeft, now, focusRef }: Props) => {
  const running = flash !== null && secondsLeft > 0;
  const look = running ? LOOKS[flash.level] : QUIET;
  return (
    <Flex
      background={look.background}
      borderColor={look.border}
      hasRadius
      padding={3}
      gap={2}
      justifyContent="space-between"
      alignItems="center"
      width="100%"
    >
      <Flex
        ref={focusRef}
        tabIndex={-1}
        role="status"
        direction="column"
        alignItems="flex-start"
        gap={1}
      >
        {running ? (
          <Running flash={flash} visibleIn={visibleIn} now={now} />
        ) : (
          <NotRunning flash={flash} now={now} />
        )}
      </Flex>
      {running && <Countdown seconds={secondsLeft} />}
    </Flex>
  );
};

const Running = ({ flash, visibleIn, now }: { flash: Flash; visibleIn: string[]; now: number }) => {
  const say = useMessages();
  const { at, languages } = useTimes();
  const until = at(Date.parse(flash.expiresAt), now);
  return (
    <>
      <Flex gap={2}>
        <Badge variant={LOOKS[flash.level].badge}>
          <Flex tag="span" gap={1}>
            <Lightning aria-hidden width="1rem" height="1rem" />
            {say(`level.${flash.level}`)}
          </Flex>
        </Badge>
        <Typography variant="omega" fontWeight="semiBold">
          {say('state.until', { time: until })}
        </Typography>
      </Flex>
      <Typography variant="pi" textColor="neutral700">
        {visibleIn.length > 0
          ? say('state.visibleIn', { languages: languages(visibleIn) })
          : say('state.visibleNowhere')}
      </Typography>
    </>
  );
};

const NotRunning = ({ flash, now }: { flash: Flash | null; now: number }) => {
  const say = useMessages();
  const { at } = useTimes();
  return (
    <>
      <Typography variant="omega" fontWeight="semiBold">
        {say(flash ? 'state.ended' : 'state.off')}
      </Typography>
      <Typography variant="pi" textColor="neutral700">
        {flash
          ? say('state.ended.at', {
              level: say(`level.${flash.level}`),
              time: at(Date.parse(flash.expiresAt), now),
            })
          : say('state.off.hint')}
      </Typography>
    </>
  );
};
