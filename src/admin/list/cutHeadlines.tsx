import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { versionPath, type Column, type Row } from './column';

interface Table {
  displayedHeaders: Column[];
  layout: { settings?: { mainField?: string } };
}

/** Two lines, as wide as the window leaves them beside the panel's menus and the columns that a story has by default. */
const Cut = styled(Typography)`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
  overflow-wrap: anywhere;
  white-space: normal;
  width: clamp(18rem, calc(100vw - 108rem), 64rem);
`;

const Headline = ({ row, text }: { row: Row; text: string }) => (
  <Cut
    tag={Link}
    to={versionPath(String(row['documentId']), row['locale'])}
    title={text}
    textColor="neutral800"
    onClick={(event: React.MouseEvent) => {
      // Else the row opens the same page a second time.
      event.stopPropagation();
    }}
  >
    {text}
  </Cut>
);

/**
 * Returns the list view's table with headlines of as many letters as fit, and the whole to point at: Strapi's take 300 px in
 * any window, and at 1280 px the story's status is out of sight.
 */
export const cutHeadlines = <Given extends Table>(table: Given): Given => ({
  ...table,
  displayedHeaders: table.displayedHeaders.map((column) =>
    column.name === table.layout.settings?.mainField && column.cellFormatter === undefined
      ? {
          ...column,
          cellFormatter: (row: Row) => {
            const text = row[column.name];
            return typeof text === 'string' && text !== '' ? (
              <Headline row={row} text={text} />
            ) : (
              '-'
            );
          },
        }
      : column,
  ),
});
