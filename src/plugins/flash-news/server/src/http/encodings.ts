import Negotiator from 'negotiator';

export type Encoding = 'gzip' | 'identity';

/** Negotiates the content encoding (RFC 9110 §12.5.3): gzip if the client accepts it and prefers nothing to it. */
export const encodingFor = (acceptEncoding: string | undefined): Encoding => {
  if (acceptEncoding === undefined || !/gzip|\*/i.test(acceptEncoding)) return 'identity';
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } });
  return negotiator.encoding(['gzip', 'identity']) === 'gzip' ? 'gzip' : 'identity';
};

/** Whether an `Accept` header allows a media type (RFC 9110 §12.5.1); an absent one allows any. */
export const accepts = (accept: string | undefined, type: string): boolean =>
  accept === undefined ||
  accept === '' ||
  new Negotiator({ headers: { accept } }).mediaTypes([type]).length > 0;
