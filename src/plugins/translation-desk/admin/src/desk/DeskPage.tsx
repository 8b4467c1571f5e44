import { Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { PERMISSIONS } from '../../../shared/permissions';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { ProblemAlert } from '../components/ProblemAlert';
import { useFieldLabels } from '../components/useFieldLabels';
import { useMessages } from '../translations/useMessages';
import { readFilters, writeFilters, type DeskFilters } from './deskFilters';
import { DeskFiltersBar } from './DeskFiltersBar';
import { DeskTable } from './DeskTable';
import { KeysHelp } from './KeysHelp';
import { StateCounts } from './StateCounts';
import { useDeskKeys } from './useDeskKeys';
import { useDeskPages } from './useDeskPages';

/** The translators' desk: which stories wait for a translation, the most urgent first. */
export const DeskPage = () => {
  const say = useMessages();
  return (
    <Page.Protect permissions={[{ action: PERMISSIONS.readDesk, subject: null }]}>
      <Page.Title>{say('desk.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header title={say('desk.title')} subtitle={say('desk.subtitle')} />
        <Layouts.Content>
          <Desk />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
};

const Desk = () => {
  const say = useMessages();
  const [address, setAddress] = useSearchParams();
  const filters = readFilters(address);
  const setFilters = (next: DeskFilters) =>
    setAddress((before) => writeFilters(before, next), { replace: true });
  const [isHelping, setIsHelping] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useDeskKeys(list, () => setIsHelping((isShown) => !isShown));
  const pages = useDeskPages(filters);
  const { first, flashes, rows, hasMore, loadMore, isLoading } = pages;
  const { answer, clockOffset, problem } = first;
  const [dismissed, setDismissed] = useState<unknown>(null);
  const types = [...new Set([...flashes, ...rows].map((row) => row.contentType))];
  const labelOf = useFieldLabels(types);
  if (!answer) return <LoadingOrProblem query={first} />;
  const { meta } = answer;
  const locales = meta.locales.filter(
    ({ code }) => filters.locale === null || code === filters.locale,
  );
  const isEmpty = flashes.length + rows.length === 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
      {problem && problem !== dismissed && (
        <ProblemAlert problem={problem} onClose={() => setDismissed(problem)} />
      )}
      {meta.isPreparing && (
        <Box background="primary100" hasRadius padding={3} role="status">
          <Typography textColor="neutral800">{say('desk.preparing')}</Typography>
        </Box>
      )}
      <DeskFiltersBar filters={filters} meta={meta} onChange={setFilters} />
      <StateCounts
        counts={answer.counts}
        chosen={filters.state}
        onChoose={(state) => setFilters({ ...filters, state })}
      />
      <KeysHelp isOpen={isHelping} onToggle={() => setIsHelping(!isHelping)} />
      {isEmpty && !hasMore && (
        <EmptyStateLayout content={say(meta.isPreparing ? 'desk.empty.preparing' : 'desk.empty')} />
      )}
      {!isEmpty && (
        <div ref={list}>
          <DeskTable {...{ flashes, rows, locales, meta, clockOffset, labelOf }} />
        </div>
      )}
      <ProblemAlert problem={pages.problem} onClose={loadMore} />
      {hasMore && (
        <Flex justifyContent="center">
          <Button variant="tertiary" loading={isLoading} onClick={loadMore}>
            {say('desk.more')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
};

export default DeskPage;
