import { z } from '@strapi/utils';
import { sign, TokenExpiredError, verify } from 'jsonwebtoken';
import { PLUGIN_ID } from '../../../../shared/plugin-id';

/** What a preview token opens: one version of one document in one locale (BCP 47). */
const grant = z.object({
  contentType: z.string(),
  documentId: z.string(),
  locale: z.string(),
  status: z.enum(['draft', 'published']),
});

export type PreviewGrant = z.output<typeof grant>;

/** `until` in epoch milliseconds, a whole second. */
export type PreviewToken = { grant: PreviewGrant; until: number } | { fault: 'ended' | 'unknown' };

const AUDIENCE = 'preview';
const ALGORITHM = 'HS256';

// RFC 7519 counts in seconds.
const seconds = (ms: number): number => Math.floor(ms / 1000);

/** A JSON Web Token (RFC 7519) that opens `grant` for `minutes` from `now` (epoch ms). */
export const issuePreviewToken = (
  given: PreviewGrant,
  key: Buffer,
  { now, minutes }: { now: number; minutes: number },
): string =>
  sign({ ...given, iat: seconds(now), exp: seconds(now) + minutes * 60 }, key, {
    algorithm: ALGORITHM,
    issuer: PLUGIN_ID,
    audience: AUDIENCE,
  });

/** What a token opens at `now` (epoch ms). One that was tampered with or is of another kind is unknown. */
export const readPreviewToken = (token: string, key: Buffer, now: number): PreviewToken => {
  try {
    const claims = verify(token, key, {
      algorithms: [ALGORITHM],
      issuer: PLUGIN_ID,
      audience: AUDIENCE,
      clockTimestamp: seconds(now),
    });
    const { exp, ...given } = grant.extend({ exp: z.int() }).parse(claims);
    return { grant: given, until: exp * 1000 };
  } catch (error) {
    return { fault: error instanceof TokenExpiredError ? 'ended' : 'unknown' };
  }
};
