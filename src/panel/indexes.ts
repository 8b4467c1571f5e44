/** An index that a screen of the panel needs; `columns` and `where` as SQL has them, alike in both databases. */
export interface PanelIndex {
  name: string;
  table: string;
  columns: string;
  where?: string;
}

const DRAFTS = 'published_at is null';
const PUBLISHED = 'published_at is not null';

/**
 * An order of a list: its drafts in one language. The id decides between equals, in the order that Strapi asks for; the
 * last column lets SQLite see without the row that it is a draft, when it counts or skips pages.
 */
const order = (table: string, name: string, column: string): PanelIndex => ({
  name: `${table}_panel_${name}`,
  table,
  columns: `locale, ${column}, id, published_at`,
  where: DRAFTS,
});

/** What the home page shows of a type, and what its lists look up for the status of each entry. */
const ofEach = (table: string): PanelIndex[] => [
  order(table, 'updated', 'updated_at desc'),
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
 * The orders of the panel's lists. A column with few equals needs one direction only: the other way round the index is
 * read backwards. The words of a quote have no index: PostgreSQL refuses rows with more than 2,700 bytes in one.
 */
export const PANEL_INDEXES: PanelIndex[] = [
  ...ofEach('articles'),
  order('articles', 'title', 'title'),
  order('articles', 'byline', 'byline'),
  order('articles', 'byline_down', 'byline desc'),
  ...ofEach('quotes'),
  order('quotes', 'attributed', 'attributed_as'),
  order('quotes', 'attributed_down', 'attributed_as desc'),
];
