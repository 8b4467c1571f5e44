import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { KillState } from '../../../shared/contracts/kill';
import { MAX_NOTE_LENGTH } from '../../../shared/correction';
import { MAX_REASON_LENGTH } from '../../../shared/flash';
import type { StoryActions } from '../api/useStoryActions';
import { Confirm } from '../components/Confirm';
import { Notices } from '../components/Notices';
import { useProblemText } from '../components/ProblemAlert';
import { TextAreaField } from '../components/TextAreaField';
import { isSendable, lengthOver } from '../components/textLength';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';

interface Props {
  visibleIn: string[];
  actions: StoryActions;
  now: number;
}

/** Kills a story in every language. Readers of each see its notice in its place. */
export const KillStory = ({ visibleIn, actions, now }: Props) => {
  const say = useMessages();
  const { formatLanguages } = useFormatters();
  const problemText = useProblemText(now);
  const [notices, setNotices] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  const { busy, problem, dismiss, kill } = actions;
  const noticeIn = (locale: string): string => notices[locale] ?? '';
  const isReady =
    visibleIn.every((locale) => isSendable(noticeIn(locale), MAX_NOTE_LENGTH)) &&
    isSendable(reason, MAX_REASON_LENGTH);
  const send = () =>
    kill({ notices: Object.fromEntries(visibleIn.map((code) => [code, noticeIn(code)])), reason });
  return (
    <Confirm
      trigger={
        <Button fullWidth variant="danger-light" disabled={busy}>
          {say('kill')}
        </Button>
      }
      title={say('kill.title')}
      cancel={say('kill.cancel')}
      confirm={say('kill')}
      variant="danger"
      ready={isReady && !busy}
      onOpen={dismiss}
      onConfirm={send}
    >
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        <Typography>{say('kill.body', { languages: formatLanguages(visibleIn) })}</Typography>
        {problem && !problem.fields && (
          <Typography textColor="danger600" role="alert">
            {problemText(problem)}
          </Typography>
        )}
        {visibleIn.map((locale, index) => (
          <TextAreaField
            key={locale}
            label={say('kill.notice', { language: formatLanguages([locale]) })}
            hint={say('kill.notice.hint')}
            refusal={problem?.fields?.[`notices.${locale}`]}
            value={noticeIn(locale)}
            max={MAX_NOTE_LENGTH}
            onChange={(text) => setNotices({ ...notices, [locale]: text })}
            required
            isFirst={index === 0}
          />
        ))}
        <TextAreaField
          label={say('reason')}
          refusal={problem?.fields?.['reason']}
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
      <Notices notices={killed.notices} />
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
          ready={lengthOver(reason, MAX_REASON_LENGTH) === 0}
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
