/** The rows of a raw query: an array from SQLite, an object from PostgreSQL. */
export const rowsIn = <Found>(result: unknown): Found[] =>
  (Array.isArray(result) ? result : (result as { rows: Found[] }).rows) as Found[];

/** How many rows a raw statement changed. */
export const changesIn = (result: unknown): number => {
  const { changes, rowCount } = result as { changes?: number; rowCount?: number };
  return changes ?? rowCount ?? 0;
};
