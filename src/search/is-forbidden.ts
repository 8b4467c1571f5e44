/** Returns whether PostgreSQL has refused a statement: `insufficient_privilege` (its manual, appendix A). */
export const isForbidden = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '42501';
