/** An index for a screen of the panel; `columns` and `where` are SQL for both databases. */
export interface PanelIndex {
  name: string;
  table: string;
  columns: string;
  where?: string;
}

const DRAFTS = 'published_at is null';
const PUBLISHED = 'published_at is not null';

/** Returns an index for one order of drafts. The id breaks ties; the last column lets SQLite count without rows. */
const orderIndex = (table: string, name: string, column: string): PanelIndex => ({
  name: `${table}_panel_${name}`,
  table,
  columns: `locale, ${column}, id, published_at`,
  where: DRAFTS,
});

/** Returns the indexes for the home page and for the status column of lists. */
const commonIndexes = (table: string): PanelIndex[] => [
  orderIndex(table, 'updated', 'updated_at desc'),
  {
    name: `${table}_panel_edited_last`,
    table,
    columns: 'updated_at desc, id',
    where: DRAFTS,
  },
  {
    name: `${table}_panel_published_last`,
    table,
    columns: 'published_at desc, id',
    where: PUBLISHED,
  },
  {
    name: `${table}_panel_status`,
    table,
    columns: 'document_id, locale, published_at, updated_at',
  },
];

/**
 * Indexes for the orders of the panel's lists. A column with few ties needs one direction: databases read an index
 * backwards. A quote's text has none: PostgreSQL refuses index rows of more than 2,700 bytes.
 */
export const PANEL_INDEXES: PanelIndex[] = [
  ...commonIndexes('articles'),
  orderIndex('articles', 'title', 'title'),
  orderIndex('articles', 'byline', 'byline'),
  orderIndex('articles', 'byline_down', 'byline desc'),
  ...commonIndexes('quotes'),
  orderIndex('quotes', 'attributed', 'attributed_as'),
  orderIndex('quotes', 'attributed_down', 'attributed_as desc'),
];
