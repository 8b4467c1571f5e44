import { z } from '@strapi/utils';
import { sign, TokenExpiredError, verify } from 'jsonwebtoken';
import { PLUGIN_ID } from '../../../../shared/plugin-id';

/** The version that a preview token opens, and the id of the member of staff who was given it; `locale` in BCP 47. */
const grant = z.object({
  contentType: z.string(),
  documentId: z.string(),
  locale: z.string(),
  status: z.enum(['draft', 'published']),
  by: z.int(),
});

export type PreviewGrant = z.output<typeof grant>;

/** Times in epoch ms, whole seconds. */
export type PreviewToken =
  { grant: PreviewGrant; since: number; until: number } | { fault: 'expired' | 'unknown' };

const AUDIENCE = 'preview';
const ALGORITHM = 'HS256';

// RFC 7519 counts in seconds.
const seconds = (ms: number): number => Math.floor(ms / 1000);

/** Signs a JSON Web Token (RFC 7519) that opens a version for `minutes` from `now` (epoch ms). */
export const issuePreviewToken = (
  granted: PreviewGrant,
  key: Buffer,
  { now, minutes }: { now: number; minutes: number },
): string =>
  sign({ ...granted, iat: seconds(now), exp: seconds(now) + minutes * 60 }, key, {
    algorithm: ALGORITHM,
    issuer: PLUGIN_ID,
    audience: AUDIENCE,
  });

/** Returns what a token opens at `now` (epoch ms), or why it opens nothing: expired, or forged and so unknown. */
export const readPreviewToken = (token: string, key: Buffer, now: number): PreviewToken => {
  try {
    const claims = verify(token, key, {
      algorithms: [ALGORITHM],
      issuer: PLUGIN_ID,
      audience: AUDIENCE,
      clockTimestamp: seconds(now),
    });
    const { iat, exp, ...granted } = grant.extend({ iat: z.int(), exp: z.int() }).parse(claims);
    return { grant: granted, since: iat * 1000, until: exp * 1000 };
  } catch (error) {
    return { fault: error instanceof TokenExpiredError ? 'expired' : 'unknown' };
  }
};
