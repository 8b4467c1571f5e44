/** Returns whether PostgreSQL has refused a statement: `insufficient_privilege` (its manual, appendix A). */
export const isForbidden = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '42501';
