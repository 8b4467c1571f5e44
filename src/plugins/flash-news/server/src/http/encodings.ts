import Negotiator from 'negotiator';

export type Encoding = 'gzip' | 'identity';

/** The encoding in which a client wants its answer (RFC 9110 §12.5.3): gzip where it may be. */
export const encodingFor = (acceptEncoding: string | undefined): Encoding => {
  if (acceptEncoding === undefined || !/gzip|\*/.test(acceptEncoding)) return 'identity';
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } });
  return negotiator.encoding(['gzip', 'identity']) === 'gzip' ? 'gzip' : 'identity';
};

/** Whether a client takes a media type (RFC 9110 §12.5.1); one that says nothing takes any. */
export const accepts = (accept: string | undefined, type: string): boolean =>
  accept === undefined ||
  accept === '' ||
  new Negotiator({ headers: { accept } }).mediaTypes([type]).length > 0;
