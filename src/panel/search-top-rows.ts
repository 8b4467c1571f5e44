/** A frequent word fills a page from this many rows. */
export const TOP_ROWS = 200;

/** Searches only the first rows of a list, before all hits are gathered. Returns null unless they hold `limit` hits. */
export const searchTopRows = async <Row>(
  limit: number,
  loadIds: (limit: number) => Promise<unknown[]>,
  search: (inTopRows: object) => Promise<Row[]>,
): Promise<Row[] | null> => {
  const hits = await search({ id: { $in: await loadIds(TOP_ROWS) } });
  return hits.length === limit ? hits : null;
};
