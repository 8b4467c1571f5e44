import { Button, Dialog, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';

export interface Props {
  title: string;
  body: string;
  confirm: string;
  variant?: 'danger' | 'default';
  onConfirm: () => void;
  onClose: () => void;
}

/** An open dialog that asks before something is lost. Whoever shows it closes it once it is confirmed. */
export const Confirm = ({
  title,
  body,
  cancel,
  confirm,
  variant = 'default',
  onConfirm,
  onClose,
}: Props & { cancel: string }) => (
  <Dialog.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
    <ConfirmDialog
      title={title}
      startAction={
        <Button fullWidth variant="tertiary" onClick={onClose}>
          {cancel}
        </Button>
      }
      endAction={
        <Button fullWidth variant={variant} onClick={onConfirm}>
          {confirm}
        </Button>
      }
    >
      <Typography textAlign="center">{body}</Typography>
    </ConfirmDialog>
  </Dialog.Root>
);
