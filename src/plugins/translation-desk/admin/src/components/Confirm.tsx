import { Button, Dialog, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useMessages } from '../translations/useMessages';

interface Props {
  title: string;
  body: string;
  confirm: string;
  variant?: 'danger' | 'default';
  onConfirm: () => void;
  onClose: () => void;
}

/** An open dialog that asks before something is lost. */
export const Confirm = ({ title, body, confirm, variant = 'default', ...props }: Props) => {
  const say = useMessages();
  const { onConfirm, onClose } = props;
  return (
    <Dialog.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <ConfirmDialog
        title={title}
        startAction={
          <Button fullWidth variant="tertiary" onClick={onClose}>
            {say('cancel')}
          </Button>
        }
        endAction={
          <Button
            fullWidth
            variant={variant}
            onClick={() => {
              onConfirm();
              onClose();
            }}
          >
            {confirm}
          </Button>
        }
      >
        <Typography textAlign="center">{body}</Typography>
      </ConfirmDialog>
    </Dialog.Root>
  );
};
