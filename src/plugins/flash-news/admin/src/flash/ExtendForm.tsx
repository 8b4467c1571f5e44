import { Button, Flex, Typography } from '@strapi/design-system';
import { Clock, ClockCounterClockwise } from '@strapi/icons';
import { useState } from 'react';
import type { FlashState } from '../../../shared/contracts/flash';
import type { Limits } from '../../../shared/contracts/settings';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { initialMinutes } from './initialMinutes';
import { isValidLength, minutesAfter, minutesUntil } from './minutes';
import { MinutesField } from './MinutesField';

interface Props {
  flash: FlashState;
  limits: Limits;
  now: number;
  busy: boolean;
  onExtend: (minutes: number) => Promise<boolean>;
}

/** Sets a new end of a running flash, in minutes from now. */
export const ExtendForm = ({ flash, limits, now, busy, onExtend }: Props) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  /** What was typed or pressed; null before that. */
  const [chosen, setChosen] = useState<{ minutes: number | undefined } | null>(null);
  const longest = minutesUntil(Date.parse(flash.longestUntil), now);
  if (longest === 0) return <Typography variant="pi">{say('extend.spent')}</Typography>;
  const expiresAt = Date.parse(flash.expiresAt);
  const { minutes } = chosen ?? { minutes: initialMinutes(limits, { expiresAt, now, longest }) };
  const length = isValidLength(minutes, longest) ? minutes : null;
  const until = length === null ? null : minutesAfter(now, length);
  // A button labelled "Extend" must not shorten a flash.
  const isSooner = until !== null && until < expiresAt;
  const send = async (to: number): Promise<void> => {
    if (await onExtend(to)) setChosen(null);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <MinutesField
        label={say('minutes.fromNow')}
        minutes={minutes}
        onChange={(given) => setChosen({ minutes: given })}
        max={longest}
        presets={limits.presets}
        hint={
          until === null
            ? ''
            : say(isSooner ? 'minutes.earlier' : 'minutes.until', { time: formatTime(until, now) })
        }
        disabled={busy}
      />
      <Button
        fullWidth
        startIcon={isSooner ? <ClockCounterClockwise /> : <Clock />}
        variant={isSooner ? 'secondary' : 'default'}
        loading={busy}
        disabled={length === null}
        onClick={() => length !== null && void send(length)}
      >
        {say(isSooner ? 'shorten' : 'extend')}
      </Button>
    </Flex>
  );
};
