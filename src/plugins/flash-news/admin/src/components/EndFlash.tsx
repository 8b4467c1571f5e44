import { Button, Dialog } from '@strapi/design-system';
import { CrossCircle } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useMessages } from '../translations/useMessages';

interface Props {
  busy: boolean;
  onEnd: () => Promise<void>;
}

export const EndFlash = ({ busy, onEnd }: Props) => {
  const say = useMessages();
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button fullWidth variant="danger-light" startIcon={<CrossCircle />} disabled={busy}>
          {say('end')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={say('end.title')}
        startAction={
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {say('end.cancel')}
            </Button>
          </Dialog.Cancel>
        }
        endAction={
          <Dialog.Action>
            <Button fullWidth variant="danger" onClick={() => void onEnd()}>
              {say('end')}
            </Button>
          </Dialog.Action>
        }
      >
        {say('end.body')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
