import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  /** The button that opens it. */
  trigger: ReactElement;
  title: string;
  cancel: string;
  confirm: string;
  variant: 'danger' | 'default';
  /** False while what is asked for in it is missing. */
  ready?: boolean;
  onConfirm: () => void;
  children: ReactNode;
}

/** Asks once more before what cannot be taken back unseen. */
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
