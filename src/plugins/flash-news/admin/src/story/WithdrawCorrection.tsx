import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { MAX_REASON_LENGTH } from '../../../shared/flash';
import { Confirm } from '../components/Confirm';
import { TextAreaField } from '../components/TextAreaField';
import { isSendable } from '../components/textLength';
import { useMessages } from '../translations/useMessages';
import type { Correction } from './CorrectionForm';
import { CorrectionText } from './CorrectionText';

interface Props {
  correction: Correction;
  busy: boolean;
  onWithdraw: (reason: string) => void;
}

/** Button that withdraws a correction, with a reason for the newsroom. */
export const WithdrawCorrection = ({ correction, busy, onWithdraw }: Props) => {
  const say = useMessages();
  const [reason, setReason] = useState('');
  return (
    <Confirm
      trigger={
        <Button size="S" variant="danger-light" disabled={busy}>
          {say('corrections.withdraw')}
        </Button>
      }
      title={say('corrections.withdraw.title')}
      cancel={say('corrections.withdraw.cancel')}
      confirm={say('corrections.withdraw.send')}
      variant="danger"
      ready={isSendable(reason, MAX_REASON_LENGTH)}
      onConfirm={() => onWithdraw(reason)}
    >
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        <Typography>{say('corrections.withdraw.body')}</Typography>
        <CorrectionText {...correction} />
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
