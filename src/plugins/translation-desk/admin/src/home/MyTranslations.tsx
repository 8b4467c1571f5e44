import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { DeskResponse, DeskRow } from '../../../shared/contracts/desk';
import { DESK_PATH, editAddress } from '../api/paths';
import { useLiveQuery } from '../api/useLiveQuery';
import { FlashMark } from '../components/FlashMark';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { StateBadge } from '../components/StateBadge';
import { useFormatters } from '../components/useFormatters';
import { NO_FILTERS, toDeskQuery } from '../desk/deskFilters';
import { useMessages } from '../translations/useMessages';

const MOST = 5;

const MINE = `${DESK_PATH}?${toDeskQuery({ ...NO_FILTERS, assignee: 'me' }, { limit: MOST })}`;

/** The translations that the user has, the most urgent first. */
export const MyTranslations = () => {
  const say = useMessages();
  const desk = useLiveQuery<DeskResponse>(MINE);
  if (!desk.answer) return <LoadingOrProblem query={desk} />;
  const rows = [...desk.answer.flashes, ...desk.answer.data].slice(0, MOST);
  if (rows.length === 0) return <Typography textColor="neutral700">{say('home.none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {rows.map((row) => (
        <Line key={`${row.documentId} ${row.locale}`} row={row} clockOffset={desk.clockOffset} />
      ))}
    </Flex>
  );
};

const Line = ({ row, clockOffset }: { row: DeskRow; clockOffset: number }) => {
  const say = useMessages();
  const { languageName } = useFormatters();
  const { contentType, documentId, title, locale, flash } = row;
  const state = row.cells.find((cell) => cell.locale === locale)?.state;
  return (
    <Flex tag="li" gap={3} justifyContent="space-between" alignItems="flex-start">
      <Flex direction="column" alignItems="flex-start" minWidth={0} gap={1}>
        {flash && <FlashMark flash={flash} clockOffset={clockOffset} />}
        <Link tag={NavLink} to={editAddress(contentType, documentId, locale)}>
          {title ?? say('untitled')}
        </Link>
        <Typography variant="pi" textColor="neutral700">
          {languageName(locale)}
        </Typography>
      </Flex>
      {state && <StateBadge state={state} />}
    </Flex>
  );
};
