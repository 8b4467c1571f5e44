import { Button, Flex, Typography } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import { useState } from 'react';
import type { FlashState } from '../../../shared/contracts/flash';
import type { Limits } from '../../../shared/contracts/settings';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
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
  const [minutes, setMinutes] = useState<number | undefined>(limits.defaultMinutes);
  const longest = minutesUntil(Date.parse(flash.longestUntil), now);
  if (longest === 0) return <Typography variant="pi">{say('extend.spent')}</Typography>;
  const length = isValidLength(minutes, longest) ? minutes : null;
  const until = length === null ? null : minutesAfter(now, length);
  // A button labelled "Extend" must not shorten a flash.
  const isSooner = until !== null && until < Date.parse(flash.expiresAt);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <MinutesField
        label={say('minutes.fromNow')}
        minutes={minutes}
        onChange={setMinutes}
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
        startIcon={<Clock />}
        variant={isSooner ? 'danger-light' : 'default'}
        loading={busy}
        disabled={length === null}
        onClick={() => length !== null && void onExtend(length)}
      >
        {say(isSooner ? 'shorten' : 'extend')}
      </Button>
    </Flex>
  );
};
