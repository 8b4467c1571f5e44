import Negotiator from 'negotiator';
import { memoize } from './memoize';

export type Encoding = 'br' | 'gzip' | 'identity';

/** What `@types/negotiator`, of version 0.6, lacks: the server's preference among what the client likes equally. */
interface Encodings {
  encoding(available: Encoding[], options: { preferred: Encoding[] }): string | undefined;
}

const negotiate = memoize((acceptEncoding): Encoding => {
  // `*` alone may come from a program that knows no brotli.
  const preferred: Encoding[] = /\bbr\b/i.test(acceptEncoding) ? ['br', 'gzip'] : ['gzip'];
  const headers = { 'accept-encoding': acceptEncoding };
  const negotiator = new Negotiator({ headers }) as unknown as Encodings;
  const found = negotiator.encoding([...preferred, 'identity'], { preferred });
  return preferred.find((encoding) => encoding === found) ?? 'identity';
});

/**
 * Negotiates the content encoding (RFC 9110 §12.5.3) by the client's qualities; of equal ones brotli (RFC 7932), then gzip.
 * Brotli only for a client that names it.
 */
export const encodingFor = (acceptEncoding: string | undefined): Encoding =>
  acceptEncoding === undefined ? 'identity' : negotiate(acceptEncoding);
