import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { PlannedPublication } from '../../../shared/contracts/release';
import { FIRST_YEAR, isReleaseTime, LAST_YEAR } from '../../../shared/release';
import type { StoryActions } from '../api/useStoryActions';
import { Confirm } from '../components/Confirm';
import { DateTimeInput } from '../components/DateTimeInput';
import { useMessages } from '../translations/useMessages';
import { useFormatters, zoneName } from '../translations/useFormatters';
import { releaseEffect, releaseState, type Effect, type Version } from './releaseEffect';
import { SetRelease } from './SetRelease';
import { TakeOffRelease } from './TakeOffRelease';

interface Props {
  locale: string;
  version: Version;
  plan: PlannedPublication | null;
  now: number;
  may: { release: boolean; publish: boolean };
  actions: StoryActions;
}

/** Shows and moves the release of a version, and plans the publication of a draft. States the effect before. */
export const ReleaseBlock = ({ locale, version, plan, now, may, actions }: Props) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  const zone = zoneName(useIntl().timeZone);
  const [input, setInput] = useState('');
  const wanted = input === '' ? null : new Date(input).getTime();
  const isRefused = wanted !== null && !isReleaseTime(wanted);
  const plans = wanted !== null && wanted > now && !version.published && may.publish;

  const set = async (request: {
    to: number | 'now';
    publish?: boolean;
    confirmWithdrawal?: boolean;
  }): Promise<void> => {
    const { to, ...rest } = request;
    const releasedAt = to === 'now' ? to : new Date(to).toISOString();
    if (await actions.release({ locale, releasedAt, ...rest })) setInput('');
  };
  const effect = (id: Effect, at: number): string => say(id, { time: formatTime(at, now), zone });

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <ReleaseState version={version} plan={plan} now={now} />
      {may.release && (
        <>
          <ReleaseNow
            version={version}
            busy={actions.busy}
            onRelease={() => void set({ to: 'now' })}
          />
          <Field.Root
            width="100%"
            error={
              isRefused ? say('release.years', { first: FIRST_YEAR, last: LAST_YEAR }) : undefined
            }
            hint={
              wanted === null
                ? say('release.zone', { zone })
                : effect(plans ? 'effect.publishes' : releaseEffect(version, wanted, now), wanted)
            }
          >
            <Field.Label>{say('release.at')}</Field.Label>
            <DateTimeInput now={now} value={input} disabled={actions.busy} onChange={setInput} />
            {isRefused ? <Field.Error /> : <Field.Hint />}
          </Field.Root>
          {wanted !== null && !isRefused && (
            <SetRelease
              withdraws={releaseEffect(version, wanted, now) === 'effect.withdraw'}
              plans={plans}
              effect={effect(releaseEffect(version, wanted, now), wanted)}
              busy={actions.busy}
              onSet={(choice) => void set({ to: wanted, ...choice })}
            />
          )}
          {!version.published && (version.releasedAt !== null || plan !== null) && (
            <TakeOffRelease
              trigger={
                <Button fullWidth variant="tertiary" disabled={actions.busy}>
                  {say('release.takeOff')}
                </Button>
              }
              onConfirm={() => void actions.release({ locale, releasedAt: null })}
            />
          )}
        </>
      )}
    </Flex>
  );
};

const ReleaseState = ({ version, plan, now }: Pick<Props, 'version' | 'plan' | 'now'>) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  if (plan === null || version.published) {
    return (
      <Typography variant="omega" fontWeight="semiBold">
        {say(releaseState(version), { time: formatTime(version.releasedAt ?? now, now) })}
      </Typography>
    );
  }
  const { failure, publishAt, actor } = plan;
  const values = { time: formatTime(Date.parse(publishAt), now), name: actor.name };
  return failure === null ? (
    <Typography variant="omega" fontWeight="semiBold">
      {say('release.draft.planned', values)}
    </Typography>
  ) : (
    <Typography variant="omega" fontWeight="semiBold" textColor="danger600" role="alert">
      {say('release.draft.refused', { ...values, failure })}
    </Typography>
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
