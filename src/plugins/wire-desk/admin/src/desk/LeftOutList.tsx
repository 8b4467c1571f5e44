import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { DeskLeftOut } from '../../../shared/contracts/desk';
import type { MessageId } from '../translations/useMessages';
import { useMessages } from '../translations/useMessages';
import type { DeskAction } from './model/deskReducer';
import { REASONS } from './reasons';

interface Props {
  leftOut: DeskLeftOut[];
  putBack: number[];
  act: (action: DeskAction) => void;
}

/** Marks the button of each piece, to which a key leads. */
export const LEFT_OUT_BUTTON = 'data-left-out';

const reasonOf = (reason: string): MessageId => REASONS[reason] ?? 'leftOut.furniture';

/** What of the copy is no part of the story, each with its reason, to be put back. */
export const LeftOutList = ({ leftOut, putBack, act }: Props) => {
  const say = useMessages();
  if (leftOut.length === 0) return null;
  return (
    <Box tag="section" aria-label={say('leftOut.title')}>
      <Typography tag="h2" variant="delta">
        {say('leftOut.title')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={3}>
        {leftOut.map(({ text, reason }, place) => (
          <Flex key={place} tag="li" gap={2} justifyContent="space-between" alignItems="flex-start">
            <Box style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
              <Typography variant="pi" fontWeight="bold">
                {say(reasonOf(reason))}
              </Typography>{' '}
              <Typography variant="pi" textColor="neutral700">
                {text}
              </Typography>
            </Box>
            <Button
              size="S"
              variant="tertiary"
              {...{ [LEFT_OUT_BUTTON]: place }}
              aria-pressed={putBack.includes(place)}
              aria-label={say('leftOut.putBack.of', { text: text.slice(0, 60) })}
              onClick={() => act({ type: 'putBack', leftOut: place })}
            >
              {say(putBack.includes(place) ? 'leftOut.takeOut' : 'leftOut.putBack')}
            </Button>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
};
