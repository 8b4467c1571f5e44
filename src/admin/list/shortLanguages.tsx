import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';

import { versionPath, type Column, type Row } from './column';

/** Name of the column that Strapi's i18n adds. */
const LANGUAGES = 'locales';

/** Returns the languages (BCP 47) in which a row's document exists, in order of their codes. */
export const languagesOf = ({ locale, localizations }: Row): string[] => {
  const others = Array.isArray(localizations) ? (localizations as { locale?: unknown }[]) : [];
  const codes = [locale, ...others.map((one) => one.locale)];
  return [...new Set(codes.filter((code) => typeof code === 'string'))].sort();
};

const Languages = ({ row }: { row: Row }) => {
  const intl = useIntl();
  return (
    <Flex gap={2} wrap="wrap" maxWidth="9rem">
      {languagesOf(row).map((code) => {
        const name = intl.formatDisplayName(code, { type: 'language' }) ?? code;
        return (
          <Typography
            key={code}
            tag={Link}
            to={versionPath(String(row['documentId']), code)}
            title={name}
            textColor="neutral800"
            onClick={(event: React.MouseEvent) => {
              // Else the row opens the version that it shows.
              event.stopPropagation();
            }}
          >
            {code.toUpperCase()}
          </Typography>
        );
      })}
    </Flex>
  );
};

/** Returns the list view's table with codes of languages, linked to their versions, in place of a menu of their names. */
export const shortenLanguages = <Given extends { displayedHeaders: Column[] }>(
  table: Given,
): Given => ({
  ...table,
  displayedHeaders: table.displayedHeaders.map((column) =>
    column.name === LANGUAGES
      ? { ...column, cellFormatter: (row: Row) => <Languages row={row} /> }
      : column,
  ),
});
