import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { StoryActions } from '../api/useStoryActions';
import { Confirm } from '../components/Confirm';
import { DateTimeInput } from '../components/DateTimeInput';
import { useMessages } from '../translations/useMessages';
import { useFormatters, zoneName } from '../translations/useFormatters';
import { releaseEffect, releaseState, type Version } from './releaseEffect';

interface Props {
  locale: string;
  version: Version;
  now: number;
  may: boolean;
  actions: StoryActions;
}

/** Shows and moves the release of a version. States the effect before a move. */
export const ReleaseBlock = ({ locale, version, now, may, actions }: Props) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  const { timeZone } = useIntl();
  const [input, setInput] = useState('');
  const wanted = input === '' ? null : new Date(input).getTime();

  const set = async (to: number | null, confirmWithdrawal: boolean): Promise<void> => {
    const releasedAt = to === null ? 'now' : new Date(to).toISOString();
    const done = await actions.release({ locale, releasedAt, confirmWithdrawal });
    if (done) setInput('');
  };
  const effect = (to: number): string =>
    say(releaseEffect(version, to, now), { time: formatTime(to, now), zone: zoneName(timeZone) });

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="omega" fontWeight="semiBold">
        {say(releaseState(version), { time: formatTime(version.releasedAt ?? now, now) })}
      </Typography>
      {may && (
        <>
          <ReleaseNow
            version={version}
            busy={actions.busy}
            onRelease={() => void set(null, false)}
          />
          <Field.Root
            width="100%"
            hint={
              wanted === null ? say('release.zone', { zone: zoneName(timeZone) }) : effect(wanted)
            }
          >
            <Field.Label>{say('release.at')}</Field.Label>
            <DateTimeInput value={input} disabled={actions.busy} onChange={setInput} />
            <Field.Hint />
          </Field.Root>
          {wanted !== null && (
            <SetRelease
              withdraws={releaseEffect(version, wanted, now) === 'effect.withdraw'}
              effect={effect(wanted)}
              busy={actions.busy}
              onSet={(confirmed) => void set(wanted, confirmed)}
            />
          )}
        </>
      )}
    </Flex>
  );
};

interface ReleaseNowProps {
  version: Version;
  busy: boolean;
  onRelease: () => void;
}

/** Ends the embargo, or releases a visible version as new. Hidden for a draft: publishing releases it. */
const ReleaseNow = ({ version, busy, onRelease }: ReleaseNowProps) => {
  const say = useMessages();
  if (!version.published) return null;
  const isVisible = version.visible;
  return (
    <Confirm
      trigger={
        <Button fullWidth variant="secondary" disabled={busy}>
          {say(isVisible ? 'release.asNew' : 'release.now')}
        </Button>
      }
      title={say(isVisible ? 'release.asNew.title' : 'release.now.title')}
      cancel={say('release.cancel')}
      confirm={say(isVisible ? 'release.asNew' : 'release.now')}
      variant="default"
      onConfirm={onRelease}
    >
      <Typography>{say(isVisible ? 'effect.up' : 'effect.out', { time: '' })}</Typography>
    </Confirm>
  );
};

interface SetReleaseProps {
  withdraws: boolean;
  effect: string;
  busy: boolean;
  onSet: (confirmed: boolean) => void;
}

const SetRelease = ({ withdraws, effect, busy, onSet }: SetReleaseProps) => {
  const say = useMessages();
  if (!withdraws) {
    return (
      <Button fullWidth loading={busy} onClick={() => onSet(false)}>
        {say('release.set')}
      </Button>
    );
  }
  return (
    <Confirm
      trigger={
        <Button fullWidth variant="danger-light" disabled={busy}>
          {say('release.withdraw')}
        </Button>
      }
      title={say('release.withdraw.title')}
      cancel={say('release.cancel')}
      confirm={say('release.withdraw')}
      variant="danger"
      onConfirm={() => onSet(true)}
    >
      <Typography>{effect}</Typography>
    </Confirm>
  );
};
