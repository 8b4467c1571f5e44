import { errors } from '@strapi/utils';
import createError from 'http-errors';
import type { Context } from '../http/context';
import { queryFault } from '../http/plain-query';
import { isAcceptable, respond } from '../http/respond';
import type { Clock } from '../newsroom/clock';
import { MovedAway, redirect } from './moved-away';
import { cacheableQuery, cachedEndpointAt, type PublicAnswers } from './public-answers';

export interface ServePeers {
  publicAnswers: PublicAnswers;
  clock: Clock;
}

/** 406 (RFC 9110 §15.5.7), naming what there is. */
const notAcceptable = (type: string): Error =>
  createError(406, `Accept: this is served as ${type} only`, {
    name: 'NotAcceptableError',
    details: { type },
  });

/** @throws ValidationError (400) for what Strapi's parser leaves out unsaid. */
const refuseInvalidQuery = (querystring: string): void => {
  const fault = queryFault(querystring);
  if (fault === null) return;
  const { path, message } = fault;
  throw new errors.ValidationError(`${path}: ${message}`, { errors: [{ path: [path], message }] });
};

const send = async (ctx: Context, { publicAnswers, clock }: ServePeers): Promise<void> => {
  const { path } = ctx.state.route;
  const endpoint = cachedEndpointAt.get(path);
  if (endpoint === undefined) throw new Error(`${path} is no public path`);
  // Before anything is made, and before the query is parsed.
  if (!isAcceptable(ctx.req, endpoint.mediaType)) throw notAcceptable(endpoint.mediaType);
  refuseInvalidQuery(ctx.querystring);
  const answer = await publicAnswers.answer(cacheableQuery(endpoint, ctx));
  const { status, headers, body } = await respond(answer, ctx.req, clock.now());
  ctx.status = status;
  if (body !== undefined) ctx.body = body;
  // Last, since Koa gives a body a type of its own.
  for (let i = 0; i < headers.length; i += 2) ctx.set(headers[i] ?? '', headers[i + 1] ?? '');
};

/**
 * Answers a request to a cached endpoint, which the path of its route names.
 * @throws 400 naming the parameter; 406 where the client takes another media type only; 404; 410.
 */
export const serve = async (ctx: Context, peers: ServePeers): Promise<void> => {
  try {
    await send(ctx, peers);
  } catch (error) {
    if (!(error instanceof MovedAway)) throw error;
    redirect(ctx, error);
  }
};
