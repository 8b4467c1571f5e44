import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type { DeskItem } from '../../../shared/contracts/desk';
import { useMessages, type MessageId } from '../translations/useMessages';
import { DismissButton, StoryLink } from './ItemActions';
import { KillWords } from './KillWords';

const STATES: Record<string, MessageId | undefined> = {
  new: 'item.new',
  update: 'item.update',
  kill: 'item.kill',
  drafted: 'item.drafted',
  dismissed: 'item.dismissed',
  failed: 'item.failed',
};

interface Props {
  articleType: string;
  item: DeskItem;
  isBusy: boolean;
  onOpen: () => void;
  onDismiss: () => void;
}

/** A piece of copy that came in: what it is, its story, and what can be done with it. */
export const InboxItem = ({ item, articleType, isBusy, onOpen, onDismiss }: Props) => {
  const say = useMessages();
  const headline = item.headline ?? item.story?.title ?? say('item.untitled');
  const { formatMoment } = useFormatters();
  const state = STATES[item.state];
  return (
    <Flex tag="li" gap={3} wrap="wrap" justifyContent="space-between">
      <Box style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography fontWeight="bold">{headline}</Typography>
        <br />
        <Typography variant="pi" textColor="neutral700">
          {[item.provider, formatMoment(item.receivedAt), state ? say(state) : item.state].join(
            ' · ',
          )}
        </Typography>
        {item.embargoedUntil !== null && (
          <Typography tag="p" variant="pi" fontWeight="bold">
            {say('item.embargo', { moment: formatMoment(item.embargoedUntil) })}
          </Typography>
        )}
        {item.error !== null && (
          <Typography tag="p" variant="pi" textColor="danger700">
            {item.error}
          </Typography>
        )}
        {item.kill !== null && <KillWords {...item.kill} />}
      </Box>
      <Flex gap={2}>
        {item.story !== null && (
          <StoryLink {...{ articleType, headline }} story={item.story}>
            {say('item.story')}
          </StoryLink>
        )}
        {item.kill === null && (
          <Button
            size="S"
            variant="secondary"
            aria-label={say('item.open.of', { headline })}
            onClick={onOpen}
          >
            {say('item.open')}
          </Button>
        )}
        <DismissButton
          {...{ headline, onDismiss }}
          isDisabled={isBusy || item.state === 'dismissed' || item.state === 'drafted'}
        />
      </Flex>
    </Flex>
  );
};
