import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { CorrectionState } from '../../../shared/contracts/correction';
import type { StoryActions } from '../api/useStoryActions';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { CorrectionForm, type Correction } from './CorrectionForm';
import { CorrectionText } from './CorrectionText';
import { WithdrawCorrection } from './WithdrawCorrection';

interface Props {
  correction: CorrectionState;
  now: number;
  actions: StoryActions;
  refresh: () => Promise<void>;
}

/** A correction, with who did what to it. One that isn't withdrawn can be amended and withdrawn. */
export const CorrectionItem = ({ correction, now, actions, refresh }: Props) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  const [isOpen, setIsOpen] = useState(false);
  const { id, kind, text, actor, at, amendedAt, amendedBy, withdrawnAt, withdrawnBy } = correction;

  const amend = async (amended: Correction): Promise<void> => {
    if (await actions.amendCorrection(id, amended)) setIsOpen(false);
    await refresh();
  };
  const withdraw = async (reason: string): Promise<void> => {
    await actions.withdrawCorrection(id, { reason });
    await refresh();
  };
  const time = (iso: string): string => formatTime(Date.parse(iso), now);

  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="semiBold">
        {say('corrections.line', {
          kind: say(`correction.${kind}`),
          name: actor.name,
          time: time(at),
        })}
      </Typography>
      {amendedAt !== null && (
        <Typography variant="pi">
          {say('corrections.amended', { name: amendedBy?.name ?? '', time: time(amendedAt) })}
        </Typography>
      )}
      {withdrawnAt !== null && (
        <Typography variant="pi" textColor="danger600">
          {say('corrections.withdrawn', {
            name: withdrawnBy?.name ?? '',
            time: time(withdrawnAt),
            reason: correction.withdrawalReason ?? '',
          })}
        </Typography>
      )}
      {isOpen ? (
        <CorrectionForm
          former={{ kind, text }}
          busy={actions.busy}
          onSend={(amended) => void amend(amended)}
          onCancel={() => setIsOpen(false)}
        />
      ) : (
        <CorrectionText kind={kind} text={text} />
      )}
      {!isOpen && withdrawnAt === null && (
        <Flex gap={2}>
          <Button
            size="S"
            variant="tertiary"
            disabled={actions.busy}
            onClick={() => setIsOpen(true)}
          >
            {say('corrections.amend')}
          </Button>
          <WithdrawCorrection
            correction={{ kind, text }}
            busy={actions.busy}
            onWithdraw={(reason) => void withdraw(reason)}
          />
        </Flex>
      )}
    </Flex>
  );
};
