import { Flex } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Limits } from '../../../shared/contracts/settings';
import { LEVELS, type Level } from '../../../shared/flash';
import type { RaiseInput } from '../api/useFlashActions';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { BannerLineFields } from './BannerLineFields';
import { filledLines, type LinesByLocale } from './bannerLines';
import { LevelField } from './LevelField';
import { isValidLength, minutesAfter } from './minutes';
import { MinutesField } from './MinutesField';
import { planRaise, type RaiseCandidate } from './planRaise';
import { RaiseButton } from './RaiseButton';
import { RaiseOptions } from './RaiseOptions';

interface Props {
  document: RaiseCandidate;
  /** The language (BCP 47) being edited; preselected if the story is not visible in any. */
  locale: string;
  limits: Limits;
  now: number;
  busy: boolean;
  onRaise: (input: RaiseInput) => Promise<boolean>;
}

export const RaiseForm = ({ document, locale, limits, now, busy, onRaise }: Props) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  const isUnsaved = useForm('RaiseForm', ({ modified }) => modified);
  const [level, setLevel] = useState<Level>(LEVELS[0]);
  const [minutes, setMinutes] = useState<number | undefined>(limits.defaultMinutes);
  const [lines, setLines] = useState<LinesByLocale>({});
  const [chosen, setChosen] = useState<string[]>([locale]);
  const [withChanges, setWithChanges] = useState(false);
  const length = isValidLength(minutes, limits.maxMinutes) ? minutes : null;
  const plan = planRaise(document, chosen, withChanges);

  const raise = () => {
    if (length === null) return;
    const { publish, release } = plan;
    const text = filledLines(lines, plan.flashed);
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
          length === null
            ? ''
            : say('minutes.until', { time: formatTime(minutesAfter(now, length), now) })
        }
        disabled={busy}
      />
      <BannerLineFields locales={plan.flashed} lines={lines} onChange={setLines} disabled={busy} />
      <RaiseOptions
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
