import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { KillState } from '../../../shared/contracts/kill';
import { MAX_NOTE_LENGTH } from '../../../shared/correction';
import { MAX_REASON_LENGTH } from '../../../shared/flash';
import type { StoryActions } from '../api/useStoryActions';
import { Confirm } from '../components/Confirm';
import { TextAreaField } from '../components/TextAreaField';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';

interface Props {
  visibleIn: string[];
  actions: StoryActions;
}

/** Kills a story in every language. Readers see the notice in its place. */
export const KillStory = ({ visibleIn, actions }: Props) => {
  const say = useMessages();
  const { formatLanguages } = useFormatters();
  const [notice, setNotice] = useState('');
  const [reason, setReason] = useState('');
  return (
    <Confirm
      trigger={
        <Button fullWidth variant="danger-light" disabled={actions.busy}>
          {say('kill')}
        </Button>
      }
      title={say('kill.title')}
      cancel={say('kill.cancel')}
      confirm={say('kill')}
      variant="danger"
      ready={notice.trim() !== '' && reason.trim() !== ''}
      onConfirm={() => void actions.kill({ notice, reason })}
    >
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        <Typography>{say('kill.body', { languages: formatLanguages(visibleIn) })}</Typography>
        <TextAreaField
          label={say('kill.notice')}
          hint={say('kill.notice.hint')}
          value={notice}
          max={MAX_NOTE_LENGTH}
          onChange={setNotice}
          required
        />
        <TextAreaField
          label={say('reason')}
          value={reason}
          max={MAX_REASON_LENGTH}
          onChange={setReason}
          required
        />
      </Flex>
    </Confirm>
  );
};

interface KilledStoryProps {
  killed: KillState;
  now: number;
  may: boolean;
  actions: StoryActions;
}

/** Shows who killed the story, and the notice; revives it. */
export const KilledStory = ({ killed, now, may, actions }: KilledStoryProps) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  const [reason, setReason] = useState('');
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="omega" fontWeight="semiBold">
        {say('hidden.killed', {
          name: killed.actor.name,
          time: formatTime(Date.parse(killed.killedAt), now),
        })}
      </Typography>
      <Typography variant="pi">{killed.notice}</Typography>
      {may && (
        <Confirm
          trigger={
            <Button fullWidth variant="secondary" disabled={actions.busy}>
              {say('revive')}
            </Button>
          }
          title={say('revive.title')}
          cancel={say('revive.cancel')}
          confirm={say('revive')}
          variant="default"
          onConfirm={() => void actions.revive(reason)}
        >
          <Flex direction="column" alignItems="stretch" gap={3} width="100%">
            <Typography>{say('revive.body')}</Typography>
            <TextAreaField
              label={say('reason')}
              value={reason}
              max={MAX_REASON_LENGTH}
              onChange={setReason}
            />
          </Flex>
        </Confirm>
      )}
    </Flex>
  );
};
