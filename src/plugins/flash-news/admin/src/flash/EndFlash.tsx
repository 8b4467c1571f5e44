import { Button, Flex, Typography } from '@strapi/design-system';
import { CrossCircle } from '@strapi/icons';
import { useState } from 'react';
import { MAX_REASON_LENGTH } from '../../../shared/flash';
import { useMessages } from '../translations/useMessages';
import { Confirm } from '../components/Confirm';
import { TextAreaField } from '../components/TextAreaField';
import { lengthOver } from '../components/textLength';

interface Props {
  busy: boolean;
  onEnd: (reason: string) => Promise<boolean>;
}

export const EndFlash = ({ busy, onEnd }: Props) => {
  const say = useMessages();
  const [reason, setReason] = useState('');
  return (
    <Confirm
      trigger={
        <Button fullWidth variant="danger-light" startIcon={<CrossCircle />} disabled={busy}>
          {say('end')}
        </Button>
      }
      title={say('end.title')}
      cancel={say('end.cancel')}
      confirm={say('end')}
      variant="danger"
      ready={lengthOver(reason, MAX_REASON_LENGTH) === 0}
      onConfirm={() => void onEnd(reason)}
    >
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        <Typography>{say('end.body')}</Typography>
        <TextAreaField
          label={say('reason')}
          value={reason}
          max={MAX_REASON_LENGTH}
          onChange={setReason}
        />
      </Flex>
    </Confirm>
  );
};
