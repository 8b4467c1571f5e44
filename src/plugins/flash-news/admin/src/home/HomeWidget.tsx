import { Box, Flex, Typography } from '@strapi/design-system';
import type { DeskLatestResponse, DeskResponse } from '../../../shared/contracts/desk';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useReading } from '../api/useReading';
import { Countdown } from '../components/Countdown';
import { NoAnswer } from '../components/NoAnswer';
import { useToday } from '../components/useServerClock';
import { StoryLink } from '../desk/StoryLink';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';

type Locales = { code: string }[];

/** Running flashes, and the last stories that were released in each language. */
export const HomeWidget = () => {
  const say = useMessages();
  const desk = useReading<DeskResponse>(`/${PLUGIN_ID}/desk`);
  const locales = useReading<Locales>('/i18n/locales');
  if (!desk.answer) return <NoAnswer reading={desk} />;
  const { running } = desk.answer.data;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {running.length === 0 ? (
        <Typography>{say('desk.running.none')}</Typography>
      ) : (
        running.map(({ contentType, documentId, title, level, expiresAt }) => (
          <Flex key={documentId} gap={3} justifyContent="space-between">
            <Typography minWidth={0}>
              {say(`level.${level}`)} ·{' '}
              <StoryLink contentType={contentType} documentId={documentId} title={title} />
            </Typography>
            <Countdown until={expiresAt} clockOffset={desk.clockOffset} />
          </Flex>
        ))
      )}
      {locales.answer?.map(({ code }) => (
        <Released key={code} locale={code} />
      ))}
    </Flex>
  );
};

/** How many stories of each language are shown. */
const SHOWN = 10;

const Released = ({ locale }: { locale: string }) => {
  const say = useMessages();
  const { at, languages } = useTimes();
  const path = `/${PLUGIN_ID}/latest-news?locale=${locale}&limit=${SHOWN}`;
  const { answer, clockOffset } = useReading<DeskLatestResponse>(path);
  const now = useToday(clockOffset);
  if (!answer || answer.data.length === 0) return null;
  return (
    <Box tag="section">
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {say('home.released', { language: languages([locale]) })}
      </Typography>
      {answer.data.map((item) => (
        <Flex key={item.documentId} gap={3} justifyContent="space-between">
          <Typography minWidth={0}>
            <StoryLink {...item} />
          </Typography>
          <Typography variant="pi" textColor="neutral600" shrink={0}>
            {at(Date.parse(item.releasedAt), now)}
          </Typography>
        </Flex>
      ))}
    </Box>
  );
};
