import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DeskCell, DeskResponse, DeskRow } from '../../../shared/contracts/desk';
import { editAddress } from '../api/paths';
import { StoryMarks } from '../components/StoryMarks';
import type { FieldLabels } from '../components/useFieldLabels';
import { useMessages } from '../translations/useMessages';
import { CellView } from './CellView';
import { keyOf } from './useDeskPages';
import { ROW_LINK } from './useDeskKeys';

/** A table; on a telephone each row is a card, whose cells name their column. */
const Table = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 1.2rem;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  @media (max-width: 48em) {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tr,
    td,
    tbody th {
      display: block;
      border-bottom: none;
      padding-block: 0.6rem;
    }

    tr {
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
      padding-block: 0.6rem;
    }

    td::before {
      content: attr(data-column);
      display: block;
      font-size: 1.2rem;
      color: ${({ theme }) => theme.colors.neutral600};
    }
  }
`;

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
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" overflow="auto">
      <Table aria-label={say('desk.title')}>
        <thead>
          <tr>
            <th scope="col">
              <Typography variant="sigma">{say('column.story')}</Typography>
            </th>
            {shared.locales.map(({ code, name }) => (
              <th key={code} scope="col">
                <Typography variant="sigma">{name}</Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...flashes, ...rows].map((row) => (
            <Row key={keyOf(row)} row={row} {...shared} />
          ))}
        </tbody>
      </Table>
    </Box>
  );
};

type RowProps = Omit<Props, 'flashes' | 'rows'> & { row: DeskRow };

const Row = ({ row, locales, meta, clockOffset, labelOf }: RowProps) => {
  const say = useMessages();
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
      {locales.map(({ code, name }) => {
        const cell = cellOf(code);
        return (
          <td key={code} data-column={name}>
            {cell && (
              <CellView row={row} cell={cell} languageName={name} meta={meta} labelOf={labelOf} />
            )}
          </td>
        );
      })}
    </tr>
  );
};
