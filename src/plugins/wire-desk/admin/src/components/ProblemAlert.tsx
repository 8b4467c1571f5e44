import {
  ProblemAlert as ProblemAlertOf,
  type Props,
} from '@newsroom/plugin-kit/admin/components/ProblemAlert';
import { useMessages, type MessageId } from '../translations/useMessages';

/** Shows why an action failed. */
export const ProblemAlert = (props: Props<MessageId>) => (
  <ProblemAlertOf {...props} say={useMessages()} />
);
