import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Answer, Variant } from './answer';
import type { Encoding } from './encodings';
import { etagOf } from './etag';

const compress = promisify(gzip);

const compressed = async ({ body }: Variant): Promise<Variant> => {
  const smaller = await compress(body);
  return { body: smaller, etag: etagOf(smaller), encoding: 'gzip' };
};

/** An answer in an encoding, at once where it is there; the gzip one is made once, when it is first asked for. */
export const variantOf = (answer: Answer, encoding: Encoding): Variant | Promise<Variant> => {
  if (encoding === 'identity') return answer.plain;
  answer.gzip ??= compressed(answer.plain).then((variant) => (answer.gzip = variant));
  return answer.gzip;
};
