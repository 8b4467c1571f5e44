/** Returns the rows of a raw query's result: an array from SQLite, an object from PostgreSQL. */
export const rowsIn = <Found>(result: unknown): Found[] =>
  (Array.isArray(result) ? result : (result as { rows: Found[] }).rows) as Found[];

/** Returns how many rows a raw statement changed. */
export const changesIn = (result: unknown): number => {
  const { changes, rowCount } = result as { changes?: number; rowCount?: number };
  return changes ?? rowCount ?? 0;
};
