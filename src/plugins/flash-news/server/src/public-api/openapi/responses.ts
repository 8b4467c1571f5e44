import type { Endpoint } from '../endpoint';
import { ref, type Json } from './schema';

const header = (description: string): Json => ({ description, schema: { type: 'string' } });

export const componentHeaders: Record<string, Json> = {
  ETag: header('Strong entity tag of the body in its encoding (RFC 9110 §8.8.3)'),
  CacheControl: header(
    'What caches may do (RFC 9111, RFC 5861); it ends with a flash that is shown',
  ),
  ContentLanguage: header('The languages (BCP 47) that are served'),
  SurrogateKey: header('What a cache in front can be told to forget: locale, category, document'),
  Vary: header('`Accept-Encoding`; never the origin'),
  LastModified: header(
    'When these bytes were made first (RFC 9110 §8.8.2); absent for a second after a change',
  ),
  Location: header('The present address, absolute, with the query that was sent'),
  Allow: header('The methods that are answered (RFC 9110 §10.2.1)'),
  RetryAfter: { description: 'In seconds', schema: { type: 'string', pattern: '^\\d+$' } },
};

const headers = (names: Record<string, string>): Json =>
  Object.fromEntries(
    Object.entries(names).map(([name, part]) => [name, { $ref: `#/components/headers/${part}` }]),
  );

const CACHE_HEADERS = headers({
  ETag: 'ETag',
  'Last-Modified': 'LastModified',
  'Cache-Control': 'CacheControl',
  'Content-Language': 'ContentLanguage',
  'Surrogate-Key': 'SurrogateKey',
  Vary: 'Vary',
});

/** Of a 301, 404 and 410, which caches would else keep for as long as they like (RFC 9110 §15.1). */
const REFUSAL_HEADERS = headers({
  'Cache-Control': 'CacheControl',
  'Surrogate-Key': 'SurrogateKey',
});

const headersOf = ({ caching }: Endpoint): Json => {
  if (caching === 'public') return CACHE_HEADERS;
  return caching === 'private' ? headers({ 'Cache-Control': 'CacheControl' }) : {};
};

const REFUSALS: Record<number, Json> = {
  400: { description: 'A parameter is unknown or malformed; the message names it' },
  401: { description: 'The token is none, or no longer' },
  403: { description: 'Role or token has not got the action of this route' },
  404: { description: 'Nothing is to be read here' },
  406: { description: '`Accept` leaves out what there is' },
  410: { description: 'The story was taken down; the message is the notice to readers' },
  503: {
    description: 'Not now (RFC 9110 §15.6.4)',
    headers: headers({ 'Retry-After': 'RetryAfter' }),
  },
  429: {
    description:
      'Too many requests from this address in a minute, or too many streams at once (RFC 6585 §4)',
    headers: headers({ 'Retry-After': 'RetryAfter' }),
  },
};

const content = (type: string, schema: Json): Json => ({ content: { [type]: { schema } } });

const refusal = (
  status: number,
  { caching, schema = {}, explains503 = false }: Endpoint,
): Json => ({
  ...REFUSALS[status],
  ...(caching === 'public' && [404, 410].includes(status) && { headers: REFUSAL_HEADERS }),
  ...content('application/json', status === 503 && explains503 ? schema : ref('Error')),
});

/** The router's own answer is text; an app may answer in JSON, as this newsroom does. */
const WRONG_METHOD: Json = {
  description: 'Only GET and HEAD are answered',
  headers: headers({ Allow: 'Allow' }),
  content: {
    'application/json': { schema: ref('Error') },
    'text/plain': { schema: { type: 'string' } },
  },
};

const successes = (endpoint: Endpoint): Json => {
  const { mediaType, schema = {}, caching } = endpoint;
  if (mediaType === undefined) return { 204: { description: 'Yes' } };
  const notModified = { description: 'As it was when it was kept', headers: CACHE_HEADERS };
  const whole = { description: 'OK', headers: headersOf(endpoint) };
  return {
    200: { ...whole, ...content(mediaType, schema) },
    ...(caching === 'public' && { 304: notModified }),
  };
};

const MOVED: Json = {
  301: {
    description: 'The article has another slug now',
    headers: { ...REFUSAL_HEADERS, ...headers({ Location: 'Location' }) },
    ...content('application/json', ref('MovedResponse')),
  },
};

/** Describes the responses of an endpoint to GET, by status. */
export const responsesOf = (endpoint: Endpoint): Record<string, Json> => {
  const { guarded, moves, negotiated } = endpoint;
  const refusals = new Set<number>([
    ...[400, 429],
    ...(guarded ? [401, 403] : []),
    ...(negotiated ? [406] : []),
    ...(endpoint.refusals ?? []),
  ]);
  return {
    ...successes(endpoint),
    ...(moves && MOVED),
    ...Object.fromEntries([...refusals].map((status) => [status, refusal(status, endpoint)])),
    405: WRONG_METHOD,
  };
};
