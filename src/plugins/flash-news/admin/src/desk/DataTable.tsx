import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** Strapi's table cell without its one-line limit: long text wraps. */
const Cell = styled(Td)`
  white-space: normal;
`;

export interface Column<Row> {
  heading: string;
  cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
}

/** Table that scrolls sideways on a narrow screen. */
export const DataTable = <Row,>({ caption, columns, rows, keyOf }: Props<Row>) => (
  <Box overflow="auto" background="neutral0" hasRadius shadow="tableShadow">
    <Table colCount={columns.length} rowCount={rows.length + 1} aria-label={caption}>
      <Thead>
        <Tr>
          {columns.map(({ heading }) => (
            <Th key={heading}>
              <Typography variant="sigma">{heading}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={keyOf(row)}>
            {columns.map(({ heading, cell }) => (
              <Cell key={heading}>
                <Typography tag="div">{cell(row)}</Typography>
              </Cell>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  </Box>
);
