import { Box, Flex, Typography } from '@strapi/design-system';
import type { DeskLatestResponse, DeskResponse } from '../../../shared/contracts/desk';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useLiveQuery } from '../api/useLiveQuery';
import { Countdown } from '../components/Countdown';
import { FlashBadge } from '../components/FlashBadge';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { useNowByMinute } from '../components/useServerClock';
import { StoryLink } from '../desk/StoryLink';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';

type Locales = { code: string }[];

/** Running flashes, and the latest released stories of each language. */
export const HomeWidget = () => {
  const say = useMessages();
  const desk = useLiveQuery<DeskResponse>(`/${PLUGIN_ID}/desk`);
  const locales = useLiveQuery<Locales>('/i18n/locales');
  if (!desk.answer) return <LoadingOrProblem query={desk} />;
  const { running } = desk.answer.data;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {running.length === 0 ? (
        <Typography>{say('desk.running.none')}</Typography>
      ) : (
        running.map(({ contentType, documentId, title, level, expiresAt }) => (
          <Flex key={documentId} gap={3} justifyContent="space-between">
            <Typography minWidth={0}>
              <FlashBadge level={level} />{' '}
              <StoryLink contentType={contentType} documentId={documentId} title={title} />
            </Typography>
            <Countdown until={expiresAt} clockOffset={desk.clockOffset} />
          </Flex>
        ))
      )}
      {locales.answer?.map(({ code }) => (
        <ReleasedStories key={code} locale={code} />
      ))}
    </Flex>
  );
};

const STORIES_PER_LANGUAGE = 10;

const ReleasedStories = ({ locale }: { locale: string }) => {
  const say = useMessages();
  const { formatTime, formatLanguages } = useFormatters();
  const path = `/${PLUGIN_ID}/latest-news?locale=${locale}&limit=${STORIES_PER_LANGUAGE}`;
  const { answer, clockOffset } = useLiveQuery<DeskLatestResponse>(path);
  const now = useNowByMinute(clockOffset);
  if (!answer || answer.data.length === 0) return null;
  return (
    <Box tag="section">
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {say('home.released', { language: formatLanguages([locale]) })}
      </Typography>
      {answer.data.map((item) => (
        <Flex key={item.documentId} gap={3} justifyContent="space-between">
          <Typography minWidth={0}>
            <StoryLink {...item} />
          </Typography>
          <Typography variant="pi" textColor="neutral600" shrink={0}>
            {formatTime(Date.parse(item.releasedAt), now)}
          </Typography>
        </Flex>
      ))}
    </Box>
  );
};
