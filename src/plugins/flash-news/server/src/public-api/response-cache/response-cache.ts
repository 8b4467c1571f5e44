import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { ReadNewsroomState } from '../../feed/newsroom-state';
import type { Answer } from '../../http/answer';
import { isAcceptable, respond, type HttpResponse } from '../../http/respond';
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

  /** Headers of the app's middlewares, as names and values in turn; null before the first response. */
  let appHeaders: string[] | null = null;
  /** Header lists with the app's headers added. The same lists come again and again. */
  const complete = new WeakMap<readonly string[], string[]>();

  const learnAppHeaders = (response: ServerResponse): void => {
    response.once('finish', () => {
      if (response.statusCode === 200) appHeaders ??= appHeadersIn(response.getHeaders());
    });
  };

  const passToKoa = (request: IncomingMessage, response: ServerResponse): void => {
    for (const listener of koa) listener.call(httpServer, request, response);
  };

  const withAppHeaders = (headers: readonly string[]): string[] => {
    const known = complete.get(headers);
    if (known) return known;
    const all = [...headers, ...(appHeaders ?? [])];
    complete.set(headers, all);
    return all;
  };

  const send = (response: ServerResponse, { status, headers, body }: HttpResponse): void => {
    response.writeHead(status, withAppHeaders(headers)).end(body);
  };

  /** Returns false where Koa has to answer. */
  const answerMiss = async (
    request: IncomingMessage,
    response: ServerResponse,
    { asked, action }: MatchedRequest,
  ): Promise<boolean> => {
    const { open } = await newsroomState.read();
    if (!open.has(action) || !(await missLimiters.allow(request, response))) return false;
    send(response, await respond(await publicAnswers.answer(asked), request, clock.now()));
    return true;
  };

  /** Returns false where Koa has to answer. */
  const answerHit = (request: IncomingMessage, response: ServerResponse, answer: Answer) => {
    const made = respond(answer, request, clock.now());
    if (made instanceof Promise) void made.then((ready) => send(response, ready));
    else if (made.status === 406) return false;
    else send(response, made);
    return true;
  };

  /** Returns false where Koa has to answer. */
  const answerPreflight = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.headers['access-control-request-method'] === undefined) return false;
    response.writeHead(204, PREFLIGHT).end();
    return true;
  };

  /** Returns false where Koa has to answer. */
  const answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    const { method = '', url = '', headers } = request;
    if (!METHODS.has(method) || headers.authorization !== undefined) return false;
    const matched = matchPublicUrl(url);
    if (matched === null) return false;
    const { asked, action } = matched;
    const cached =
      newsroomState.peek()?.open.has(action) === true && publicAnswers.cached(asked.key);
    if (cached && appHeaders !== null && method !== 'OPTIONS')
      return answerHit(request, response, cached);
    // Nothing is made for a client that does not take it.
    if (!isAcceptable(request, asked.endpoint.mediaType)) return false;
    if (method === 'OPTIONS') return answerPreflight(request, response);
    if (appHeaders === null) {
      learnAppHeaders(response);
      return false;
    }
    answerMiss(request, response, matched).then(
      (isDone) => (isDone ? undefined : passToKoa(request, response)),
      // Koa finds the fault again, and answers with it.
      () => passToKoa(request, response),
    );
    return true;
  };

  httpServer.removeAllListeners('request');
  httpServer.on('request', (request, response) => {
    if (!answer(request, response)) passToKoa(request, response);
  });
};
