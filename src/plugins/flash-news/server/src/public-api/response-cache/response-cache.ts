import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { headersOf, type Answer, type Variant } from '../../http/answer';
import { accepts, encodingFor } from '../../http/encodings';
import { hasAlready } from '../../http/etag';
import { variantOf } from '../../http/variants';
import { servicesOf } from '../../services';
import { appHeadersIn } from './app-headers';
import type { Understood } from './match-public-url';

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
  /** What the app tells of all its answers. */
  told: string[];
}

const headersToWrite = ({ answer, variant, now, told }: Sent): string[] => {
  const known = written.get(variant);
  if (known) return known;
  const headers = [...headersOf(answer, variant, now).flat(), ...told];
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

/**
 * The fast lane (DESIGN §6): anonymous reads of the plugin's public paths are answered in front of Koa, from memory,
 * or worked out once and remembered. It says 200, 304 and 204 to a preflight, and nothing else: whatever is to be
 * refused, or asks with a token, goes the ordinary way, which gives the same bytes. So does the very first question:
 * from its answer the lane learns what the app's middlewares tell browsers.
 */
export const openLane = (strapi: Core.Strapi): void => {
  const { httpServer } = strapi.server;
  const ordinary = httpServer.listeners('request') as RequestListener[];
  const { addresses, clock, lane, present, publicAnswers } = servicesOf(strapi);

  let told: string[] | null = null;

  const learn = (response: ServerResponse): void => {
    response.once('finish', () => {
      if (response.statusCode === 200) told ??= appHeadersIn(response.getHeaders());
    });
  };

  const goOn = (request: IncomingMessage, response: ServerResponse): void => {
    for (const listener of ordinary) listener.call(httpServer, request, response);
  };

  const give = async (request: IncomingMessage, response: ServerResponse, answer: Answer) => {
    const variant = await variantOf(answer, encodingFor(request.headers['accept-encoding']));
    send(request, response, { answer, variant, now: clock.now(), told: told ?? [] });
  };

  /** False where it has to go on. */
  const workOut = async (
    request: IncomingMessage,
    response: ServerResponse,
    { question, action }: Understood,
  ): Promise<boolean> => {
    const { open } = await present.read();
    if (!open.has(action) || !(await lane.mayBeWorkedOut(request, response))) return false;
    await give(request, response, await publicAnswers.answer(question));
    return true;
  };

  /** False where it is none of the lane's. */
  const take = (request: IncomingMessage, response: ServerResponse): boolean => {
    const { method = '', url = '', headers } = request;
    if (!METHODS.has(method) || headers.authorization !== undefined) return false;
    const understood = addresses(url);
    if (understood === null || !accepts(headers.accept, understood.type)) return false;
    if (method === 'OPTIONS') {
      if (headers['access-control-request-method'] === undefined) return false;
      response.writeHead(204, PREFLIGHT).end();
      return true;
    }
    if (told === null) {
      learn(response);
      return false;
    }
    const { question, action } = understood;
    const answer =
      present.peek()?.open.has(action) === true && publicAnswers.remembered(question.key);
    if (!answer) {
      workOut(request, response, understood).then(
        (isDone) => (isDone ? undefined : goOn(request, response)),
        // Whatever is wrong with it is found again, and said, on the ordinary way.
        () => goOn(request, response),
      );
      return true;
    }
    const variant = variantOf(answer, encodingFor(headers['accept-encoding']));
    if (variant instanceof Promise) void give(request, response, answer);
    else send(request, response, { answer, variant, now: clock.now(), told });
    return true;
  };

  httpServer.removeAllListeners('request');
  httpServer.on('request', (request, response) => {
    if (!take(request, response)) goOn(request, response);
  });
};
