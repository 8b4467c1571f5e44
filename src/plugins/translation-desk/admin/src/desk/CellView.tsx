import { Button, Flex, Link, Menu, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type { DeskCell, DeskResponse, DeskRow } from '../../../shared/contracts/desk';
import { editAddress } from '../api/paths';
import { ProblemAlert } from '../components/ProblemAlert';
import { StateBadge } from '../components/StateBadge';
import { EmbargoMark } from '../components/StoryMarks';
import type { FieldLabels } from '../components/useFieldLabels';
import { useTranslationActions } from '../panel/useTranslationActions';
import { useMessages } from '../translations/useMessages';

interface Props {
  row: DeskRow;
  cell: DeskCell;
  languageName: string;
  meta: DeskResponse['meta'];
  labelOf: FieldLabels;
}

/** A document in one locale: its state, which fields are stale, who has it, and what can be done with it. */
export const CellView = ({ row, cell, languageName, meta, labelOf }: Props) => {
  const { contentType, documentId } = row;
  const { locale, state, staleFields, assignee, returned } = cell;
  const say = useMessages();
  const { formatList } = useFormatters();
  const title = row.title ?? say('untitled');
  const stale = [...new Set(staleFields.map((path) => labelOf(contentType, path)))];
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Link
        tag={NavLink}
        to={editAddress(contentType, documentId, locale)}
        aria-label={say('desk.cell', {
          title,
          language: languageName,
          state: say(`state.${state}`),
        })}
      >
        <StateBadge state={state} />
      </Link>
      {stale.length > 0 && (
        <Typography variant="pi" textColor="neutral700">
          {formatList(stale)}
        </Typography>
      )}
      {state === 'draft' && cell.isPublished && (
        <Typography variant="pi" textColor="neutral700">
          {say('desk.notAsPublished')}
        </Typography>
      )}
      {cell.embargoUntil !== null && state !== 'source' && (
        <EmbargoMark until={cell.embargoUntil} />
      )}
      {returned !== null && (
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {say('desk.returned', { note: returned })}
        </Typography>
      )}
      {cell.handedInBy !== null && (
        <Typography variant="pi" textColor="neutral700">
          {say('desk.handedIn', { name: cell.handedInBy })}
        </Typography>
      )}
      {assignee !== null && (
        <Typography variant="pi" textColor="neutral700">
          {assignee.id === meta.me.id
            ? say('assignee.me')
            : say('assignee.has', { name: assignee.name })}
        </Typography>
      )}
      {cell.mayEdit && state !== 'source' && (
        <CellActions row={row} cell={cell} languageName={languageName} meta={meta} />
      )}
    </Flex>
  );
};

const CellActions = ({ row, cell, languageName, meta }: Omit<Props, 'labelOf'>) => {
  const { locale, state, assignee } = cell;
  const say = useMessages();
  const actions = useTranslationActions(row.contentType, row.documentId);
  const title = row.title ?? say('untitled');
  const isMine = assignee?.id === meta.me.id;
  const assign = (id: number | null) => void actions.assign({ locale, assignee: id });
  const setNeed = (isNeeded: boolean) => void actions.setNeed({ locale, isNeeded });
  const mayLetGo = isMine || (assignee !== null && meta.mayAssign);
  const staff = meta.mayAssign
    ? meta.staff.filter(
        ({ id, locales }) =>
          id !== assignee?.id && locales[row.contentType]?.includes(locale) === true,
      )
    : [];
  const isWaiting = state !== 'not-needed' && state !== 'current';
  const isOpen = locale === row.locale && assignee === null && isWaiting;
  const hasMenu = mayLetGo || staff.length > 0 || state === 'missing' || state === 'not-needed';
  return (
    <Flex gap={1} wrap="wrap">
      {isOpen && (
        <Button
          size="S"
          variant="tertiary"
          loading={actions.busy}
          aria-label={say('desk.do', {
            act: say('assignee.claim'),
            title,
            language: languageName,
          })}
          onClick={() => assign(meta.me.id)}
        >
          {say('assignee.claim')}
        </Button>
      )}
      {hasMenu && (
        <Menu.Root>
          <Menu.Trigger
            size="S"
            variant="ghost"
            aria-label={say('desk.do', { act: say('desk.actions'), title, language: languageName })}
          >
            {say('desk.actions')}
          </Menu.Trigger>
          <Menu.Content>
            {mayLetGo && (
              <Menu.Item onSelect={() => assign(null)}>{say('assignee.giveUp')}</Menu.Item>
            )}
            {state === 'missing' && (
              <Menu.Item onSelect={() => setNeed(false)}>{say('need.notNeeded')}</Menu.Item>
            )}
            {state === 'not-needed' && (
              <Menu.Item onSelect={() => setNeed(true)}>{say('need.needed')}</Menu.Item>
            )}
            {staff.map(({ id, name }) => (
              <Menu.Item key={id} onSelect={() => assign(id)}>
                {say('assignee.assign', { name })}
              </Menu.Item>
            ))}
          </Menu.Content>
        </Menu.Root>
      )}
      <ProblemAlert problem={actions.problem} onClose={actions.dismiss} />
    </Flex>
  );
};
