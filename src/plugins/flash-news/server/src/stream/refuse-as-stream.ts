import type { IncomingMessage, ServerResponse } from 'node:http';
import { accepts } from '../http/accepts';
import { toFrame } from './frame';
import { acceptsStream, STREAM_HEADERS } from './opening';

/** Seconds after which a client comes again that was not told when. */
const COME_AGAIN = 5;

/** Fields that describe the body of a refusal. */
const OF_BODY = ['Content-Length', 'Content-Encoding', 'ETag', 'Last-Modified', 'Vary'];

const HEADERS = { ...STREAM_HEADERS, 'Cache-Control': 'no-store' };

/** Whether a client takes event streams alone, as a browser's `EventSource` does: it gives up for good at any status but 200. */
export const takesStreamsOnly = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  headers.accept !== undefined &&
  acceptsStream({ headers }) &&
  !accepts(headers.accept, 'application/json');

const isTemporary = (status: number): boolean => status === 429 || status >= 500;

/** Returns the message of a refusal in Strapi's format, in one line. */
const messageIn = (body: unknown): string => {
  try {
    const { error } = JSON.parse(String(body)) as { error: { message: string } };
    return error.message.replace(/\s+/g, ' ');
  } catch {
    return 'Not now';
  }
};

/**
 * Has a response tell of a refusal for now (429, 5xx) by a stream that ends: a comment says why, and `retry` when to come again.
 * Others are as they were. `random`: from 0 to 1.
 */
export const refuseAsStream = (response: ServerResponse, random: () => number): void => {
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  const convert = (body: unknown): Buffer => {
    const seconds = Number(response.getHeader('Retry-After') ?? COME_AGAIN) || COME_AGAIN;
    const comment = `${response.statusCode} ${messageIn(body)}`;
    for (const name of OF_BODY) response.removeHeader(name);
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    [response.statusCode, response.statusMessage] = [200, 'OK'];
    // Not all at once.
    return toFrame({ comment, retry: seconds * 1000 * (1 + 0.5 * random()) });
  };
  response.end = (...given: unknown[]) =>
    response.headersSent || !isTemporary(response.statusCode)
      ? end(...given)
      : end(convert(given[0]));
};
