import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type { DeskItem } from '../../../shared/contracts/desk';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMessages } from '../translations/useMessages';
import { DismissButton, StoryLink } from './ItemActions';
import { KillWords } from './KillWords';
import { useDismissItem } from './useDismissItem';

interface Props {
  articleType: string;
  kills: DeskItem[];
}

/** The stories of which the agency has withdrawn the copy, on top of what came in. */
export const StoryKills = ({ articleType, kills }: Props) => {
  const say = useMessages();
  const dismissing = useDismissItem();
  return (
    <>
      <ProblemAlert problem={dismissing.problem} onClose={dismissing.closeProblem} />
      {kills.length > 0 && (
        <Box tag="section" aria-label={say('kills.title')}>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {kills.map((item) => (
              <Kill
                key={item.id}
                item={item}
                articleType={articleType}
                isBusy={dismissing.isBusy}
                onDismiss={() => dismissing.dismiss(item.id)}
              />
            ))}
          </Flex>
        </Box>
      )}
    </>
  );
};

interface KillProps {
  articleType: string;
  item: DeskItem;
  isBusy: boolean;
  onDismiss: () => void;
}

const Kill = ({ item, articleType, isBusy, onDismiss }: KillProps) => {
  const say = useMessages();
  const { formatMoment } = useFormatters();
  const { story, kill } = item;
  if (story === null) return null;
  const headline = story.title;
  return (
    <Flex
      tag="li"
      direction="column"
      alignItems="flex-start"
      gap={2}
      background="danger100"
      borderColor="danger600"
      hasRadius
      padding={4}
      style={{ overflowWrap: 'anywhere' }}
    >
      <Flex gap={2}>
        <WarningCircle aria-hidden fill="danger700" style={{ flexShrink: 0 }} />
        <Typography fontWeight="bold" textColor="danger700">
          {say('kill.title')}
        </Typography>
      </Flex>
      <StoryLink {...{ articleType, story, headline }}>{headline}</StoryLink>
      <Typography variant="pi" textColor="neutral800">
        {[item.provider, formatMoment(item.receivedAt), item.headline]
          .filter((part) => part !== null && part !== headline)
          .join(' · ')}
      </Typography>
      {kill !== null && <KillWords {...kill} />}
      <Typography tag="p" textColor="neutral800">
        {say('kill.todo')}
      </Typography>
      <DismissButton {...{ headline, onDismiss }} isDisabled={isBusy} />
    </Flex>
  );
};
