import { Button, Flex } from '@strapi/design-system';
import { Lightning } from '@strapi/icons';
import { useState } from 'react';
import type { Limits } from '../../../shared/contract';
import { LEVELS, type Level } from '../../../shared/flash';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import { LevelField } from './LevelField';
import { isLength, minutesAfter } from './minutes';
import { MinutesField } from './MinutesField';

interface Props {
  limits: Limits;
  now: number;
  busy: boolean;
  onRaise: (level: Level, minutes: number) => Promise<void>;
}

export const RaiseForm = ({ limits, now, busy, onRaise }: Props) => {
  const say = useMessages();
  const { at } = useTimes();
  const [level, setLevel] = useState<Level>(LEVELS[0]);
  const [minutes, setMinutes] = useState<number | undefined>(limits.defaultMinutes);
  const length = isLength(minutes, limits.maxMinutes) ? minutes : null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <LevelField level={level} onChange={setLevel} disabled={busy} />
      <MinutesField
        label={say('minutes')}
        minutes={minutes}
        onChange={setMinutes}
        max={limits.maxMinutes}
        hint={
          length === null ? '' : say('minutes.until', { time: at(minutesAfter(now, length), now) })
        }
        disabled={busy}
      />
      <Button
        fullWidth
        startIcon={<Lightning />}
        loading={busy}
        disabled={length === null}
        onClick={() => length !== null && void onRaise(level, length)}
      >
        {say('raise')}
      </Button>
    </Flex>
  );
};
