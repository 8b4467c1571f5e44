import { Confirm as ConfirmOf, type Props } from '@newsroom/plugin-kit/admin/components/Confirm';
import { useMessages } from '../translations/useMessages';

/** An open dialog that asks before something is lost, and closes once it is confirmed. */
export const Confirm = (props: Props) => {
  const { onConfirm, onClose } = props;
  const confirmed = () => {
    onConfirm();
    onClose();
  };
  return <ConfirmOf {...props} cancel={useMessages()('cancel')} onConfirm={confirmed} />;
};
