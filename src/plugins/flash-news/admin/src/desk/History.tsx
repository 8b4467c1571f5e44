import { Box, Button, Flex, TextButton } from '@strapi/design-system';
import { useState } from 'react';
import type { EventsResponse, TitledEntry } from '../../../shared/contracts/event';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useReading } from '../api/useReading';
import { NoAnswer } from '../components/NoAnswer';
import { useToday } from '../components/useServerClock';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import { Columns } from './Columns';
import { ExportButton } from './ExportButton';
import { NO_FILTERS, queryOf, type Filters } from './filters';
import { HistoryFilters } from './HistoryFilters';
import { Section } from './Section';

const PAGE = '50';

/** Who did what, when and why: the log, newest first, a page at a time. */
export const History = () => {
  const say = useMessages();
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  /** Where each page that was turned to begins; the last is the one that is shown. */
  const [cursors, setCursors] = useState<string[]>([]);
  const cursor = cursors.at(-1);

  const query = queryOf(filters);
  const exported = query.toString();
  query.set('limit', PAGE);
  if (cursor !== undefined) query.set('cursor', cursor);
  const reading = useReading<EventsResponse>(`/${PLUGIN_ID}/events?${query}`);
  const narrow = (next: Filters) => {
    setFilters(next);
    setCursors([]);
  };

  const { answer } = reading;
  const next = answer?.meta.nextCursor ?? null;
  return (
    <Box paddingTop={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <HistoryFilters filters={filters} onChange={narrow} />
        {answer ? (
          <Lines lines={answer.data} filters={filters} onNarrow={narrow} />
        ) : (
          <NoAnswer reading={reading} />
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
          <ExportButton query={exported} />
        </Flex>
      </Flex>
    </Box>
  );
};

interface LinesProps {
  lines: TitledEntry[];
  filters: Filters;
  onNarrow: (filters: Filters) => void;
}

const Lines = ({ lines, filters, onNarrow }: LinesProps) => {
  const say = useMessages();
  const { at, languages } = useTimes();
  const now = useToday(0);
  return (
    <Section title={say('desk.history')} empty={say('history.none')} isEmpty={lines.length === 0}>
      <Columns
        caption={say('desk.history')}
        rows={lines}
        keyOf={({ id }) => String(id)}
        columns={[
          { heading: say('column.when'), cell: (line) => at(Date.parse(line.at), now) },
          { heading: say('column.what'), cell: ({ kind }) => say(`event.${kind}`) },
          {
            heading: say('column.story'),
            cell: ({ contentType, documentId, title }) => (
              <TextButton
                onClick={() => onNarrow({ ...filters, story: { contentType, documentId, title } })}
              >
                {title ?? say('untitled')}
              </TextButton>
            ),
          },
          {
            heading: say('column.language'),
            cell: ({ locale }) => (locale === null ? say('language.all') : languages([locale])),
          },
          { heading: say('level'), cell: ({ level }) => (level ? say(`level.${level}`) : '') },
          {
            heading: say('column.by'),
            cell: ({ actor: { id, name } }) =>
              id === null ? (
                name
              ) : (
                <TextButton onClick={() => onNarrow({ ...filters, person: { id, name } })}>
                  {name}
                </TextButton>
              ),
          },
          { heading: say('column.reason'), cell: ({ reason }) => reason ?? '' },
        ]}
      />
    </Section>
  );
};
