import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type { DeskItem } from '../../../shared/contracts/desk';
import { dismissPath, editAddress } from '../api/paths';
import { useAttempt } from '../api/useAttempt';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMessages } from '../translations/useMessages';
import { KillWords } from './KillWords';

interface Props {
  articleType: string;
  kills: DeskItem[];
}

/** The stories of which the agency has withdrawn the copy, on top of what came in. */
export const StoryKills = ({ articleType, kills }: Props) => {
  const say = useMessages();
  const { post } = useFetchClient();
  const dismissing = useAttempt();
  const dismiss = (id: string): void => {
    void dismissing.attempt(async () => {
      await post(dismissPath(id));
    });
  };
  return (
    <>
      <ProblemAlert problem={dismissing.problem} onClose={dismissing.dismiss} />
      {kills.length > 0 && (
        <Box tag="section" aria-label={say('kills.title')}>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {kills.map((item) => (
              <Kill
                key={item.id}
                item={item}
                articleType={articleType}
                isBusy={dismissing.busy}
                onDismiss={() => dismiss(item.id)}
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
      <Link
        tag={NavLink}
        to={editAddress(articleType, story.documentId, story.locale)}
        aria-label={say('item.story.of', { headline })}
      >
        {headline}
      </Link>
      <Typography variant="pi" textColor="neutral800">
        {[item.provider, formatMoment(item.receivedAt), item.headline]
          .filter((part) => part !== null && part !== headline)
          .join(' · ')}
      </Typography>
      {kill !== null && <KillWords {...kill} />}
      <Typography tag="p" textColor="neutral800">
        {say('kill.todo')}
      </Typography>
      <Button
        size="S"
        variant="tertiary"
        disabled={isBusy}
        aria-label={say('item.dismiss.of', { headline })}
        onClick={onDismiss}
      >
        {say('item.dismiss')}
      </Button>
    </Flex>
  );
};
