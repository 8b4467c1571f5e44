import { PLUGIN_ID } from '../../../shared/plugin-id';
import { Marks } from './Marks';

/** A column of the content manager's list view; only the properties set here. */
interface Column {
  attribute: { type: string };
  label: { id: string; defaultMessage: string };
  name: string;
  searchable: boolean;
  sortable: boolean;
  cellFormatter: (
    row: { documentId: string; locale?: string | null },
    header: unknown,
    context: { model: string },
  ) => React.ReactNode;
}

/** Argument of Strapi's list view hook. `options` include the content type's `pluginOptions`. */
interface Table {
  displayedHeaders: Column[];
  layout: { options?: Record<string, unknown> };
}

const isOptedIn = ({ options }: Table['layout']): boolean =>
  (options?.[PLUGIN_ID] as { enabled?: unknown } | undefined)?.enabled === true;

/** Adds the column "Flash and release" to the list views of opted-in content types. */
export const addMarksColumn = <Given extends Table>(table: Given): Given => {
  if (!isOptedIn(table.layout)) return table;
  const column: Column = {
    attribute: { type: 'string' },
    label: { id: `${PLUGIN_ID}.list.column`, defaultMessage: 'Flash' },
    name: 'flashNewsMarks',
    searchable: false,
    sortable: false,
    cellFormatter: ({ documentId, locale }, _header, { model }) => (
      <Marks model={model} documentId={documentId} locale={locale ?? null} />
    ),
  };
  // Second, after the headline: visible without scrolling.
  const [headline, ...others] = table.displayedHeaders;
  const displayedHeaders = headline ? [headline, column, ...others] : [column];
  return { ...table, displayedHeaders };
};
