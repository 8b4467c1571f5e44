import { wholeNumber } from '../environment/whole-number';

/**
 * Returns the size limit for a picture in MB.
 * @throws Error naming the variable where it is no whole number or 0; it stops the start
 */
export const uploadMaxMegabytes = (): number => {
  const megabytes = wholeNumber('UPLOAD_MAX_MB', 10);
  if (megabytes > 0) return megabytes;
  throw new Error('UPLOAD_MAX_MB is "0"; accepted is a whole number, 1 or more');
};

export const uploadMaxBytes = (): number => uploadMaxMegabytes() * 1024 * 1024;
