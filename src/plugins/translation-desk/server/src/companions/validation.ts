import { z } from '@strapi/utils';
import { locale, textUpTo, words } from '@newsroom/plugin-kit/server/http/fields';
import { hashes } from '../http/hashes';

const MAX_COMPANIONS = 200;

/** Body of PUT …/companions. */
export const companionsBody = z.strictObject({
  locale,
  companions: z
    .array(
      z.strictObject({
        contentType: words(255),
        documentId: words(255),
        values: z.record(z.string(), textUpTo(100_000), {
          error: 'must be an object of texts by field',
        }),
      }),
      { error: 'must be a list of companions' },
    )
    .min(1, 'must not be empty')
    .max(MAX_COMPANIONS, `must be at most ${MAX_COMPANIONS}`)
    .refine(
      (given) => new Set(given.map(({ documentId }) => documentId)).size === given.length,
      'must name each companion once',
    ),
  seen: hashes,
});
