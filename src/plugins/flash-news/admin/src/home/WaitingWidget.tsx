import { Flex, Typography } from '@strapi/design-system';
import { useNowByMinute } from '@newsroom/plugin-kit/admin/components/useServerClock';
import type { DeskResponse } from '../../../shared/contracts/desk';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useLiveQuery } from '../api/useLiveQuery';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { useFormatters } from '../translations/useFormatters';
import { useMessages } from '../translations/useMessages';
import { StoryLine } from './StoryLine';

const MOST = 8;

/** The embargoes that lift next. */
export const WaitingWidget = () => {
  const say = useMessages();
  const { formatShortTime, formatLanguages } = useFormatters();
  const desk = useLiveQuery<DeskResponse>(`/${PLUGIN_ID}/desk`, undefined, true);
  const now = useNowByMinute(desk.clockOffset);
  if (!desk.answer) return <LoadingOrProblem query={desk} />;
  const { embargoed } = desk.answer.data;
  if (embargoed.length === 0) {
    return <Typography textColor="neutral700">{say('home.waiting.none')}</Typography>;
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {embargoed.slice(0, MOST).map(({ releasedAt, ...story }) => (
        <StoryLine
          key={`${story.documentId} ${story.locale}`}
          {...story}
          time={formatShortTime(Date.parse(releasedAt), now)}
          note={[
            formatLanguages([story.locale]),
            ...(story.published || story.plannedBy ? [] : [say('desk.embargoed.draft')]),
          ].join(' · ')}
        />
      ))}
    </Flex>
  );
};
