import { Flex } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Limits } from '../../../shared/contracts/settings';
import { LEVELS, type Level } from '../../../shared/flash';
import type { Wanted } from '../api/useFlashActions';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import { BannerLines, written, type Lines } from './BannerLines';
import { LevelField } from './LevelField';
import { isLength, minutesAfter } from './minutes';
import { MinutesField } from './MinutesField';
import { planOf, type Shown } from './plan';
import { RaiseButton } from './RaiseButton';
import { Showing } from './Showing';

interface Props {
  document: Shown;
  /** The language (BCP 47) that is being edited: of a story that readers don't see, this one is shown. */
  locale: string;
  limits: Limits;
  now: number;
  busy: boolean;
  onRaise: (wanted: Wanted) => Promise<boolean>;
}

export const RaiseForm = ({ document, locale, limits, now, busy, onRaise }: Props) => {
  const say = useMessages();
  const { at } = useTimes();
  const isUnsaved = useForm('RaiseForm', ({ modified }) => modified);
  const [level, setLevel] = useState<Level>(LEVELS[0]);
  const [minutes, setMinutes] = useState<number | undefined>(limits.defaultMinutes);
  const [lines, setLines] = useState<Lines>({});
  const [chosen, setChosen] = useState<string[]>([locale]);
  const [withChanges, setWithChanges] = useState(false);
  const length = isLength(minutes, limits.maxMinutes) ? minutes : null;
  const plan = planOf(document, chosen, withChanges);

  const raise = () => {
    if (length === null) return;
    const { publish, release } = plan;
    const text = written(lines, plan.flashed);
    void onRaise({
      ...{ level, minutes: length },
      ...(text && { text }),
      ...(publish.length > 0 && { publish }),
      ...(release.length > 0 && { release }),
    });
  };

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
      <BannerLines locales={plan.flashed} lines={lines} onChange={setLines} disabled={busy} />
      <Showing
        {...{ document, plan, now, chosen, withChanges }}
        disabled={busy}
        onChoose={setChosen}
        onWithChanges={setWithChanges}
      />
      <RaiseButton
        {...{ document, plan, now, busy, isUnsaved }}
        ready={length !== null && plan.flashed.length > 0}
        onRaise={raise}
      />
    </Flex>
  );
};
