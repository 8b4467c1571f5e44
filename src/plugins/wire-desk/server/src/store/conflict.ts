/** Whether a write failed because another one had taken its place under a unique index: SQLite's or PostgreSQL's code. */
export const isUniqueViolation = (error: unknown): boolean =>
  ['SQLITE_CONSTRAINT_UNIQUE', '23505'].includes((error as { code?: string } | null)?.code ?? '');
