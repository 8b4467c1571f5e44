import { Button, Flex, Typography } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import { useState } from 'react';
import type { FlashState, Limits } from '../../../shared/contract';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import { isLength, minutesAfter, minutesUntil } from './minutes';
import { MinutesField } from './MinutesField';

interface Props {
  flash: FlashState;
  limits: Limits;
  now: number;
  busy: boolean;
  onExtend: (minutes: number) => Promise<void>;
}

/** A new end for a running flash, counted from now. */
export const ExtendForm = ({ flash, limits, now, busy, onExtend }: Props) => {
  const say = useMessages();
  const hintOf = useHint(flash, now);
  const [minutes, setMinutes] = useState<number | undefined>(limits.defaultMinutes);
  const longest = minutesUntil(Date.parse(flash.longestUntil), now);
  if (longest === 0) return <Typography variant="pi">{say('extend.spent')}</Typography>;
  const length = isLength(minutes, longest) ? minutes : null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <MinutesField
        label={say('minutes.fromNow')}
        minutes={minutes}
        onChange={setMinutes}
        max={longest}
        hint={hintOf(length)}
        disabled={busy}
      />
      <Button
        fullWidth
        startIcon={<Clock />}
        loading={busy}
        disabled={length === null}
        onClick={() => length !== null && void onExtend(length)}
      >
        {say('extend')}
      </Button>
    </Flex>
  );
};

const useHint = (flash: FlashState, now: number) => {
  const say = useMessages();
  const { at } = useTimes();
  return (length: number | null): string => {
    if (length === null) return '';
    const until = minutesAfter(now, length);
    const sooner = until < Date.parse(flash.expiresAt);
    return say(sooner ? 'minutes.earlier' : 'minutes.until', { time: at(until, now) });
  };
};
