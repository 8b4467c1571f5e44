import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { KillState } from '../../../shared/contracts/kill';
import { MAX_NOTE_LENGTH } from '../../../shared/correction';
import { MAX_REASON_LENGTH } from '../../../shared/flash';
import type { StoryActions } from '../api/useStoryActions';
import { Confirm } from '../components/Confirm';
import { ReasonField } from '../components/ReasonField';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';

interface Props {
  visibleIn: string[];
  actions: StoryActions;
}

/** Takes a story from readers in every language at once; they are told the notice in its place. */
export const TakeDown = ({ visibleIn, actions }: Props) => {
  const say = useMessages();
  const { languages } = useTimes();
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
        <Typography>{say('kill.body', { languages: languages(visibleIn) })}</Typography>
        <ReasonField
          label={say('kill.notice')}
          hint={say('kill.notice.hint')}
          value={notice}
          max={MAX_NOTE_LENGTH}
          onChange={setNotice}
          required
        />
        <ReasonField
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

interface TakenDownProps {
  killed: KillState;
  now: number;
  may: boolean;
  actions: StoryActions;
}

/** Who took it down, and what readers are told; and the way back. */
export const TakenDown = ({ killed, now, may, actions }: TakenDownProps) => {
  const say = useMessages();
  const { at } = useTimes();
  const [reason, setReason] = useState('');
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="omega" fontWeight="semiBold">
        {say('hidden.killed', {
          name: killed.actor.name,
          time: at(Date.parse(killed.killedAt), now),
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
            <ReasonField
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
