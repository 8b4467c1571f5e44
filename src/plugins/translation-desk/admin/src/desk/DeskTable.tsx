import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type { DeskCell, DeskResponse, DeskRow } from '../../../shared/contracts/desk';
import { editAddress } from '../api/paths';
import { CardTable } from '../components/CardTable';
import { StoryMarks } from '../components/StoryMarks';
import type { FieldLabels } from '../components/useFieldLabels';
import { useMessages } from '../translations/useMessages';
import { CellView } from './CellView';
import { keyOf } from './deskPages';
import { ROW_LINK } from './useDeskKeys';

interface Props {
  flashes: DeskRow[];
  rows: DeskRow[];
  locales: DeskResponse['meta']['locales'];
  meta: DeskResponse['meta'];
  clockOffset: number;
  labelOf: FieldLabels;
}

/** Documents by locales, running flashes on top. */
export const DeskTable = ({ flashes, rows, ...shared }: Props) => {
  const say = useMessages();
  const { languageName } = useFormatters();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" overflow="auto">
      <CardTable aria-label={say('desk.title')}>
        <thead>
          <tr>
            <th scope="col">
              <Typography variant="sigma">{say('column.story')}</Typography>
            </th>
            {shared.locales.map(({ code }) => (
              <th key={code} scope="col">
                <Typography variant="sigma">{languageName(code)}</Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...flashes, ...rows].map((row) => (
            <Row key={keyOf(row)} row={row} {...shared} />
          ))}
        </tbody>
      </CardTable>
    </Box>
  );
};

type RowProps = Omit<Props, 'flashes' | 'rows'> & { row: DeskRow };

const Row = ({ row, locales, meta, clockOffset, labelOf }: RowProps) => {
  const say = useMessages();
  const { languageName } = useFormatters();
  const { contentType, documentId, title, category, flash, locale } = row;
  const cellOf = (code: string): DeskCell | undefined =>
    row.cells.find((cell) => cell.locale === code);
  const source = cellOf(row.sourceLocale);
  return (
    <tr>
      <th scope="row">
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <StoryMarks
            {...{ flash, clockOffset }}
            embargoes={source?.embargoUntil ? [{ until: source.embargoUntil }] : []}
            isCorrected={source?.isCorrected === true}
            isTakenDown={row.isTakenDown}
          />
          <Link tag={NavLink} to={editAddress(contentType, documentId, locale)} {...ROW_LINK}>
            <span lang={row.sourceLocale}>{title ?? say('untitled')}</span>
          </Link>
          {category !== null && (
            <Typography variant="pi" textColor="neutral600">
              {category}
            </Typography>
          )}
        </Flex>
      </th>
      {locales.map(({ code }) => {
        const cell = cellOf(code);
        const name = languageName(code);
        return (
          <td key={code} data-column={name} data-locale={code} data-state={cell?.state}>
            {cell && (
              <CellView row={row} cell={cell} languageName={name} meta={meta} labelOf={labelOf} />
            )}
          </td>
        );
      })}
    </tr>
  );
};
