/** The years of a release: others are typing errors, such as 0206. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

/** Returns whether news may be released at a time (epoch ms). */
export const isReleaseTime = (epoch: number): boolean => {
  const year = new Date(epoch).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR;
};
