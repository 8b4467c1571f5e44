import { Button, Flex } from '@strapi/design-system';
import type { BoundedCount, DeskResponse } from '../../../shared/contracts/desk';
import { STATES, type TranslationState } from '../../../shared/state';
import { STATE_LOOKS } from '../components/stateLook';
import { useMessages } from '../translations/useMessages';

interface Props {
  counts: DeskResponse['counts'];
  chosen: TranslationState | null;
  onChoose: (state: TranslationState | null) => void;
}

const shown = ({ count, isMore }: BoundedCount): string => (isMore ? `${count}+` : String(count));

/** How many translations are in each state; a click shows those alone, and another all again. */
export const StateCounts = ({ counts, chosen, onChoose }: Props) => {
  const say = useMessages();
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={say('filter.state')}>
      {STATES.filter((state) => state !== 'source').map((state) => {
        const { Icon } = STATE_LOOKS[state];
        const count = counts[state];
        const isChosen = state === chosen;
        return (
          <Button
            key={state}
            size="S"
            variant={isChosen ? 'secondary' : 'tertiary'}
            aria-pressed={isChosen}
            startIcon={<Icon aria-hidden />}
            onClick={() => onChoose(isChosen ? null : state)}
          >
            {count
              ? say('desk.count', { state: say(`state.${state}`), count: shown(count) })
              : say(`state.${state}`)}
          </Button>
        );
      })}
    </Flex>
  );
};
