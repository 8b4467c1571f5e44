import { Box, Flex, Typography } from '@strapi/design-system';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type { SourcesResponse } from '../../../shared/contracts/desk';
import { SOURCES_PATH } from '../api/paths';
import { useLiveQuery } from '../api/useLiveQuery';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { useMessages } from '../translations/useMessages';

/** The places that copy is fetched from, and what the last look at each gave. */
export const SourceList = () => {
  const say = useMessages();
  const { formatMoment } = useFormatters();
  const query = useLiveQuery<SourcesResponse>(SOURCES_PATH);
  if (!query.answer) return <LoadingOrProblem query={query} />;
  const { data } = query.answer;
  return (
    <Box paddingTop={3}>
      {data.length === 0 && <Typography>{say('sources.empty')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {data.map(({ name, kind, lastFetchedAt, error }) => (
          <Box tag="li" key={`${kind} ${name}`} style={{ overflowWrap: 'anywhere' }}>
            <Typography fontWeight="bold">{name}</Typography>{' '}
            <Typography variant="pi" textColor="neutral700">
              {lastFetchedAt === null
                ? say('source.never')
                : say('source.last', { moment: formatMoment(lastFetchedAt) })}
            </Typography>
            {error !== null && (
              <Typography tag="p" variant="pi" textColor="danger700">
                {error}
              </Typography>
            )}
          </Box>
        ))}
      </Flex>
    </Box>
  );
};
