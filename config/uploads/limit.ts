import { wholeNumber } from '../environment/whole-number';

/**
 * Returns the size limit for a picture in MB.
 * @throws Error naming the variable where it is no whole number from 1 to 1000; it stops the start
 */
export const uploadMaxMegabytes = (): number =>
  wholeNumber('UPLOAD_MAX_MB', 10, { min: 1, max: 1000 });

export const uploadMaxBytes = (): number => uploadMaxMegabytes() * 1024 * 1024;

/**
 * Returns the limit of a picture's pixels, an animation's in all frames, in millions: the largest press camera has 50.
 * @throws Error naming the variable where it is no whole number from 1 to 1000; it stops the start
 */
export const uploadMaxMegapixels = (): number =>
  wholeNumber('UPLOAD_MAX_MEGAPIXELS', 50, { min: 1, max: 1000 });
