import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { StoryActions } from '../api/useStoryActions';
import { Confirm } from '../components/Confirm';
import { MomentInput } from '../components/MomentInput';
import { useMessages } from '../translations/useMessages';
import { useTimes, zoneName } from '../translations/useTimes';
import { effectOf, stateOf, type Version } from './effect';

interface Props {
  locale: string;
  version: Version;
  now: number;
  may: boolean;
  actions: StoryActions;
}

/** When readers see this language version, and moving that, with what it does said first. */
export const ReleaseBlock = ({ locale, version, now, may, actions }: Props) => {
  const say = useMessages();
  const { at } = useTimes();
  const { timeZone } = useIntl();
  const [given, setGiven] = useState('');
  const wanted = given === '' ? null : new Date(given).getTime();

  const set = async (to: number | null, confirmWithdrawal: boolean): Promise<void> => {
    const releasedAt = to === null ? 'now' : new Date(to).toISOString();
    const done = await actions.release({ locale, releasedAt, confirmWithdrawal });
    if (done) setGiven('');
  };
  const effect = (to: number): string =>
    say(effectOf(version, to, now), { time: at(to, now), zone: zoneName(timeZone) });

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="omega" fontWeight="semiBold">
        {say(stateOf(version), { time: at(version.releasedAt ?? now, now) })}
      </Typography>
      {may && (
        <>
          <Now version={version} busy={actions.busy} onRelease={() => void set(null, false)} />
          <Field.Root
            width="100%"
            hint={
              wanted === null ? say('release.zone', { zone: zoneName(timeZone) }) : effect(wanted)
            }
          >
            <Field.Label>{say('release.at')}</Field.Label>
            <MomentInput value={given} disabled={actions.busy} onChange={setGiven} />
            <Field.Hint />
          </Field.Root>
          {wanted !== null && (
            <SetAt
              withdraws={effectOf(version, wanted, now) === 'effect.withdraw'}
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

interface NowProps {
  version: Version;
  busy: boolean;
  onRelease: () => void;
}

/** Out of an embargo, or up again as new; a draft is released by publishing it. */
const Now = ({ version, busy, onRelease }: NowProps) => {
  const say = useMessages();
  if (!version.published) return null;
  const isOut = version.visible;
  return (
    <Confirm
      trigger={
        <Button fullWidth variant="secondary" disabled={busy}>
          {say(isOut ? 'release.asNew' : 'release.now')}
        </Button>
      }
      title={say(isOut ? 'release.asNew.title' : 'release.now.title')}
      cancel={say('release.cancel')}
      confirm={say(isOut ? 'release.asNew' : 'release.now')}
      variant="default"
      onConfirm={onRelease}
    >
      <Typography>{say(isOut ? 'effect.up' : 'effect.out', { time: '' })}</Typography>
    </Confirm>
  );
};

interface SetAtProps {
  withdraws: boolean;
  effect: string;
  busy: boolean;
  onSet: (confirmed: boolean) => void;
}

const SetAt = ({ withdraws, effect, busy, onSet }: SetAtProps) => {
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
