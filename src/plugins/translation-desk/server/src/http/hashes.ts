import { z } from '@strapi/utils';

/** Accepts hashes of fields by path. */
export const hashes = z.record(z.string().max(300), z.string().max(64), {
  error: 'must be an object of hashes by path',
});
