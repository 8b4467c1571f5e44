import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { ReadNewsroomState } from '../../feed/newsroom-state';
import type { Answer } from '../../http/answer';
import { PREFLIGHT } from '../../http/cors';
import { isAcceptable, respond, type HttpResponse } from '../../http/respond';
import type { Clock } from '../../newsroom/clock';
import { refuseAsStream, takesStreamsOnly } from '../../stream/refuse-as-stream';
import type { PublicAnswers } from '../public-answers';
import { appHeadersIn } from './app-headers';
import type { MatchPublicUrl, MatchedRequest } from './match-public-url';
import type { MissLimiters } from './miss-limiters';
import type { OpenStream } from './open-stream';
import type { WithoutUnknownParameters } from './without-unknown-parameters';

const METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface ResponseCachePeers {
  matchPublicUrl: MatchPublicUrl;
  clock: Clock;
  missLimiters: MissLimiters;
  newsroomState: ReadNewsroomState;
  publicAnswers: PublicAnswers;
  withoutUnknownParameters: WithoutUnknownParameters;
  openStream: OpenStream;
  /** From 0 to 1. */
  random: () => number;
}

/**
 * Answers anonymous reads of public paths in front of Koa (ADR 23), from the response cache or by making and caching the
 * answer: with 200, 304, or 204 to a preflight. Requests with a token, refused ones, and the first one go to Koa, which
 * answers with the same bytes; the cache copies the app's security headers from its first 200.
 */
export const openResponseCache = (httpServer: Server, peers: ResponseCachePeers): void => {
  const { matchPublicUrl, clock, missLimiters, newsroomState, openStream, publicAnswers } = peers;
  const koa = httpServer.listeners('request') as RequestListener[];

  /** As names and values in turn; null before the first 200. */
  let appHeaders: string[] | null = null;
  /** Header lists with the app's headers, by the lists that `respond` reuses. */
  const complete = new WeakMap<readonly string[], string[]>();

  const copyAppHeaders = (response: ServerResponse): void => {
    response.once('finish', () => {
      if (response.statusCode === 200) appHeaders ??= appHeadersIn(response.getHeaders());
    });
  };

  /** The same of a stream, which has no end. Node calls `writeHead` of a response that begins. */
  const copyAppHeadersFromHead = (response: ServerResponse): void => {
    const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
    response.writeHead = (...given: unknown[]) => {
      if (given[0] === 200) appHeaders ??= appHeadersIn(response.getHeaders());
      return writeHead(...given);
    };
  };

  const passToKoa = (request: IncomingMessage, response: ServerResponse): void => {
    if (openStream.matches(request) && takesStreamsOnly(request))
      refuseAsStream(response, peers.random);
    request.url = peers.withoutUnknownParameters(request.url ?? '');
    for (const listener of koa) listener.call(httpServer, request, response);
  };

  const withAppHeaders = (headers: readonly string[]): string[] => {
    const cached = complete.get(headers);
    if (cached) return cached;
    const all = [...headers, ...(appHeaders ?? [])];
    complete.set(headers, all);
    return all;
  };

  const send = (response: ServerResponse, { status, headers, body }: HttpResponse): void => {
    response.writeHead(status, withAppHeaders(headers)).end(body);
  };

  // The following return false if Koa must answer.

  const answerMiss = async (
    request: IncomingMessage,
    response: ServerResponse,
    { query, action }: MatchedRequest,
  ): Promise<boolean> => {
    const { publicActions } = await newsroomState.read();
    if (!publicActions.has(action) || !(await missLimiters.allow(request, response))) return false;
    send(response, await respond(await publicAnswers.answer(query), request, clock.now()));
    return true;
  };

  const answerHit = (request: IncomingMessage, response: ServerResponse, answer: Answer) => {
    const ready = respond(answer, request, clock.now());
    if (ready instanceof Promise) void ready.then((later) => send(response, later));
    else if (ready.status === 406) return false;
    else send(response, ready);
    return true;
  };

  const answerPreflight = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.headers['access-control-request-method'] === undefined) return false;
    response.writeHead(204, PREFLIGHT).end();
    return true;
  };

  const orByKoa = (
    answered: Promise<boolean>,
    request: IncomingMessage,
    response: ServerResponse,
  ): true => {
    answered.then(
      (isDone) => (isDone ? undefined : passToKoa(request, response)),
      // Koa answers with the error.
      () => passToKoa(request, response),
    );
    return true;
  };

  const answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    const { method = '', url = '', headers } = request;
    if (!METHODS.has(method) || headers.authorization !== undefined) return false;
    if (openStream.matches(request)) {
      if (appHeaders !== null)
        return orByKoa(openStream.open(request, response, appHeaders), request, response);
      copyAppHeadersFromHead(response);
      return false;
    }
    const matched = matchPublicUrl(url);
    if (matched === null) return false;
    const { query, action } = matched;
    const cached =
      newsroomState.peek()?.publicActions.has(action) === true && publicAnswers.cached(query.key);
    if (cached && appHeaders !== null && method !== 'OPTIONS')
      return answerHit(request, response, cached);
    if (method === 'OPTIONS') return answerPreflight(request, response);
    if (!isAcceptable(request, query.endpoint)) return false;
    if (appHeaders === null) {
      copyAppHeaders(response);
      return false;
    }
    return orByKoa(answerMiss(request, response, matched), request, response);
  };

  httpServer.removeAllListeners('request');
  httpServer.on('request', (request, response) => {
    if (!answer(request, response)) passToKoa(request, response);
  });
};
