import type { TranslationState } from '../../../shared/state';
import { useMessages } from '../translations/useMessages';
import { Mark } from './Mark';
import { STATE_LOOKS } from './stateLook';

/** The state of a translation, by icon and word. */
export const StateBadge = ({ state }: { state: TranslationState }) => {
  const say = useMessages();
  return <Mark {...STATE_LOOKS[state]}>{say(`state.${state}`)}</Mark>;
};
