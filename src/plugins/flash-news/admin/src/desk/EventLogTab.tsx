import { Box, Button, Flex, TextButton } from '@strapi/design-system';
import { useState } from 'react';
import { useNowByMinute } from '@newsroom/plugin-kit/admin/components/useServerClock';
import type { EventsResponse } from '../../../shared/contracts/event';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useLiveQuery } from '../api/useLiveQuery';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { DataTable } from './DataTable';
import { EventDetails } from './EventDetails';
import { ExportButton } from './ExportButton';
import { NO_FILTERS, toEventQuery, type EventFilters } from './eventFilters';
import { EventLogFilters } from './EventLogFilters';
import { Section } from './Section';

const PAGE_SIZE = '50';

/** The event log with filters, newest first, a page at a time. */
export const EventLogTab = () => {
  const say = useMessages();
  const [filters, setFilters] = useState<EventFilters>(NO_FILTERS);
  /** Cursors of the pages after the first, up to the one shown. */
  const [cursors, setCursors] = useState<string[]>([]);
  const cursor = cursors.at(-1);

  const params = toEventQuery(filters);
  const exportParams = params.toString();
  params.set('limit', PAGE_SIZE);
  if (cursor !== undefined) params.set('cursor', cursor);
  const query = useLiveQuery<EventsResponse>(`/${PLUGIN_ID}/events?${params}`);
  const changeFilters = (next: EventFilters) => {
    setFilters(next);
    setCursors([]);
  };

  const { answer } = query;
  const next = answer?.meta.nextCursor ?? null;
  return (
    <Box paddingTop={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <EventLogFilters filters={filters} onChange={changeFilters} />
        {answer ? (
          <EventTable events={answer.data} filters={filters} onFilter={changeFilters} />
        ) : (
          <LoadingOrProblem query={query} />
        )}
        <Flex gap={2} wrap="wrap">
          <Button
            variant="tertiary"
            disabled={cursors.length === 0}
            onClick={() => setCursors(cursors.slice(0, -1))}
          >
            {say('history.newer')}
          </Button>
          <Button
            variant="tertiary"
            disabled={next === null}
            onClick={() => next !== null && setCursors([...cursors, next])}
          >
            {say('history.older')}
          </Button>
          <ExportButton query={exportParams} />
        </Flex>
      </Flex>
    </Box>
  );
};

interface EventTableProps {
  events: EventsResponse['data'];
  filters: EventFilters;
  onFilter: (filters: EventFilters) => void;
}

const EventTable = ({ events, filters, onFilter }: EventTableProps) => {
  const say = useMessages();
  const { formatTime, formatLanguages } = useFormatters();
  const now = useNowByMinute(0);
  return (
    <Section title={say('desk.history')} empty={say('history.none')} isEmpty={events.length === 0}>
      <DataTable
        caption={say('desk.history')}
        rows={events}
        keyOf={({ id }) => String(id)}
        columns={[
          { heading: say('column.when'), cell: (event) => formatTime(Date.parse(event.at), now) },
          { heading: say('column.what'), cell: ({ kind }) => say(`event.${kind}`) },
          {
            heading: say('column.story'),
            cell: ({ contentType, documentId, title }) => (
              <TextButton
                onClick={() => onFilter({ ...filters, story: { contentType, documentId, title } })}
              >
                {title ?? say('untitled')}
              </TextButton>
            ),
          },
          {
            heading: say('column.language'),
            cell: ({ locale }) =>
              locale === null ? say('language.all') : formatLanguages([locale]),
          },
          { heading: say('level'), cell: ({ level }) => (level ? say(`level.${level}`) : '') },
          {
            heading: say('column.by'),
            cell: ({ actor: { id, name } }) =>
              id === null ? (
                name
              ) : (
                <TextButton onClick={() => onFilter({ ...filters, person: { id, name } })}>
                  {name}
                </TextButton>
              ),
          },
          {
            heading: say('column.details'),
            cell: (event) => <EventDetails event={event} now={now} />,
          },
          { heading: say('column.reason'), cell: ({ reason }) => reason ?? '' },
        ]}
      />
    </Section>
  );
};
