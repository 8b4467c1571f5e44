import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  trigger: ReactElement;
  title: string;
  cancel: string;
  confirm: string;
  variant: 'danger' | 'default';
  /** False while a required field of the dialog is empty. */
  ready?: boolean;
  onConfirm: () => void;
  children: ReactNode;
}

/** Button that asks for confirmation in a dialog, before an action that readers would notice. */
export const Confirm = (props: Props) => {
  const { trigger, title, cancel, confirm, variant, ready = true, onConfirm, children } = props;
  return (
    <Dialog.Root>
      <Dialog.Trigger>{trigger}</Dialog.Trigger>
      <ConfirmDialog
        title={title}
        startAction={
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {cancel}
            </Button>
          </Dialog.Cancel>
        }
        endAction={
          <Dialog.Action>
            <Button fullWidth variant={variant} disabled={!ready} onClick={onConfirm}>
              {confirm}
            </Button>
          </Dialog.Action>
        }
      >
        {children}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
