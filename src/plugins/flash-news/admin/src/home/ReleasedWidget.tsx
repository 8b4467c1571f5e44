import { Box, Flex, Typography } from '@strapi/design-system';
import { useNowByMinute } from '@newsroom/plugin-kit/admin/components/useServerClock';
import type { DeskLatestResponse } from '../../../shared/contracts/desk';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useLiveQuery } from '../api/useLiveQuery';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { useFormatters } from '../translations/useFormatters';
import { useMessages } from '../translations/useMessages';
import { StoryLine } from './StoryLine';

type Locales = { code: string; isDefault: boolean }[];

const STORIES_PER_LANGUAGE = 5;

/** The stories released last, in each language. */
export const ReleasedWidget = () => {
  const locales = useLiveQuery<Locales>('/i18n/locales');
  if (!locales.answer) return <LoadingOrProblem query={locales} />;
  const defaultFirst = [...locales.answer].sort(
    (a, b) => Number(b.isDefault) - Number(a.isDefault),
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {defaultFirst.map(({ code }) => (
        <ReleasedStories key={code} locale={code} />
      ))}
    </Flex>
  );
};

const ReleasedStories = ({ locale }: { locale: string }) => {
  const say = useMessages();
  const { formatShortTime, formatLanguages } = useFormatters();
  const path = `/${PLUGIN_ID}/latest-news?locale=${locale}&limit=${STORIES_PER_LANGUAGE}`;
  const latest = useLiveQuery<DeskLatestResponse>(path);
  const now = useNowByMinute(latest.clockOffset);
  return (
    <Box tag="section">
      <Typography variant="sigma" tag="h3" textColor="neutral700">
        {say('home.released.in', { language: formatLanguages([locale]) })}
      </Typography>
      <Box paddingTop={2}>
        {!latest.answer ? (
          <LoadingOrProblem query={latest} />
        ) : latest.answer.data.length === 0 ? (
          <Typography textColor="neutral700">{say('home.released.none')}</Typography>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {latest.answer.data.map((item) => (
              <StoryLine
                key={item.documentId}
                {...item}
                time={formatShortTime(Date.parse(item.releasedAt), now)}
              />
            ))}
          </Flex>
        )}
      </Box>
    </Box>
  );
};
