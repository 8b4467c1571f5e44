import { PLUGIN_ID } from '../../../shared/plugin-id';
import { Marks } from './Marks';

/** A column of the content manager's list, as far as it is made here. */
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

/** What the hook of Strapi's list hands round; `options` are those of the type, its plugins' among them. */
interface Table {
  displayedHeaders: Column[];
  layout: { options?: Record<string, unknown> };
}

const isOptedIn = ({ options }: Table['layout']): boolean =>
  (options?.[PLUGIN_ID] as { enabled?: unknown } | undefined)?.enabled === true;

/** Adds the column to the lists of opted-in types. */
export const withMarks = <Given extends Table>(table: Given): Given => {
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
  // Beside the headline, where it is seen without scrolling.
  const [headline, ...others] = table.displayedHeaders;
  const displayedHeaders = headline ? [headline, column, ...others] : [column];
  return { ...table, displayedHeaders };
};
