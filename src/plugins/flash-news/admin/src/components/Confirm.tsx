import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState, type ReactElement, type ReactNode } from 'react';

interface Props {
  trigger: ReactElement;
  title: string;
  cancel: string;
  confirm: string;
  variant: 'danger' | 'default';
  /** False while a required field of the dialog is empty. */
  ready?: boolean;
  onOpen?: () => void;
  /** If it resolves to false, the dialog stays open to say what is at fault. */
  onConfirm: () => unknown;
  children: ReactNode;
}

/** Button that asks for confirmation in a dialog, before an action that readers would notice. */
export const Confirm = (props: Props) => {
  const { trigger, title, cancel, confirm, variant, ready = true, children } = props;
  const { onOpen = () => undefined, onConfirm } = props;
  const [isOpen, setIsOpen] = useState(false);
  const toggle = (open: boolean) => {
    if (open) onOpen();
    setIsOpen(open);
  };
  const act = async (): Promise<void> => {
    const done = onConfirm();
    if (!(done instanceof Promise) || (await done) !== false) setIsOpen(false);
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={toggle}>
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
          <Button fullWidth variant={variant} disabled={!ready} onClick={() => void act()}>
            {confirm}
          </Button>
        }
      >
        {children}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
