import {
  LoadingOrProblem as LoadingOrProblemOf,
  type Props,
} from '@newsroom/plugin-kit/admin/components/LoadingOrProblem';
import { useMessages, type MessageId } from '../translations/useMessages';

/** Shown until there is an answer: a loader, or why the request failed, with a button to retry. */
export const LoadingOrProblem = (props: Props<MessageId>) => (
  <LoadingOrProblemOf {...props} say={useMessages()} />
);
