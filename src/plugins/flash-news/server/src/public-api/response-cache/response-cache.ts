import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { ReadNewsroomState } from '../../feed/newsroom-state';
import { headersOf, type Answer, type Variant } from '../../http/answer';
import { accepts, encodingFor } from '../../http/encodings';
import { hasAlready } from '../../http/etag';
import { variantOf } from '../../http/variants';
import type { Clock } from '../../newsroom/clock';
import type { PublicAnswers } from '../public-answers';
import { appHeadersIn } from './app-headers';
import type { MatchPublicUrl, MatchedRequest } from './match-public-url';
import type { MissLimiters } from './miss-limiters';

/** What a page of another site may ask of these paths (Fetch standard, CORS preflight). */
const PREFLIGHT = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'Authorization, Accept, If-None-Match',
  'Access-Control-Max-Age': '86400',
};

const METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What is written before a body that shows no flash, made once: it is the same every time. */
const written = new WeakMap<Variant, string[]>();

interface Sent {
  answer: Answer;
  variant: Variant;
  now: number;
  /** Headers of the app's middlewares, as names and values in turn. */
  appHeaders: string[];
}

const headersToWrite = ({ answer, variant, now, appHeaders }: Sent): string[] => {
  const known = written.get(variant);
  if (known) return known;
  const headers = [...headersOf(answer, variant, now).flat(), ...appHeaders];
  if (answer.flashUntil === null) written.set(variant, headers);
  return headers;
};

const send = (request: IncomingMessage, response: ServerResponse, sent: Sent): void => {
  const { variant } = sent;
  const headers = headersToWrite(sent);
  if (hasAlready(request.headers['if-none-match'], variant.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, [...headers, 'Content-Length', String(variant.body.length)]);
  response.end(request.method === 'HEAD' ? undefined : variant.body);
};

export interface ResponseCachePeers {
  matchPublicUrl: MatchPublicUrl;
  clock: Clock;
  missLimiters: MissLimiters;
  newsroomState: ReadNewsroomState;
  publicAnswers: PublicAnswers;
}

/**
 * Answers anonymous reads of the plugin's public paths in front of Koa (DESIGN §6): hits from the response cache, misses
 * by making the answer and caching it. It sends 200, 304, and 204 to a preflight, and nothing else: a request with a
 * token, or one that has to be refused, goes on to Koa, which gives the same bytes. So does the first request: from
 * its response the cache learns the headers of the app's middlewares.
 */
export const openResponseCache = (httpServer: Server, peers: ResponseCachePeers): void => {
  const { matchPublicUrl, clock, missLimiters, newsroomState, publicAnswers } = peers;
  const koa = httpServer.listeners('request') as RequestListener[];

  let appHeaders: string[] | null = null;

  const learnAppHeaders = (response: ServerResponse): void => {
    response.once('finish', () => {
      if (response.statusCode === 200) appHeaders ??= appHeadersIn(response.getHeaders());
    });
  };

  const passToKoa = (request: IncomingMessage, response: ServerResponse): void => {
    for (const listener of koa) listener.call(httpServer, request, response);
  };

  const sendVariant = async (
    request: IncomingMessage,
    response: ServerResponse,
    answer: Answer,
  ) => {
    const variant = await variantOf(answer, encodingFor(request.headers['accept-encoding']));
    send(request, response, { answer, variant, now: clock.now(), appHeaders: appHeaders ?? [] });
  };

  /** Returns false where Koa has to answer. */
  const answerMiss = async (
    request: IncomingMessage,
    response: ServerResponse,
    { question, action }: MatchedRequest,
  ): Promise<boolean> => {
    const { open } = await newsroomState.read();
    if (!open.has(action) || !(await missLimiters.allow(request, response))) return false;
    await sendVariant(request, response, await publicAnswers.answer(question));
    return true;
  };

  /** Returns false where Koa has to answer. */
  const answerFromCache = (request: IncomingMessage, response: ServerResponse): boolean => {
    const { method = '', url = '', headers } = request;
    if (!METHODS.has(method) || headers.authorization !== undefined) return false;
    const matched = matchPublicUrl(url);
    if (matched === null || !accepts(headers.accept, matched.type)) return false;
    if (method === 'OPTIONS') {
      if (headers['access-control-request-method'] === undefined) return false;
      response.writeHead(204, PREFLIGHT).end();
      return true;
    }
    if (appHeaders === null) {
      learnAppHeaders(response);
      return false;
    }
    const { question, action } = matched;
    const answer =
      newsroomState.peek()?.open.has(action) === true && publicAnswers.cached(question.key);
    if (!answer) {
      answerMiss(request, response, matched).then(
        (isDone) => (isDone ? undefined : passToKoa(request, response)),
        // Koa finds the fault again, and answers with it.
        () => passToKoa(request, response),
      );
      return true;
    }
    const variant = variantOf(answer, encodingFor(headers['accept-encoding']));
    if (variant instanceof Promise) void sendVariant(request, response, answer);
    else send(request, response, { answer, variant, now: clock.now(), appHeaders });
    return true;
  };

  httpServer.removeAllListeners('request');
  httpServer.on('request', (request, response) => {
    if (!answerFromCache(request, response)) passToKoa(request, response);
  });
};
