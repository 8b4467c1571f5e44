import { Badge, Flex, Typography } from '@strapi/design-system';
import { Lightning } from '@strapi/icons';
import type { ReactNode, Ref } from 'react';
import type { FlashState as Flash } from '../../../shared/contracts/flash';
import type { Level } from '../../../shared/flash';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import { Countdown } from './Countdown';

const LOOKS = {
  flash: { background: 'danger100', border: 'danger200' },
  bulletin: { background: 'warning100', border: 'warning200' },
  urgent: { background: 'secondary100', border: 'secondary200' },
} as const satisfies Record<Level, object>;

const QUIET = { background: 'neutral100', border: 'neutral200' } as const;

interface Props {
  flash: Flash | null;
  visibleIn: string[];
  /** Server time minus the time of this machine, in milliseconds. */
  clockOffset: number;
  /** Server time, epoch ms. */
  now: number;
  /** Takes the focus after an action, when the button that was pressed is gone. */
  focusRef: Ref<HTMLDivElement>;
}

/** Off, running or ended, at a glance. A change of state is announced; a tick never is. */
export const FlashState = ({ flash, visibleIn, clockOffset, now, focusRef }: Props) => {
  const running = flash?.running === true;
  const look = running ? LOOKS[flash.level] : QUIET;
  return (
    <Flex
      direction="column"
      alignItems="flex-start"
      gap={1}
      background={look.background}
      borderColor={look.border}
      hasRadius
      padding={3}
    >
      <Flex
        ref={focusRef}
        tabIndex={-1}
        role="status"
        direction="column"
        alignItems="flex-start"
        gap={1}
      >
        {running ? <Running flash={flash} now={now} /> : <NotRunning flash={flash} now={now} />}
      </Flex>
      {running && <Countdown until={flash.expiresAt} clockOffset={clockOffset} />}
      {running && <Readers visibleIn={visibleIn} />}
      {running && flash.raised && <Raiser raised={flash.raised} now={now} />}
    </Flex>
  );
};

const Running = ({ flash, now }: { flash: Flash; now: number }) => {
  const say = useMessages();
  const { at } = useTimes();
  return (
    <>
      {/* The text colour of Strapi's own variants is too pale on the yellow one (WCAG 2.2, 1.4.3). */}
      <Badge backgroundColor={LOOKS[flash.level].border} textColor="neutral800">
        <Flex tag="span" gap={1}>
          <Lightning aria-hidden width="1.2rem" height="1.2rem" />
          {say(`level.${flash.level}`)}
        </Flex>
      </Badge>
      <Strong>{say('state.until', { time: at(Date.parse(flash.expiresAt), now) })}</Strong>
    </>
  );
};

const NotRunning = ({ flash, now }: { flash: Flash | null; now: number }) => {
  const say = useMessages();
  const { at } = useTimes();
  if (!flash) return <Strong>{say('state.off')}</Strong>;
  const level = say(`level.${flash.level}`);
  const time = at(Date.parse(flash.expiresAt), now);
  return <Strong>{say('state.ended', { level, time })}</Strong>;
};

const Readers = ({ visibleIn }: { visibleIn: string[] }) => {
  const say = useMessages();
  const { languages } = useTimes();
  return (
    <Typography variant="pi" textColor={visibleIn.length > 0 ? 'neutral700' : 'danger600'}>
      {visibleIn.length > 0
        ? say('state.visibleIn', { languages: languages(visibleIn) })
        : say('state.visibleNowhere')}
    </Typography>
  );
};

const Raiser = ({ raised, now }: { raised: NonNullable<Flash['raised']>; now: number }) => {
  const say = useMessages();
  const { at } = useTimes();
  const time = at(Date.parse(raised.at), now);
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
