import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type { DeskResponse, DeskRow } from '../../../shared/contracts/desk';
import { DESK_PATH, editAddress } from '../api/paths';
import { useLiveQuery } from '../api/useLiveQuery';
import { FlashMark } from '../components/FlashMark';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { StateBadge } from '../components/StateBadge';
import { NO_FILTERS, toDeskQuery, type DeskFilters } from '../desk/deskFilters';
import { useMessages } from '../translations/useMessages';

const MOST = 5;

const pathOf = (filters: Partial<DeskFilters>): string =>
  `${DESK_PATH}?${toDeskQuery({ ...NO_FILTERS, ...filters }, { limit: MOST })}`;

/** The translations that the user has, the most urgent first, and what they handed in; for those who may publish, what anybody did. */
export const MyTranslations = () => {
  const say = useMessages();
  const mine = useLiveQuery<DeskResponse>(pathOf({ assignee: 'me' }));
  const mayPublish = mine.answer?.meta.mayPublish === true;
  const handedIn: Partial<DeskFilters> = { state: 'ready', ...(!mayPublish && { assignee: 'me' }) };
  const ready = useLiveQuery<DeskResponse>(mine.answer ? pathOf(handedIn) : null);
  if (!mine.answer) return <LoadingOrProblem query={mine} />;
  const own = rowsOf(mine.answer);
  const waiting = ready.answer ? rowsOf(ready.answer) : [];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {own.length === 0 ? (
        <Typography textColor="neutral700">{say('home.none')}</Typography>
      ) : (
        <Lines rows={own} clockOffset={mine.clockOffset} />
      )}
      {waiting.length > 0 && (
        <>
          <Typography variant="delta" tag="h3">
            {say(mayPublish ? 'home.ready' : 'home.handedIn')}
          </Typography>
          <Lines rows={waiting} clockOffset={ready.clockOffset} />
        </>
      )}
    </Flex>
  );
};

const rowsOf = ({ flashes, data }: DeskResponse): DeskRow[] => [...flashes, ...data].slice(0, MOST);

const Lines = ({ rows, clockOffset }: { rows: DeskRow[]; clockOffset: number }) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
    {rows.map((row) => (
      <Line key={`${row.documentId} ${row.locale}`} row={row} clockOffset={clockOffset} />
    ))}
  </Flex>
);

const Line = ({ row, clockOffset }: { row: DeskRow; clockOffset: number }) => {
  const say = useMessages();
  const { languageName } = useFormatters();
  const { contentType, documentId, title, locale, flash } = row;
  const cell = row.cells.find((one) => one.locale === locale);
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
        {cell && cell.returned !== null && (
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {say('desk.returned', { note: cell.returned })}
          </Typography>
        )}
      </Flex>
      {cell && <StateBadge state={cell.state} />}
    </Flex>
  );
};
