import { createHash } from 'node:crypto';
import { normalise } from '../parse/layout/normalise';

/** SHA-256 in hexadecimal of the locale and the copy. Line ends don't change it. */
export const fingerprintOf = (copy: string, locale: string): string =>
  createHash('sha256')
    .update(`${locale}\n${normalise(copy)}`)
    .digest('hex');
