import { Confirm as ConfirmOf, type Props } from '@newsroom/plugin-kit/admin/components/Confirm';
import { useMessages } from '../translations/useMessages';

/** An open dialog that asks before something is lost. Whoever shows it closes it once it is confirmed. */
export const Confirm = (props: Props) => <ConfirmOf {...props} cancel={useMessages()('cancel')} />;
