import { Button, Flex, Typography } from '@strapi/design-system';
import { Lightning } from '@strapi/icons';
import { useState } from 'react';
import type { Limits } from '../../../shared/contract';
import { LEVELS, type Level } from '../../../shared/flash';
import type { Wanted } from '../api/useFlashActions';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import { BannerLines, written, type Lines } from './BannerLines';
import { Confirm } from './Confirm';
import { LevelField } from './LevelField';
import { isLength, minutesAfter } from './minutes';
import { MinutesField } from './MinutesField';

interface Props {
  limits: Limits;
  now: number;
  busy: boolean;
  /** Languages in which the banner is going to be seen. */
  locales: string[];
  /** Languages to be published with it; none where readers see the story already. */
  publish: string[];
  onRaise: (wanted: Wanted) => Promise<boolean>;
}

export const RaiseForm = ({ limits, now, busy, locales, publish, onRaise }: Props) => {
  const say = useMessages();
  const { at, languages } = useTimes();
  const [level, setLevel] = useState<Level>(LEVELS[0]);
  const [minutes, setMinutes] = useState<number | undefined>(limits.defaultMinutes);
  const [lines, setLines] = useState<Lines>({});
  const length = isLength(minutes, limits.maxMinutes) ? minutes : null;
  const text = written(lines);

  const raise = () => {
    if (length === null) return;
    const also = publish.length > 0 ? { publish } : {};
    void onRaise({ level, minutes: length, ...(text && { text }), ...also });
  };
  const button = (label: string, onClick?: () => void) => (
    <Button
      fullWidth
      startIcon={<Lightning />}
      loading={busy}
      disabled={length === null}
      onClick={onClick}
    >
      {label}
    </Button>
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <LevelField level={level} onChange={setLevel} disabled={busy} />
      <MinutesField
        label={say('minutes')}
        minutes={minutes}
        onChange={setMinutes}
        max={limits.maxMinutes}
        presets={limits.presets}
        hint={
          length === null ? '' : say('minutes.until', { time: at(minutesAfter(now, length), now) })
        }
        disabled={busy}
      />
      <BannerLines locales={locales} lines={lines} onChange={setLines} disabled={busy} />
      {publish.length === 0 ? (
        button(say('raise'), raise)
      ) : (
        <Confirm
          trigger={button(say('raise.publish'))}
          title={say('raise.publish.title')}
          cancel={say('raise.publish.cancel')}
          confirm={say('raise.publish')}
          variant="default"
          onConfirm={raise}
        >
          <Typography>{say('raise.publish.body', { languages: languages(publish) })}</Typography>
        </Confirm>
      )}
    </Flex>
  );
};
