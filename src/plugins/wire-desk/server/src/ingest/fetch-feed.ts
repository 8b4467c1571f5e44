import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { checkHost, lookUpFor } from './private-address';
import { LookFailure } from './look';
import { retryAfterOf } from './retry-after';

/** Milliseconds for an answer, redirects included. */
const TIME = 20_000;
const MOST_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];

export interface FeedRequest {
  url: string;
  headers: Record<string, string>;
  allowPrivate: boolean;
  maxBytes: number;
  stop: AbortSignal;
  /** Epoch ms. */
  now: () => number;
}

/** `bytes` is null where nothing has changed (304). */
export interface FeedAnswer {
  bytes: Buffer | null;
  contentType: string;
  etag: string | null;
  lastModified: string | null;
}

const ask = (
  url: URL,
  { headers, allowPrivate }: FeedRequest,
  signal: AbortSignal,
): Promise<IncomingMessage> => {
  checkHost(url.hostname, allowPrivate);
  const options = { headers, signal, lookup: lookUpFor(allowPrivate) };
  const client = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    client.get(url, options, resolve).on('error', reject);
  });
};

/** Headers that may carry a secret are for the configured host only. */
const withoutSecrets = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => /^(?:accept|user-agent|if-)/i.test(name)),
  );

const parsedAddress = (location: string, from: URL): URL | null => {
  try {
    return new URL(location, from);
  } catch {
    return null;
  }
};

const redirected = (from: URL, answer: IncomingMessage): URL => {
  const to = parsedAddress(answer.headers.location ?? '', from);
  if (to === null || !/^https?:$/.test(to.protocol)) {
    throw new LookFailure(`${from.host} leads to an address that is none of http or https.`);
  }
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    throw new LookFailure(`${from.host} leads from https to http, which is not followed.`);
  }
  return to;
};

const follow = async (
  request: FeedRequest,
  signal: AbortSignal,
): Promise<{ url: URL; answer: IncomingMessage }> => {
  let url = new URL(request.url);
  let { headers } = request;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await ask(url, { ...request, headers }, signal);
    if (!REDIRECTS.includes(answer.statusCode ?? 0)) return { url, answer };
    answer.destroy();
    const to = redirected(url, answer);
    if (to.host !== url.host) headers = withoutSecrets(headers);
    url = to;
  }
  throw new LookFailure(`${url.host} redirects more than ${MOST_REDIRECTS} times.`);
};

const readAll = async (answer: IncomingMessage, most: number): Promise<Buffer> => {
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    throw new LookFailure(`The answer is compressed (${encoding}), which was not asked for.`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    // Leaving the loop closes the connection.
    if (size > most) throw new LookFailure(`The answer has more than ${most} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const read = async (request: FeedRequest, signal: AbortSignal): Promise<FeedAnswer> => {
  const { url, answer } = await follow(request, signal);
  const { statusCode = 0, headers } = answer;
  const about = {
    contentType: headers['content-type'] ?? '',
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
  };
  if (statusCode === 304) {
    answer.resume();
    return { bytes: null, ...about };
  }
  if (statusCode !== 200) {
    answer.destroy();
    throw new LookFailure(
      `${url.host} answers with ${statusCode}.`,
      retryAfterOf(headers['retry-after'], request.now()),
    );
  }
  return { bytes: await readAll(answer, request.maxBytes), ...about };
};

const failureOf = (error: unknown, { url, stop }: FeedRequest, signal: AbortSignal): Error => {
  if (error instanceof LookFailure) return error;
  const { host } = new URL(url);
  if (stop.aborted) return new LookFailure('The server is shutting down.');
  if (signal.aborted) return new LookFailure(`${host} has not answered in ${TIME / 1000} seconds.`);
  const { code, message } = error as { code?: string; message: string };
  return new LookFailure(`${host} can't be reached: ${code ?? message}.`);
};

/**
 * Fetches a feed, within limits of time, size and redirects, and only from the public internet unless allowed.
 * @throws LookFailure in the operator's words
 */
export const fetchFeed = async (request: FeedRequest): Promise<FeedAnswer> => {
  const signal = AbortSignal.any([request.stop, AbortSignal.timeout(TIME)]);
  try {
    return await read(request, signal);
  } catch (error) {
    throw failureOf(error, request, signal);
  }
};
