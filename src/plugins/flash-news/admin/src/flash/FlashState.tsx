import { Badge, Flex, Typography } from '@strapi/design-system';
import { Lightning } from '@strapi/icons';
import type { ReactNode, Ref } from 'react';
import type { FlashState as Flash } from '../../../shared/contracts/flash';
import type { Level } from '../../../shared/flash';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { Countdown } from '../components/Countdown';
import { FLASH_TARGET } from '../shortcuts/flashTarget';

const COLORS = {
  flash: { background: 'danger100', border: 'danger200' },
  bulletin: { background: 'warning100', border: 'warning200' },
  urgent: { background: 'secondary100', border: 'secondary200' },
} as const satisfies Record<Level, object>;

const NEUTRAL = { background: 'neutral100', border: 'neutral200' } as const;

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
  const colors = running ? COLORS[flash.level] : NEUTRAL;
  return (
    <Flex
      direction="column"
      alignItems="flex-start"
      gap={1}
      background={colors.background}
      borderColor={colors.border}
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
      {/* Strapi's own text colours have too little contrast on yellow (WCAG 2.2, 1.4.3). */}
      <Badge backgroundColor={COLORS[flash.level].border} textColor="neutral800">
        <Flex tag="span" gap={1}>
          <Lightning aria-hidden width="1.2rem" height="1.2rem" />
          {say(`level.${flash.level}`)}
        </Flex>
      </Badge>
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
  return <Strong>{say('state.ended', { level, time })}</Strong>;
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
