import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode, Ref } from 'react';
import type { MessageValues } from '@newsroom/plugin-kit/admin/translations/useSay';
import { isTime } from '../../../shared/actor';
import type { FlashState as Flash } from '../../../shared/contracts/flash';
import { useMessages, type MessageId } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { Countdown } from '../components/Countdown';
import { FLASH_TARGET } from '../shortcuts/flashTarget';
import { FlashBadge } from '../components/FlashBadge';
import { LEVEL_LOOKS } from '../components/levelLook';

const NEUTRAL = { tint: 'neutral100', line: 'neutral200' } as const;

interface Props {
  flash: Flash | null;
  visibleIn: string[];
  clockOffset: number;
  /** Server time, epoch ms. */
  now: number;
  /** Receives the focus after an action, because the pressed button is gone. */
  focusRef: Ref<HTMLDivElement>;
}

/** Shows whether the flash is off, running or ended. Screen readers announce a change of state, never a tick. */
export const FlashState = ({ flash, visibleIn, clockOffset, now, focusRef }: Props) => {
  const running = flash?.running === true;
  const look = running ? LEVEL_LOOKS[flash.level] : NEUTRAL;
  return (
    <Flex
      direction="column"
      alignItems="flex-start"
      gap={1}
      background={look.tint}
      borderColor={look.line}
      hasRadius
      padding={3}
    >
      <Flex
        ref={focusRef}
        {...FLASH_TARGET}
        tabIndex={-1}
        role="status"
        direction="column"
        alignItems="flex-start"
        gap={1}
      >
        {running ? <Running flash={flash} now={now} /> : <NotRunning flash={flash} now={now} />}
      </Flex>
      {running && <Countdown until={flash.expiresAt} clockOffset={clockOffset} />}
      {running && <VisibleIn visibleIn={visibleIn} />}
      {running && flash.raised && <RaisedBy raised={flash.raised} now={now} />}
    </Flex>
  );
};

const Running = ({ flash, now }: { flash: Flash; now: number }) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  return (
    <>
      <FlashBadge level={flash.level} />
      <Strong>{say('state.until', { time: formatTime(Date.parse(flash.expiresAt), now) })}</Strong>
    </>
  );
};

const NotRunning = ({ flash, now }: { flash: Flash | null; now: number }) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  if (!flash) return <Strong>{say('state.off')}</Strong>;
  const level = say(`level.${flash.level}`);
  const time = formatTime(Date.parse(flash.expiresAt), now);
  return <Strong>{say(...endOf(flash.ended, { level, time }))}</Strong>;
};

/** Returns the message of who ended a flash and why. Before its expiry is logged, time has ended it. */
const endOf = (
  ended: Flash['ended'],
  values: { level: string; time: string },
): [MessageId, MessageValues] => {
  if (ended === null || isTime(ended.actor)) return ['state.expired', values];
  const { actor, reason } = ended;
  if (reason === null) return ['state.ended', { ...values, name: actor.name }];
  return ['state.ended.because', { ...values, name: actor.name, reason }];
};

const VisibleIn = ({ visibleIn }: { visibleIn: string[] }) => {
  const say = useMessages();
  const { formatLanguages } = useFormatters();
  return (
    <Typography variant="pi" textColor={visibleIn.length > 0 ? 'neutral700' : 'danger600'}>
      {visibleIn.length > 0
        ? say('state.visibleIn', { languages: formatLanguages(visibleIn) })
        : say('state.visibleNowhere')}
    </Typography>
  );
};

const RaisedBy = ({ raised, now }: { raised: NonNullable<Flash['raised']>; now: number }) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  const time = formatTime(Date.parse(raised.at), now);
  return (
    <Typography variant="pi" textColor="neutral700">
      {say('state.raised', { name: raised.actor.name, time })}
    </Typography>
  );
};

const Strong = ({ children }: { children: ReactNode }) => (
  <Typography variant="omega" fontWeight="semiBold" textColor="neutral800">
    {children}
  </Typography>
);
