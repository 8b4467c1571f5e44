/** Largest accepted copy, in bytes. A long report has about 30,000. */
export const MAX_BYTES = 256 * 1024;
